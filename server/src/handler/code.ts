import type { Span } from '../text/span';
import type { Feature, Import } from './handler';
import type { Names } from './names';
import type { Node, SyntaxTree } from './syntax-tree';

/** What a piece of code is, in words that no language owns. All the readers know; only a language makes them. */
export type View =
  | { readonly is: 'name'; readonly name: string }
  /** `this`; `self` is a name. */
  | { readonly is: 'this' }
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  /** A string with holes; `head` is what stands before the first. */
  | { readonly is: 'text'; readonly head: string }
  | {
      readonly is: 'member';
      readonly of: Node;
      readonly name: string;
      readonly nameNode: Node;
      readonly dotted: boolean;
    }
  | { readonly is: 'index'; readonly of: Node; readonly index: Node }
  | Call
  | {
      readonly is: 'map';
      readonly entries: readonly Entry[];
      readonly whole: boolean;
      readonly spreads: readonly Node[];
    }
  | { readonly is: 'list'; readonly items: readonly Node[]; readonly whole: boolean }
  | { readonly is: 'function' }
  | { readonly is: 'class' }
  /** `a ?? b`, `a || b`, `a or b`. */
  | { readonly is: 'either'; readonly left: Node; readonly right: Node }
  | { readonly is: 'both'; readonly left: Node; readonly right: Node }
  | { readonly is: 'choice'; readonly test: Node; readonly then: Node; readonly otherwise: Node }
  | { readonly is: 'sum'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly is: 'negative'; readonly of: Node }
  | { readonly is: 'comparison' }
  | { readonly is: 'await'; readonly of: Node }
  | { readonly is: 'assignment'; readonly target: Node; readonly value: Node }
  | { readonly is: 'import'; readonly of: Node }
  | { readonly is: 'other' };

export interface Call {
  readonly is: 'call';
  readonly callee: Node;
  /** Arguments by position. */
  readonly items: readonly Node[];
  /** Python's arguments by name, whose key and value stand apart. */
  readonly entries: readonly Entry[];
  /** Nothing is spread into the arguments. */
  readonly whole: boolean;
  readonly spreads: readonly Node[];
  readonly isNew: boolean;
  readonly list: Node;
}

export interface Entry {
  /** Absent where it is computed. */
  readonly key?: string;
  readonly keyNode: Node;
  readonly value: Node;
}

export interface FunctionShape {
  readonly node: Node;
  readonly name?: string;
  readonly nameNode?: Node;
  readonly parameters: readonly FunctionParameter[];
  readonly async: boolean;
  readonly generator: boolean;
  /** A block, or the expression of an arrow function or lambda. */
  readonly body: Node;
  readonly bodyIsValue: boolean;
  /** Names of decorators, outermost first. */
  readonly wrappers: readonly string[];
  /** The first parameter is the object itself. */
  readonly method: boolean;
}

export interface FunctionParameter {
  readonly label: string;
  readonly name?: string;
  readonly optional: boolean;
}

/** What a node is to the node above it. */
export type Place =
  | { readonly is: 'wrapped' }
  | { readonly is: 'awaited' }
  | { readonly is: 'statement' }
  | { readonly is: 'returned' }
  /** The value a name gets. */
  | { readonly is: 'value'; readonly name?: Node }
  | { readonly is: 'target' }
  | { readonly is: 'either'; readonly side: 'left' | 'right' }
  | { readonly is: 'both' }
  /** Looked at to decide: the test of an `if`, a loop or `?:`. */
  | { readonly is: 'test'; readonly throws: boolean }
  /** `nothing`: with undefined, null or None. */
  | { readonly is: 'compared'; readonly nothing: boolean }
  | { readonly is: 'negated' }
  | { readonly is: 'argument'; readonly of: Node }
  | { readonly is: 'callee' }
  /** The `a` of `a.b`; `optional` for `a?.b`. */
  | { readonly is: 'object'; readonly optional: boolean }
  | { readonly is: 'looped' }
  | { readonly is: 'tried' }
  /** Within the branch of an `if`, a `catch` and the like: it may not run. */
  | { readonly is: 'branch' }
  | { readonly is: 'spread' }
  | { readonly is: 'other' };

/** Where a name's value comes from. */
export type Source =
  | { readonly from: 'value'; readonly node: Node }
  /** A part of a value: `const { a: { b = 1 } } = value`. */
  | {
      readonly from: 'part';
      readonly node: Node;
      readonly path: readonly string[];
      readonly fallback: boolean;
    }
  | { readonly from: 'import'; readonly module: string; readonly name: string }
  | {
      readonly from: 'parameter';
      readonly fn: Node;
      readonly index: number;
      readonly path: readonly string[];
      readonly type?: Node;
    }
  | { readonly from: 'function'; readonly node: Node }
  | { readonly from: 'class'; readonly node: Node }
  /** Declared, and not set yet. */
  | { readonly from: 'nothing' }
  | { readonly from: 'unknown' };

/** A part taken out of a value by a pattern, for what is read from the environment. */
export interface Taken {
  readonly from: Node;
  /** The way from the value to the map it is taken out of. */
  readonly path: readonly string[];
  /** Absent where all the rest is taken. */
  readonly key?: string;
  readonly keyNode: Node;
  readonly fallback: boolean;
  readonly name?: Node;
}

export interface MemberAssignment {
  readonly of: Node;
  readonly key?: string;
  readonly keyNode: Node;
  readonly value: Node;
}

/** `'X' in value`, `'X' not in value`: the literal, the value and the whole. */
export interface Membership {
  readonly key: Node;
  readonly of: Node;
  readonly at: Node;
  readonly negated: boolean;
}

/** A file's code, gathered in one walk by its language and then asked by the readers. */
export interface Code {
  readonly uri: string;
  readonly language: string;
  readonly tree: SyntaxTree;
  readonly names: Names;
  readonly functions: ReadonlyMap<Node, FunctionShape>;
  /** What a class holds by name: methods (functions), fields (their values), what is assigned to `this` or `self`. */
  readonly classes: ReadonlyMap<Node, ReadonlyMap<string, readonly Source[]>>;
  /** Every call and construction. */
  readonly calls: readonly Node[];
  /** Every `a.b` and `a['b']`. */
  readonly accesses: readonly Node[];
  readonly maps: readonly Node[];
  readonly strings: readonly Node[];
  readonly taken: readonly Taken[];
  readonly memberAssignments: readonly MemberAssignment[];
  readonly memberships: readonly Membership[];
  /** What each function returns. */
  readonly returns: ReadonlyMap<Node, readonly Node[]>;
  readonly imports: readonly Import[];
  readonly features: ReadonlyMap<Feature, Span>;
  readonly words: ReadonlyMap<string, Span>;
  view(node: Node): View;
  /** Without brackets, casts and the like around it. */
  bare(node: Node): Node;
  place(node: Node): Place;
  /** The nearest function around a node, `none` at the top; a function is around its own parameters. */
  functionAround(node: Node): Node;
  classAround(node: Node): Node;
  span(node: Node): Span;
  /** A string's text without its quotes; of any other node all of it. */
  inner(node: Node): Span;
}
