import type { Span } from '../text/span';

/**
 * What a handler file says, in words that no language owns. Reading never fails: what is not understood is absent.
 * Lists are in the order of the text.
 */
export interface HandlerModel {
  readonly uri: string;
  readonly language: string;
  /** How long the text is, where there is something to add at its end. */
  readonly length: number;
  /** What other files, and Lambda, can ask of this one; each name once. */
  readonly exports: readonly Export[];
  /** Every function with a name at the top of the file, exported or not: CloudFront Functions export nothing. */
  readonly functions: readonly Export[];
  readonly env: readonly EnvironmentRead[];
  readonly clients: readonly SdkClient[];
  readonly calls: readonly SdkCall[];
  readonly imports: readonly Import[];
  /** Names are computed somewhere (`process.env[name]`, `exports[name] = …`), so absence proves nothing. */
  readonly dynamic: { readonly exports: boolean; readonly env: boolean };
  /** The module system the file is written in, where it matters. */
  readonly modules?: 'esm' | 'commonjs';
  /** How much of the language is read: everything this model has, or exports and environment alone. */
  readonly depth: 'everything' | 'names';
  /** The text could not be read to its end, or not all of it: absence proves nothing. */
  readonly broken: boolean;
  /** Databases it connects to by a driver; AWS's own SDK is in `clients`. */
  readonly connections: readonly Connection[];
  /** DynamoDB expressions with the placeholders that stand beside them. */
  readonly expressions: readonly ExpressionSet[];
  /** Files it writes. */
  readonly writes: readonly FileWrite[];
  /** Timers, pauses and timeouts whose length can be read. */
  readonly waits: readonly Wait[];
  /** Promises and coroutines that nobody waits for. */
  readonly floating: readonly Floating[];
  /** `JSON.parse(event.body)`, `json.loads(event['body'])`. */
  readonly bodyParses: readonly BodyParse[];
  /** Credentials written into the code. */
  readonly secrets: readonly Secret[];
  /** Names it uses and does not declare or import: `fetch`, `Buffer`, `__dirname`; where each is used first. */
  readonly globals: ReadonlyMap<string, Span>;
  /** Every name, property and string that could be one (`NextToken`, `toSorted`), and where it stands first. */
  readonly words: ReadonlyMap<string, Span>;
  /** The parts of the language it uses that some runtime does not know, and where each is used first. */
  readonly features: ReadonlyMap<Feature, Span>;
}

export interface Export {
  /** `handler`; `default` for a default export and for `module.exports = f`; `*` for all of what `from` exports. */
  readonly name: string;
  readonly at: Span;
  /**
   * The declared parameters, when the export is a function that can be seen, and nothing is wrapped around it.
   * A pattern is `{}` or `[]`; a rest parameter keeps its dots or stars: `...rest`, `*args`, `**kwargs`. `self` is left out.
   */
  readonly parameters?: readonly string[];
  /** How many of the parameters have no default; only where `parameters` are known. */
  readonly required?: number;
  readonly async?: boolean;
  /** The function's body, when it can be seen, be it wrapped or not. */
  readonly body?: Span;
  /** Handed on from another module: `export { handler } from './app'`. */
  readonly from?: string;
  /** The name it has in that module; `*` for the whole of it. */
  readonly fromName?: string;
  /** What is wrapped around it: `middy`, `streamifyResponse`, a decorator's name. */
  readonly wrapper?: string;
  /** Where its third parameter, the callback, is used first; absent when it is not used. */
  readonly callback?: Span;
  /** The literal objects it answers with, by `return` or by the callback; empty when none can be seen. */
  readonly returns: readonly Response[];
}

/** What a value is, as far as the text alone tells. */
export type Shape = 'string' | 'number' | 'boolean' | 'null' | 'list' | 'map' | 'unknown';

export interface Response {
  readonly at: Span;
  readonly keys: Readonly<Record<string, Shape>>;
  /** Where each key's value stands. */
  readonly values: Readonly<Record<string, Span>>;
  /** All its keys can be seen: nothing is spread into it, it is not handed to a function that could add some. */
  readonly whole: boolean;
}

export interface EnvironmentRead {
  readonly name: string;
  /** The name itself, without quotes. */
  readonly at: Span;
  /**
   * The code copes without it: `?? 'x'`, `||`, `.get('X', d)`, an `if` around it, a comparison, an assignment, a `try`.
   * Python's `os.environ.get('X')` and `os.getenv('X')` cope too, as they give None where `os.environ['X']` raises.
   * A check that only throws (`if (!process.env.X) throw …`) is not coping.
   */
  readonly hasFallback: boolean;
}

export interface SdkClient {
  /** The name IAM uses: `dynamodb`, `s3`, `states`. */
  readonly service: string;
  /** The expression that makes it, up to its configuration: `new DynamoDBClient`, `boto3.client('s3')`. */
  readonly at: Span;
  /**
   * `invocation`: made anew each time a function at the top of the file runs; whether that is the handler, its body tells.
   * `init`: made when the module loads. `unknown`: made in a method or a constructor, or only when there is none yet.
   */
  readonly when: 'init' | 'invocation' | 'unknown';
  readonly sdk: Sdk;
  /** The region or endpoint is given explicitly. */
  readonly options: readonly string[];
}

