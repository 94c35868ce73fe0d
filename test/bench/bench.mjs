// How fast the server is, as an editor sees it, on templates of 40, 300 and 10,000 lines.
//   npm run bench
//   npm run bench -- --rounds 3 --against "npx --yes yaml-language-server --stdio"
// `--against` measures another server on the same documents, in turn with ours, and prints how many times its figure is ours.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer } from './server.mjs';
import { template } from './templates.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    rounds: { type: 'string', default: '2' },
    requests: { type: 'string', default: '30' },
    server: { type: 'string', default: join(root, 'dist', 'cli.js') },
  },
});
const own = values.server;
if (!existsSync(own)) {
  console.error(`${own} is not there; build it with: node build.mjs`);
  process.exit(1);
}
const lengths = [40, 300, 10_000];
const requests = Number(values.requests);
const goals = {
  start: 150,
  'hover 10000': 5,
  'completion 10000': 5,
  'open 10000': 700,
  'keystroke 300': 16,
  'keystroke 10000': 50,
  memory: 100,
};

const servers = [{ name: 'almanac', command: `${process.execPath} ${own} serve --stdio` }];
if (values.against) servers.push({ name: 'other', command: values.against });
const measured = new Map(servers.map(({ name }) => [name, new Map()]));

const folder = mkdtempSync(join(tmpdir(), 'almanac-bench-'));
try {
  for (let round = 0; round < Number(values.rounds); round++)
    for (const { name, command } of servers) await measure(command, measured.get(name));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
print();

async function measure(command, figures) {
  const note = (what, time) => {
    if (time === undefined) return;
    if (!figures.has(what)) figures.set(what, []);
    figures.get(what).push(time);
  };
  const server = await startServer(command, folder, {
    yaml: { validate: true, hover: true, completion: true },
  });
  note('start', server.ready);
  for (const length of lengths) {
    const path = join(folder, `template-${length}.yaml`);
    const uri = pathToFileURL(path).href;
    const text = template(length);
    writeFileSync(path, text);
    const open = { uri, languageId: 'yaml', version: 1, text };
    note(
      `open ${length}`,
      await server.untilDiagnostics(uri, () =>
        server.connection.sendNotification('textDocument/didOpen', { textDocument: open }),
      ),
    );
    const lines = text.split('\n');
    const places = lines.flatMap((line, index) => (line.includes('Timeout:') ? [index] : []));
    for (let i = 0; i < requests; i++) {
      const line = places[(i * 7) % places.length];
      const position = { line, character: lines[line].indexOf('Timeout') + 3 };
      for (const method of ['hover', 'completion']) {
        const before = performance.now();
        await server.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position });
        note(`${method} ${length}`, performance.now() - before);
      }
    }
    for (let i = 0; i < requests; i++) {
      const line = places[(i * 11) % places.length];
      const start = { line, character: lines[line].indexOf(':') + 2 };
      const change = {
        range: { start, end: { line, character: start.character + 1 } },
        text: String(1 + (i % 9)),
      };
      const time = await server.untilDiagnostics(uri, () =>
        server.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: i + 2 },
          contentChanges: [change],
        }),
      );
      note(`keystroke ${length}`, time);
      if (time === undefined) break; // tells only when something changes
    }
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }
  note('memory', server.memory());
  await server.stop();
}

function print() {
  const all = [
    'start',
    ...['open', 'keystroke', 'hover', 'completion'].flatMap(what => lengths.map(n => `${what} ${n}`)),
    'memory',
  ];
  const rows = all.map(what => {
    const cells = servers.flatMap(({ name }) => {
      const times = measured.get(name).get(what);
      return [shown(share(times, 0.5)), shown(share(times, 0.95))];
    });
    const [ours, theirs] = servers.map(({ name }) => share(measured.get(name).get(what), 0.5));
    const ratio = theirs !== undefined && ours ? `${(theirs / ours).toFixed(1)} ×` : '';
    return [
      `${what} (${what === 'memory' ? 'MB' : 'ms'})`,
      ...cells,
      goals[what] ? `< ${goals[what]}` : '',
      ratio,
    ];
  });
  const head = [
    '',
    ...servers.flatMap(({ name }) => [`${name} p50`, 'p95']),
    'goal',
    values.against ? 'ratio' : '',
  ];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map(row => row[column].length)));
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd(),
    );
}

function share(times, part) {
  if (!times?.length) return undefined;
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}

function shown(time) {
  return time === undefined ? '–' : time < 10 ? time.toFixed(1) : String(Math.round(time));
}
