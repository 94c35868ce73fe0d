import * as vscode from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  type ApplyParams,
  applyRequest,
  type CalculateParams,
  type CalculateResult,
  type CalculatorForm,
  calculateRequest,
  calculatorsRequest,
  type DocumentResult,
  documentRequest,
  explainRequest,
  type FactGroup,
  factsRequest,
  type PrefillParams,
  type PrefillResult,
  prefillRequest,
  type SearchParams,
  type SearchResult,
  type Status,
  searchRequest,
  statusNotification,
  type ToolResult,
  toolRequest,
} from '../../server/src/lsp/protocol';
import type { Surroundings } from './connection';

/** Makes the client for a transport: a process beside the editor, or a worker inside it. Loaded when first needed. */
export type Launch = (
  surroundings: Surroundings,
  failed: (message: string) => void,
) => Promise<BaseLanguageClient>;

/** The language server, started by the first question asked of it. */
export interface Server extends vscode.Disposable {
  start(): Promise<void>;
  restart(): Promise<void>;
  readonly running: boolean;
  /** What it said last of itself; missing until it has spoken. */
  readonly status: Status | undefined;
  readonly onDidChangeStatus: vscode.Event<void>;
  search(params: SearchParams, token?: vscode.CancellationToken): Promise<readonly SearchResult[]>;
  document(id: string): Promise<DocumentResult | null>;
  explain(rule: string): Promise<DocumentResult | null>;
  facts(): Promise<readonly FactGroup[]>;
  calculators(): Promise<readonly CalculatorForm[]>;
  calculate(params: CalculateParams): Promise<CalculateResult>;
  prefill(params: PrefillParams): Promise<PrefillResult | null>;
  /** One of the tools for assistants. */
  tool(
    name: string,
    input: Readonly<Record<string, unknown>>,
    token?: vscode.CancellationToken,
  ): Promise<ToolResult>;
  /** The edits that write a calculation into a template, as the editor applies them. */
  apply(params: ApplyParams): Promise<vscode.WorkspaceEdit | undefined>;
}

export function createServer(launch: Launch, surroundings: Surroundings): Server {
  const changed = new vscode.EventEmitter<void>();
  let starting: Promise<BaseLanguageClient> | undefined;
  let running = false;
  let status: Status | undefined;

  function tell(next: Status | undefined): void {
    status = next;
    changed.fire();
  }

  async function create(): Promise<BaseLanguageClient> {
    const failed = (message: string) => tell({ ...nothingKnown, ...status, state: 'failed', message });
    const client = await launch(surroundings, failed);
    client.onNotification(statusNotification, (next: Status) => tell(next));
    tell({ ...nothingKnown, state: 'busy' });
    try {
      await client.start();
    } catch (error) {
      failed(String(error));
      throw error;
    }
    running = true;
    changed.fire();
    return client;
  }

  function connect(): Promise<BaseLanguageClient> {
    starting ??= create().catch(error => {
      surroundings.log.error(`The language server did not start: ${error}`);
      starting = undefined;
      throw error;
    });
    return starting;
  }

  async function ask<R>(request: string, params?: unknown, token?: vscode.CancellationToken): Promise<R> {
    const client = await connect();
    return params === undefined
      ? client.sendRequest<R>(request, token)
      : client.sendRequest<R>(request, params, token);
  }

  async function stop(): Promise<void> {
    const client = await starting?.catch(() => undefined);
    starting = undefined;
    running = false;
    // One that hangs does not keep the next from starting.
    await client
      ?.dispose()
      .catch(error => surroundings.log.warn(`The language server did not stop: ${error}`));
  }

  return {
    start: async () => void (await connect()),
    async restart() {
      await stop();
      tell(undefined);
      await connect();
    },
    get running() {
      return running;
    },
    get status() {
      return status;
    },
    onDidChangeStatus: changed.event,
    search: (params, token) => ask(searchRequest, params, token),
    document: id => ask(documentRequest, { id }),
    explain: id => ask(explainRequest, { id }),
    facts: () => ask(factsRequest),
    calculators: () => ask(calculatorsRequest),
    calculate: params => ask(calculateRequest, params),
    tool: (name, input, token) => ask(toolRequest, { name, input }, token),
    prefill: params => ask(prefillRequest, params),
    async apply(params) {
      const edit = await ask<WorkspaceEdit | null>(applyRequest, params);
      return edit ? (await connect()).protocol2CodeConverter.asWorkspaceEdit(edit) : undefined;
    },
    dispose() {
      changed.dispose();
      void stop();
    },
  };
}

const nothingKnown: Status = { state: 'busy', documents: 0, facts: 0, checked: '' };
