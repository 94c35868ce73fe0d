// The npm package as people get it: packed, installed into an empty folder without a network, and used.
//   node scripts/try-package.mjs            packs what dist/ holds
//   node scripts/try-package.mjs FILE.tgz   tries that one
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { npm, packTarball } from './tarball.mjs';

const template = `Resources:
  Report:
    Type: AWS::Lambda::Function
    Properties:
      Code: { S3Bucket: code, S3Key: report.zip }
      Handler: report.handler
      Role: !Sub arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/report
      Runtime: python3.14
      Timeout: 1800
`;

const folder = await mkdtemp(join(tmpdir(), 'almanac-try-'));
try {
  const file = process.argv[2] ? resolve(process.argv[2]) : (await packTarball(folder)).file;
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  await npm(
    ['install', '--ignore-scripts', '--omit=dev', '--offline', '--no-audit', '--no-fund', file],
    folder,
  );
  const installed = (await readdir(join(folder, 'node_modules'))).filter(name => !name.startsWith('.'));
  assert.deepEqual(installed, ['serverless-almanac'], 'nothing else is installed');
  await writeFile(join(folder, 'template.yaml'), template);

  const checked = almanac('check', '--format', 'json');
  const found = JSON.parse(checked.stdout).find(({ rule }) => rule === 'value-outside-bounds');
  assert.equal(found?.line, 9, 'check finds the timeout that is too long');
  assert.equal(checked.status, 1);
  assert.match(almanac('search', 'how long can a function run').stdout, /timeout/i);
  assert.match(almanac('fact', 'lambda.timeout.max').stdout, /900 s/);
  assert.match(almanac('explain', 'value-outside-bounds').stdout, /Why it matters/);
  await withServer('mcp', tryTools);
  console.log('The package works alone: check, search, fact, explain, mcp.');
} finally {
  await rm(folder, { recursive: true, force: true });
}

function almanac(...words) {
  const done = spawnSync(process.execPath, [command(), ...words], { cwd: folder, encoding: 'utf8' });
  assert.equal(done.stderr, '', `almanac ${words.join(' ')} says no error`);
  return done;
}

function command() {
  return join(folder, 'node_modules/serverless-almanac/dist/cli.js');
}

async function withServer(name, work) {
  const server = spawn(process.execPath, [command(), name], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise(done => server.once('close', done));
  const late = setTimeout(() => server.kill(), 20_000);
  try {
    await work(server);
  } finally {
    clearTimeout(late);
    server.kill();
    await ended;
  }
}

/** A message a line, as MCP's own transport over pipes has it. */
async function tryTools(server) {
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const send = message => server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const ask = async (id, method, params) => {
    send({ id, method, params });
    for (;;) {
      const { value, done } = await lines.next();
      assert.ok(!done, `almanac mcp answers ${method}`);
      const answer = JSON.parse(value);
      if (answer.id === id) return answer.result;
    }
  };
  await ask(1, 'initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'try-package', version: '1' },
  });
  send({ method: 'notifications/initialized' });
  const { tools } = await ask(2, 'tools/list', {});
  assert.ok(tools.some(({ name }) => name === 'check_template'));
  const { content } = await ask(3, 'tools/call', { name: 'check_template', arguments: { template } });
  assert.match(content.map(({ text }) => text).join(), /900 s/);
}
