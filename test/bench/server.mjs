// A language server as a process, driven over stdio as an editor does it; every time is taken at the editor's side.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** Milliseconds after which diagnostics are taken not to come. */
const patience = 30_000;

const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
  },
};

/** Starts a command and waits until it can be used. @param settings by section, for servers that ask. */
export async function startServer(command, folder, settings = {}) {
  const [program, ...words] = command.split(' ');
  const begun = performance.now();
  const child = spawn(program, words, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri }) => waiting.get(uri)?.());
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section }) => settings[section] ?? null),
  );
  for (const method of ['client/registerCapability', 'window/workDoneProgress/create'])
    connection.onRequest(method, () => null);
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'bench' }],
    capabilities,
  });
  const ready = performance.now() - begun;
  await connection.sendNotification('initialized', {});

  /** Milliseconds from doing something to the document's next diagnostics; `undefined` where none come. */
  async function untilDiagnostics(document, act) {
    const before = performance.now();
    const told = new Promise(resolve => {
      const timer = setTimeout(() => resolve(undefined), patience);
      waiting.set(document, () => {
        clearTimeout(timer);
        resolve(performance.now() - before);
      });
    });
    await act();
    const time = await told;
    waiting.delete(document);
    return time;
  }

  return {
    ready,
    connection,
    untilDiagnostics,
    memory: () => memoryOf(child.pid),
    async stop() {
      await Promise.race([connection.sendRequest('shutdown'), new Promise(end => setTimeout(end, 1000))]);
      await connection.sendNotification('exit').catch(() => undefined);
      connection.dispose();
      child.kill();
    },
  };
}

/** Megabytes of a process and those it started; `undefined` where the system does not tell. */
function memoryOf(pid) {
  try {
    const pageSize = 4096;
    const processes = readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .flatMap(name => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
          const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
          return [{ id: Number(name), parent: Number(fields[1]), bytes: Number(fields[21]) * pageSize }];
        } catch {
          return []; // it has ended meanwhile
        }
      });
    const family = new Set([pid]);
    for (let size = 0; size !== family.size; ) {
      size = family.size;
      for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
    }
    const bytes = processes.filter(({ id }) => family.has(id)).reduce((sum, one) => sum + one.bytes, 0);
    return bytes / 1024 / 1024;
  } catch {
    return undefined; // no /proc
  }
}
