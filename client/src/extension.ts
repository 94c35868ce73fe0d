import * as vscode from 'vscode';
import { registerAssistants } from './assistants';
import { startWhenNeeded } from './awake';
import { openFound, registerCommands } from './commands';
import { createExample } from './create-example';
import { createDocumentPanel } from './document/panel';
import { createFactBook } from './facts/book';
import { createLimitsView } from './facts/limits-view';
import { fixAllOnSave } from './fix-all-on-save';
import { createLookUp } from './look-up/look-up';
import { createRecent } from './look-up/recent';
import { createServer, type Launch, type Server } from './server';
import { createCalculators } from './sidebar/calculators';
import { showStatus } from './status';
import { offerYamlTags } from './yaml-tags';

/** What a host of extensions brings along: a process or a worker to run the server in. */
export interface Host {
  readonly launch: Launch;
  /** The server has no disk and asks the editor for files. */
  readonly noDisk: boolean;
  /** The program that runs Node, where there are processes. */
  readonly node?: string;
}

/** What the suite in a real editor holds on to. */
export interface Api {
  readonly server: Server;
}

/** Puts the client together. Nothing here waits, reads a file or starts the server. */
export function activateAlmanac(context: vscode.ExtensionContext, { launch, noDisk, node }: Host): Api {
  const log = vscode.window.createOutputChannel('Serverless Almanac', { log: true });
  const server = createServer(launch, {
    log,
    noDisk,
    extension: context.extensionUri,
    storage: context.storageUri,
  });
  const book = createFactBook(server);
  const recent = createRecent(context.globalState);
  const documents = createDocumentPanel(context.extensionUri, server, book, recent);
  const lookUp = createLookUp(server, book, recent, (id, origin) => openFound(documents, id, origin));
  const limits = createLimitsView(book);
  const calculators = createCalculators(context, server, book, documents.open);
  const refresh = () => {
    book.forget();
    limits.refresh();
    calculators.refresh();
  };
  context.subscriptions.push(
    log,
    server,
    documents,
    limits,
    calculators,
    registerCommands({ server, log, book, lookUp, documents, calculators, refresh }),
    vscode.commands.registerCommand('serverlessAlmanac.createExample', () =>
      createExample(context.extensionUri),
    ),
    startWhenNeeded(server),
    showStatus(server),
    offerYamlTags(),
    fixAllOnSave(server),
    registerAssistants(server, context, node),
  );
  return { server };
}
