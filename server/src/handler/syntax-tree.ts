import type { NodeType, Parser, Tree } from '@lezer/common';

/** A node's place in the tree's arrays. The root is 0; the nodes of a subtree follow their parent without a gap. */
export type Node = number;

/** No node. */
export const none = -1;

/**
 * A syntax tree laid out flat, in the order of the text, so that however deep a text nests it is walked by counting.
 * Comments are left out.
 */
export interface SyntaxTree {
  readonly text: string;
  readonly size: number;
  /** The parser gave up before the end, or met something it could not read. */
  readonly broken: boolean;
  type(node: Node): string;
  from(node: Node): number;
  to(node: Node): number;
  parent(node: Node): Node;
  /** The first node behind the subtree. */
  after(node: Node): Node;
  first(node: Node): Node;
  next(node: Node): Node;
  children(node: Node): Node[];
  child(node: Node, ...types: readonly string[]): Node;
  textOf(node: Node): string;
}

/** The longest text that is read; what lies behind it is not seen, and the model says so. */
const longest = 2_000_000;
/** How many symbols the parser may hold open. Code that people write stays below a tenth of it. */
const deepest = 5_000;
/** How many steps the parser may spend on guesses beside its best one. */
const guesses = 400_000;

/** What is known of a running parse in @lezer/lr; its bounds are only as good as this stays true. */
interface Inside {
  readonly stacks?: readonly { readonly stack: readonly number[] }[];
}

/** Reads a text with bounded time and memory: a text that nests or guesses too much is read as far as that goes. */
export function parseTree(parser: Parser, text: string): SyntaxTree {
  const parse = parser.startParse(text.length > longest ? text.slice(0, longest) : text);
  const inside = parse as Inside;
  let guessed = 0;
  let stopped = text.length > longest;
  let tree: Tree | null = null;
  while (!tree) {
    tree = parse.advance();
    const stacks = inside.stacks;
    if (tree || !stacks || parse.stoppedAt !== null) continue;
    guessed += stacks.length - 1;
    if (guessed > guesses || (stacks[0]?.stack.length ?? 0) > deepest * 3) {
      parse.stopAt(parse.parsedPos);
      stopped = true;
    }
  }
  return flatten(tree, text, stopped);
}

function flatten(tree: Tree, text: string, stopped: boolean): SyntaxTree {
  let columns = columnsOf(Math.max(64, text.length >> 1));
  const known: NodeType[] = [];
  let size = 0;
  let open = none;
  let broken = stopped;
  tree.iterate({
    enter({ type, from, to }) {
      if (type.isError) broken = true;
      if (type.name === 'LineComment' || type.name === 'BlockComment' || type.name === 'Comment')
        return false;
      if (size === columns.types.length) columns = wider(columns);
      known[type.id] ??= type;
      columns.types[size] = type.id;
      columns.starts[size] = from;
      columns.ends[size] = to;
      columns.parents[size] = open;
      open = size++;
      return true;
    },
    leave() {
      columns.afters[open] = size;
      open = columns.parents[open]!;
    },
  });
  const names = Array.from(known, type => (type?.isError ? '⚠' : (type?.name ?? '')));
  return treeOf(text, size, broken, names, columns);
}

/** One array for each thing known of a node. */
interface Columns {
  readonly types: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly parents: Int32Array;
  readonly afters: Uint32Array;
}

function columnsOf(room: number): Columns {
  return {
    types: new Uint16Array(room),
    starts: new Uint32Array(room),
    ends: new Uint32Array(room),
    parents: new Int32Array(room),
    afters: new Uint32Array(room),
  };
}

function wider(columns: Columns): Columns {
  const result = columnsOf(columns.types.length * 2);
  result.types.set(columns.types);
  result.starts.set(columns.starts);
  result.ends.set(columns.ends);
  result.parents.set(columns.parents);
  result.afters.set(columns.afters);
  return result;
}

function treeOf(
  text: string,
  size: number,
  broken: boolean,
  names: readonly string[],
  columns: Columns,
): SyntaxTree {
  const { types, starts, ends, parents, afters } = columns;
  const first = (node: Node) => (afters[node]! > node + 1 ? node + 1 : none);
  const next = (node: Node) => {
    const parent = parents[node]!;
    const after = afters[node]!;
    return parent !== none && after < afters[parent]! ? after : none;
  };
  return {
    text,
    size,
    broken,
    type: node => (node < 0 ? '' : names[types[node]!]!),
    from: node => (node < 0 ? 0 : starts[node]!),
    to: node => (node < 0 ? 0 : ends[node]!),
    parent: node => (node < 0 ? none : parents[node]!),
    after: node => afters[node]!,
    first,
    next,
    children(node) {
      const result: Node[] = [];
      for (let child = node < 0 ? none : first(node); child !== none; child = next(child)) result.push(child);
      return result;
    },
    child(node, ...types) {
      for (let child = node < 0 ? none : first(node); child !== none; child = next(child)) {
        if (types.includes(names[columns.types[child]!]!)) return child;
      }
      return none;
    },
    textOf: node => (node < 0 ? '' : text.slice(starts[node]!, ends[node]!)),
  };
}
