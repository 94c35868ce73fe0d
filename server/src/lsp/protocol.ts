/**
 * What client and server say to one another beyond the Language Server Protocol. Plain values only: the client
 * imports this file for its types and names and nothing else of the server.
 */
import type { Calculation, Field } from '../calculators/calculator';
import type { Fact } from '../knowledge/fact';

export type { Calculation, Curve, Field, Line } from '../calculators/calculator';
export type { Fact } from '../knowledge/fact';
export type { Value } from '../text/quantity';

/** Sections that answer a query. Client → server, `SearchParams` → `SearchResult[]`. */
export const searchRequest = 'almanac/search';
export interface SearchParams {
  readonly query: string;
  readonly service?: string;
  /** At most this many; 20 when missing. */
  readonly limit?: number;
}
export interface SearchResult {
  readonly id: string;
  readonly title: string;
  readonly service: string;
  /** Markdown, facts written out. */
  readonly text: string;
  readonly score: number;
  /** Words of the text that matched. */
  readonly matched: readonly string[];
  readonly fact?: Fact;
  /** Where it stands, when it is a person's own document. */
  readonly origin?: { readonly uri: string; readonly line: number };
}

/** A whole document as Markdown. Client → server, `{ id }` → `DocumentResult | null`. An id with `#section` is fine. */
export const documentRequest = 'almanac/document';
export interface DocumentResult {
  readonly id: string;
  readonly title: string;
  readonly service: string;
  /** Markdown; links to other documents are written `almanac:lambda/timeout#section`. */
  readonly markdown: string;
  readonly related: readonly { readonly id: string; readonly title: string }[];
}

/** Every fact, for the Limits tree. Client → server, no parameters → `FactGroup[]`. */
export const factsRequest = 'almanac/facts';
export interface FactGroup {
  readonly service: string;
  readonly facts: readonly ShownFact[];
}
export interface ShownFact extends Fact {
  /** Value and unit as a person reads them: `900 s`. */
  readonly shown: string;
  /** The document that holds it: `lambda/timeout`. */
  readonly document: string;
  /** The topic within the service: that document's title. */
  readonly topic: string;
}

/** The calculators there are. Client → server, no parameters → `CalculatorForm[]`. */
export const calculatorsRequest = 'almanac/calculators';
export interface CalculatorForm {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly service: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** It can be filled in from, and written back to, a resource. */
  readonly prefills: boolean;
  readonly applies: boolean;
}

/** One calculation. Client → server, `CalculateParams` → `Calculation`. Missing fields take their initial values. */
export const calculateRequest = 'almanac/calculate';
export interface CalculateParams {
  readonly id: string;
  readonly input: Readonly<Record<string, number | string>>;
  /** The template it is about, so that the prices of the configuration above it hold; those of the workspace when missing. */
  readonly uri?: string;
}
export type CalculateResult = Calculation;

/** What the resource under the cursor fills in. Client → server, `PrefillParams` → `PrefillResult | null`. */
export const prefillRequest = 'almanac/prefill';
export interface PrefillParams {
  /** The calculator; the one that fits the resource best when missing. */
  readonly id?: string;
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface PrefillResult {
  readonly id: string;
  /** The logical id of the resource. */
  readonly resource: string;
  readonly input: Readonly<Record<string, number | string>>;
}

/** The edits that write a calculator's input into a resource. Client → server → LSP `WorkspaceEdit | null`. */
export const applyRequest = 'almanac/apply';
export interface ApplyParams extends CalculateParams {
  readonly uri: string;
  readonly resource: string;
}

/** The page of a rule. Client → server, `{ id }` → `DocumentResult | null`. */
export const explainRequest = 'almanac/explain';

/** A file of the workspace, for a server that has no disk. Server → client, `{ uri }` → `string | null`. */
export const readFileRequest = 'almanac/readFile';
/** A folder of the workspace. Server → client, `{ uri }` → `{ name, kind, size }[] | null`. */
export const listFolderRequest = 'almanac/listFolder';
/** One of the almanac's own data files, `knowledge/facts.json`. Server → client, `{ name }` → `string`. */
export const assetRequest = 'almanac/asset';

/** What the status item shows. Server → client. */
export const statusNotification = 'almanac/status';
export interface Status {
  readonly state: 'ready' | 'busy' | 'failed';
  /** `12 functions, 3 problems` of the document named. */
  readonly uri?: string;
  readonly resources?: number;
  readonly functions?: number;
  readonly problems?: number;
  readonly documents: number;
  readonly facts: number;
  /** The day the facts were last checked. */
  readonly checked: string;
  readonly message?: string;
}

/** Settings, `serverlessAlmanac.*`, as the client sends them in `workspace/configuration`. */
export interface Settings {
  readonly diagnostics?: { readonly enabled?: boolean };
  readonly hover?: { readonly enabled?: boolean };
  readonly completion?: { readonly enabled?: boolean };
  readonly codeLens?: {
    readonly enabled?: boolean;
    /** What a function costs, where somebody assumed how much it does. */
    readonly cost?: boolean;
  };
  readonly inlayHints?: {
    readonly enabled?: boolean;
    /** What a Ref to a parameter comes out as. */
    readonly values?: boolean;
    /** What a resource takes from Globals. */
    readonly globals?: boolean;
    /** The share of a processor that a memory size buys. */
    readonly vcpu?: boolean;
  };
  /** Severity by rule: `off`, `hint`, `warning`, `error`; a rule set's name turns the set on or off. */
  readonly rules?: Readonly<Record<string, string>>;
  readonly knowledge?: { readonly documents?: readonly string[] };
}

/** What the client hands over in `initializationOptions`. */
export interface InitializationOptions {
  /** Files and assets are asked of the client. */
  readonly filesFromClient?: boolean;
  /** A folder, as a uri, in which the server may keep what it read of a person's documents until the next start. */
  readonly cacheFolder?: string;
}

/** One of the tools for assistants. Client → server, `{ name, input }` → `{ text, failed }`. */
export const toolRequest = 'almanac/tool';
export interface ToolParams {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}
export interface ToolResult {
  readonly text: string;
  /** The input could not be answered; the text says why. */
  readonly failed: boolean;
}
