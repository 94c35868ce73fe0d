import * as vscode from 'vscode';
import { eventually, tell, testIn } from '../runner';
import { open } from './shop';

/** Milliseconds by the editor's own clock. A quiet machine needs a twentieth; this one may be busy with other things. */
const longest = 500;

testIn('node', 'loading and activating it costs the editor little', async () => {
  await open('template.yaml');
  await vscode.commands.executeCommand('perfview.show');
  const row = await eventually('row in the table of activations', () =>
    vscode.workspace.textDocuments
      .find(({ uri }) => uri.scheme === 'perf')
      ?.getText()
      .split('\n')
      .find(line => line.includes('serverless-almanac')),
  );
  const [, , , load, activate] = row.split('|').map(cell => Number(cell.trim()));
  tell(`load ${load} ms, activate ${activate} ms`);
  if (!(load! + activate! < longest)) throw new Error(`that is more than ${longest} ms: ${row}`);
});