/** `aws-sdk-js-2` is the `aws-sdk` package; `aws-sdk-js-3` are `@aws-sdk/*`. */
export type Sdk = 'aws-sdk-js-2' | 'aws-sdk-js-3' | 'boto3' | 'powertools';

export interface SdkCall {
  /** The name IAM uses. */
  readonly service: string;
  /** The API's own name: `PutItem`. */
  readonly operation: string;
  /** The IAM actions it needs: `['s3:GetObject']` for HeadObject. Empty when it needs none, or that cannot be told. */
  readonly actions: readonly string[];
  /** The command's or method's name. */
  readonly at: Span;
  readonly inLoop: boolean;
  /** Goes through all pages by itself: `paginateScan`, `get_paginator`. */
  readonly paginated: boolean;
  /**
   * Literal arguments: `{ TableName: { kind: 'env', name: 'TABLE' } }`; what is computed is absent.
   * Those in maps and lists by a dotted path, `TransactItems.0.Put.TableName`; a computed key is `*`.
   */
  readonly arguments: Readonly<Record<string, Argument>>;
  /** Every argument can be seen: nothing is spread into them or passed as a whole. */
  readonly argumentsKnown: boolean;
  /** The call's whole argument, for rules that look deeper. */
  readonly argumentSpan?: Span;
  readonly sdk: Sdk;
}

export type Argument =
  | { readonly kind: 'literal'; readonly value: string | number | boolean; readonly at: Span }
  | { readonly kind: 'env'; readonly name: string; readonly at: Span }
  | { readonly kind: 'list'; readonly count: number; readonly at: Span };

export interface Import {
  readonly module: string;
  /** The module's name, without quotes. */
  readonly at: Span;
  /** Relative to the file, so to be followed. */
  readonly relative: boolean;
  /** Names taken from it; `*` for the whole of it. */
  readonly names: readonly string[];
  /** Only reached on some way through the file: in a function, a `try`, an `if`. */
  readonly optional: boolean;
  /** `import type`: gone before the code runs. */
  readonly typeOnly?: true;
}

export interface Connection {
  /** `mysql`, `postgresql`, `mongodb`, `redis`, `sql` for what speaks many. */
  readonly kind: string;
  /** The driver's package: `mysql2`, `psycopg2`. */
  readonly driver: string;
  readonly at: Span;
  readonly when: 'init' | 'invocation' | 'unknown';
  readonly pool: boolean;
  readonly host?: Argument;
}

export interface ExpressionSet {
  /** The map or call that holds them. */
  readonly at: Span;
  /** `KeyConditionExpression` and its like; no text where it is computed. */
  readonly expressions: readonly { readonly key: string; readonly text?: string; readonly at: Span }[];
  /** The keys of ExpressionAttributeNames; empty when it is not given, absent when it cannot be seen whole. */
  readonly names?: readonly Placeholder[];
  /** The keys of ExpressionAttributeValues, likewise. */
  readonly values?: readonly Placeholder[];
}

export interface Placeholder {
  readonly name: string;
  readonly at: Span;
}

export interface FileWrite {
  /** The call's name. */
  readonly at: Span;
  /** The path, or the beginning of it that can be read; empty when none can. */
  readonly path: string;
  readonly pathSpan: Span;
  /** The whole path could be read. */
  readonly whole: boolean;
}

export interface Wait {
  readonly at: Span;
  readonly seconds: number;
  /** `timer` and `interval` run code later; `sleep` holds the invocation up; `timeout` bounds a request. */
  readonly kind: 'timer' | 'interval' | 'sleep' | 'timeout';
}

export interface Floating {
  /** The call that is not awaited. */
  readonly at: Span;
  /** Its name: `client.send`. */
  readonly name: string;
}

export interface BodyParse {
  readonly at: Span;
  /** In a `try`, behind a check of the body, or with a fallback. */
  readonly guarded: boolean;
}

export interface Secret {
  readonly at: Span;
  readonly kind: 'access key id' | 'secret access key' | 'password' | 'private key';
}

export type Feature =
  | 'modules'
  | 'let and const'
  | 'arrow functions'
  | 'classes'
  | 'template literals'
  | 'destructuring'
  | 'default parameters'
  | 'spread'
  | 'for of'
  | 'generators'
  | 'async functions'
  | 'async iteration'
  | 'object spread'
  | 'exponentiation'
  | 'optional chaining'
  | 'nullish coalescing'
  | 'logical assignment'
  | 'optional catch binding'
  | 'dynamic import'
  | 'import.meta'
  | 'top-level await'
  | 'bigint'
  | 'numeric separators'
  | 'class fields'
  | 'private members'
  | 'static blocks'
  | 'import attributes'
  | 'using'
  | 'regular expression v flag'
  // Python
  | 'f-strings'
  | 'assignment expressions'
  | 'positional-only parameters'
  | 'match statement'
  | 'exception groups'
  | 'type parameters'
  | 'type statement';

export interface HandlerLanguage {
  readonly id: string;
  /** With the dot, the one to prefer first. */
  readonly extensions: readonly string[];
  read(uri: string, text: string): HandlerModel;
}
