import type { Span } from '../text/span';

/** What a handler file says, in words that no language owns. Reading never fails: what is not understood is absent. */
export interface HandlerModel {
  readonly uri: string;
  readonly language: string;
  readonly exports: readonly Export[];
  readonly env: readonly EnvironmentRead[];
  readonly clients: readonly SdkClient[];
  readonly calls: readonly SdkCall[];
  readonly imports: readonly Import[];
  /** Names are computed somewhere (`process.env[name]`, `exports[name] = …`), so absence proves nothing. */
  readonly dynamic: { readonly exports: boolean; readonly env: boolean };
  /** The module system the file is written in, where it matters. */
  readonly modules?: 'esm' | 'commonjs';
  /** The text could not be read to its end: absence proves nothing. */
  readonly broken: boolean;
}

export interface Export {
  readonly name: string;
  readonly at: Span;
  /** The declared parameters, when the export is a function that can be seen. */
  readonly parameters?: readonly string[];
  readonly async?: boolean;
  /** The function's body, when it can be seen. */
  readonly body?: Span;
  /** Handed on from another module: `export { handler } from './app'`. */
  readonly from?: string;
}

export interface EnvironmentRead {
  readonly name: string;
  /** The name itself, without quotes. */
  readonly at: Span;
  /** The code copes without it: `?? 'x'`, `||`, `.get('X', d)`, an `if` around it, an assignment. */
  readonly hasFallback: boolean;
}

export interface SdkClient {
  /** The name IAM uses: `dynamodb`, `s3`, `states`. */
  readonly service: string;
  readonly at: Span;
  readonly when: 'init' | 'invocation';
}

export interface SdkCall {
  readonly service: string;
  /** In IAM's spelling: `PutItem`. */
  readonly operation: string;
  readonly at: Span;
  readonly inLoop: boolean;
  /** Literal arguments: `{ TableName: { env: 'TABLE' } }`; what is computed is absent. */
  readonly arguments: Readonly<Record<string, Argument>>;
  /** The call's whole argument, for rules that look deeper. */
  readonly argumentSpan?: Span;
}

export type Argument =
  | { readonly kind: 'literal'; readonly value: string | number | boolean; readonly at: Span }
  | { readonly kind: 'env'; readonly name: string; readonly at: Span }
  | { readonly kind: 'list'; readonly count: number; readonly at: Span };

export interface Import {
  readonly module: string;
  readonly at: Span;
  /** Relative to the file, so to be followed. */
  readonly relative: boolean;
  /** Names taken from it; `*` for the whole of it. */
  readonly names: readonly string[];
}

export interface HandlerLanguage {
  readonly id: string;
  /** With the dot, the one to prefer first. */
  readonly extensions: readonly string[];
  read(uri: string, text: string): HandlerModel;
}
