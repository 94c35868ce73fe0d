import * as vscode from 'vscode';
import { equal, eventually, test, testIn } from '../runner';
import { hoverAt, open, openText, placeOf } from './shop';

// In a browser the extension lives in another host than the tests, which cannot see into it.
const server = () =>
  vscode.extensions.getExtension<{ readonly server: { readonly running: boolean } }>(
    'serverless-almanac.serverless-almanac',
  )?.exports?.server;

testIn('node', 'the server sleeps while nothing that matters is open', async () => {
  await open('README.md');
  await open('samconfig.toml');
  await openText('yaml', 'services:\n  web:\n    image: nginx\n');
  equal(server()?.running ?? false, false);
});

testIn('node', 'it wakes for a template', async () => {
  await open('template.yaml');
  await eventually('server at work', () => server()?.running || undefined);
});

test('YAML that is no template is none of its business', async () => {
  const compose = await openText('yaml', 'services:\n  web:\n    image: nginx\n    Timeout: 5000\n');
  const template = await open('template.yaml');
  await hoverAt(template, placeOf(template, 'Timeout', { into: 1 }));
  equal(vscode.languages.getDiagnostics(compose.uri), []);
});

test('its commands are there', async () => {
  const commands = await vscode.commands.getCommands(true);
  for (const name of ['lookUp', 'lookUpLimit', 'openCalculator', 'restartServer', 'showOutput']) {
    if (!commands.includes(`serverlessAlmanac.${name}`)) throw new Error(`no command ${name}`);
  }
});

test('the server can be started anew', async () => {
  const template = await open('template.yaml');
  await vscode.commands.executeCommand('serverlessAlmanac.restartServer');
  await hoverAt(template, placeOf(template, 'Timeout', { into: 1 }));
});
