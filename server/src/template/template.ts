import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { CallNode, Node, Syntax } from './syntax';

/** Where the value that holds was written: at the resource, in Globals, as a parameter's default, or nowhere. */
export type Origin = 'resource' | 'globals' | 'parameter' | 'default';

/** One property, as the stack that is deployed will see it; conditions are already decided. */
export interface Setting<T = unknown> {
  /** Scalars, lists and maps as plain values; absent where any part of it only the deployment knows. */
  readonly value?: T;
  /** The logical id of the resource or parameter that Ref, GetAtt or a Sub of one name points to here. */
  readonly refersTo?: string;
  /** The attribute GetAtt asks for; absent for Ref. */
  readonly attribute?: string;
  readonly origin: Origin;
  /** Where the author wrote it. */
  readonly span: Span;
  /** The key it is written under; the list itself for an item of one. */
  readonly key: Span;
  readonly kind: 'scalar' | 'list' | 'map' | 'unknown';
  /** What was written, for services that work on text; a rule has no use for it. */
  readonly node?: Node;
  /** The setting below, by a dotted path; list items by number: `Statement.0.Effect`. */
  get<U = unknown>(path: string): Setting<U> | undefined;
  /** The keys of a map; empty for all else. */
  readonly keys: readonly string[];
  /** The items of a list; a scalar or map stands for a list of itself, as most services read it. Unknown lists are empty. */
  readonly items: readonly Setting[];
  /** Every logical id named somewhere in it, with where. */
  readonly references: readonly Reference[];
}

export interface Reference {
  readonly id: string;
  readonly attribute?: string;
  readonly at: Span;
}

export interface Resource {
  readonly id: string;
  readonly type: string;
  /** Where its logical id stands. */
  readonly name: Span;
  /** Where its type stands. */
  readonly typeSpan: Span;
  /** All of it, from its name to its end. */
  readonly span: Span;
  readonly condition?: string;
  readonly dependsOn: readonly Setting[];
  /** The property, Globals merged as SAM does: maps deep, lists joined, scalars overridden. */
  get<T = unknown>(path: string): Setting<T> | undefined;
  /** The names set below a path, those from Globals included; of the properties themselves for ''. */
  keys(path?: string): readonly string[];
  /** A key beside Properties: `Metadata`, `DeletionPolicy`, `UpdateReplacePolicy`. */
  attribute<T = unknown>(path: string): Setting<T> | undefined;
  /** Edits that set a property, in the file's own format and indentation; at the place where the value that holds is written. */
  set(path: string, value: Plain): readonly Edit[];
  /** Edits that set a key beside Properties. */
  setAttribute(path: string, value: Plain): readonly Edit[];
  /** Edits that take a property out, with its line. Empty when it is not written at the resource. */
  remove(path: string): readonly Edit[];
  /** Edits that add an item to the end of a list, making the list when there is none. */
  append(path: string, value: Plain): readonly Edit[];
  /** Edits that give a property, written at the resource, another name. */
  rename(path: string, name: string): readonly Edit[];
  /** Edits that take out a key beside Properties. */
  removeAttribute(path: string): readonly Edit[];
}

/** A value that an edit writes; a `Call` becomes `!Ref X` in YAML and `{ "Ref": "X" }` in JSON. */
export type Plain = string | number | boolean | Call | readonly Plain[] | { readonly [key: string]: Plain };

export interface Call {
  readonly call: 'Ref' | 'Fn::GetAtt' | 'Fn::Sub';
  readonly argument: string;
}

/** `Ref`, `GetAtt` and `Sub` for edits: `ref('Orders')`, `getAtt('Orders', 'Arn')`. */
export const ref = (id: string): Call => ({ call: 'Ref', argument: id });
export const getAtt = (id: string, attribute: string): Call => ({
  call: 'Fn::GetAtt',
  argument: `${id}.${attribute}`,
});
export const sub = (text: string): Call => ({ call: 'Fn::Sub', argument: text });

export interface Parameter {
  readonly id: string;
  readonly name: Span;
  readonly type?: string;
  readonly default?: string | number | boolean;
  readonly defaultSpan?: Span;
  readonly allowed?: readonly (string | number | boolean)[];
  readonly noEcho: boolean;
  readonly span: Span;
  readonly node?: Node;
}

/** A named entry of a section that has no more to it here: a condition, a mapping, an output. */
export interface Named {
  readonly id: string;
  readonly name: Span;
  readonly span: Span;
  readonly node?: Node;
}

/** One consistent answer to all conditions. */
export interface World {
  /** What each condition comes out as. */
  readonly conditions: ReadonlyMap<string, boolean>;
  /**
   * What the parameters were taken to be to get there; those not named keep their defaults. One that is named
   * without a value is some other value than those the conditions compare it with.
   */
  readonly parameters: ReadonlyMap<string, string | number | boolean | undefined>;
}

/** A template as it would be deployed in one world. */
export interface Template {
  readonly uri: string;
  readonly syntax: Syntax;
  readonly world: World;
  readonly isSam: boolean;
  /** Macros other than AWS's own rewrite it before deployment: nothing can be said to be missing or unknown. */
  readonly hasMacros: boolean;
  /** The resources that exist in this world, in their order. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** Every resource written down, whatever its condition. */
  readonly everyResource: ReadonlyMap<string, Resource>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly mappings: ReadonlyMap<string, Named>;
  readonly conditions: ReadonlyMap<string, Named>;
  readonly outputs: ReadonlyMap<string, Named>;
  ofType(...types: readonly string[]): readonly Resource[];
  /** A value of another section, `Outputs.Url.Value` or `Globals.Function.Timeout`, read in this world. */
  at<T = unknown>(path: string): Setting<T> | undefined;
  /** Edits that add a resource behind the last one. */
  addResource(id: string, type: string, properties: { readonly [key: string]: Plain }): readonly Edit[];
  /** Edits that set a value in any section, making what is missing above it. */
  set(path: string, value: Plain): readonly Edit[];
  /** Edits that take out an entry of any section, with its lines. */
  remove(path: string): readonly Edit[];
  /** Edits that give an entry of any section, or a section, another name. */
  rename(path: string, name: string): readonly Edit[];
  /** Every intrinsic written, in its order. */
  calls(): Iterable<CallNode>;
}
