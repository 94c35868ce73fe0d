import type { Input, NodeType, Parser, Tree } from '@lezer/common';

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
/**
 * How many symbols the parser may hold open, as it builds its tree by recursion. Code that people write stays below a
 * third of it.
 */
const deepest = 1_500;
/** How many steps the parser may spend on guesses beside its best one, for each character; real code needs 0.05. */
const guesses = 0.3;
/** How much of what it holds open the parser may copy for them, for each character; real code needs 4. */
const copies = 30;
/** How many characters it may read far ahead of where it is, for each character: a token may go on to the end. */
const readings = 5;
/** What any text may cost, in characters. */
const little = 100_000;
/** How many characters the parser gets at a time. */
const piece = 4_096;
/** How many steps lie between two looks at how the parser does. */
const pace = 16;

/** What is known of a running parse in @lezer/lr; its bounds are only as good as this stays true. */
interface Inside {
  readonly stacks?: readonly { readonly stack: readonly number[] }[];
}

/** Whether an error is only the grammar's: the code around it is read as it should be. */
export type IsHarmless = (tree: SyntaxTree, error: Node) => boolean;

/** Reads a text with bounded time and memory: a text that nests or guesses too much is read as far as that goes. */
export function parseTree(parser: Parser, text: string, isHarmless: IsHarmless = () => false): SyntaxTree {
  try {
    return parsed(parser, text, isHarmless);
  } catch {
    // A stack too small for this text even so: nothing of it was read.
    return flatten(parser.parse(''), text, true, isHarmless);
  }
}

/** The text in pieces, and how much of it was read far ahead. */
interface CountedInput extends Input {
  /** Where the parser is. */
  at: number;
  ahead: number;
}

function inputOf(text: string): CountedInput {
  const input: CountedInput = {
    at: 0,
    ahead: 0,
    length: text.length,
    lineChunks: false,
    chunk(from) {
      if (from > input.at + 2 * piece) input.ahead += piece;
      return text.slice(from, from + piece);
    },
    read: (from, to) => text.slice(from, to),
  };
  return input;
}

function parsed(parser: Parser, text: string, isHarmless: IsHarmless): SyntaxTree {
  const input = inputOf(text.length > longest ? text.slice(0, longest) : text);
  const parse = parser.startParse(input);
  const inside = parse as Inside;
  let guessed = 0;
  let copied = 0;
  let stopped = text.length > longest;
  let tree: Tree | null = null;
  for (let step = 0; !tree; step++) {
    input.at = parse.parsedPos;
    tree = parse.advance();
    const stacks = inside.stacks;
    if (tree || step % pace > 0 || !stacks || parse.stoppedAt !== null) continue;
    const depth = stacks[0]?.stack.length ?? 0;
    guessed += (stacks.length - 1) * pace;
    copied += (stacks.length - 1) * pace * depth;
    const cost = Math.max(guessed / guesses, copied / copies, input.ahead / readings);
    if (cost > input.length + little || depth > deepest * 3) {
      parse.stopAt(parse.parsedPos);
      stopped = true;
    }
  }
  return flatten(tree, text, stopped, isHarmless);
}

function flatten(tree: Tree, text: string, stopped: boolean, isHarmless: IsHarmless): SyntaxTree {
  let columns = columnsOf(Math.max(64, text.length >> 1));
  const known: NodeType[] = [];
  let size = 0;
  let open = none;
  const errors: Node[] = [];
  tree.iterate({
    enter({ type, from, to }) {
      if (type.isError && errors.length < 100) errors.push(size);
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
  const whole = treeOf(text, size, false, names, columns);
  return stopped || errors.some(error => !isHarmless(whole, error)) ? { ...whole, broken: true } : whole;
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
