import type { Span } from '../text/span';

/**
 * What an author wrote, YAML or JSON, with short and long intrinsics made alike. Every node is a span.
 * A node's offsets follow the text as it is edited around it; only the newest syntax of a document may be read.
 */
export type Node = ScalarNode | MapNode | ListNode | CallNode;

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The characters between the quotes, or the whole of a plain scalar; for numbers as they were typed. */
  readonly raw: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  /** Written in braces. */
  readonly flow: boolean;
}

export interface Entry {
  readonly key: ScalarNode;
  /** Missing while the author has typed no more than the key. */
  readonly value?: Node;
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly flow: boolean;
}

/** An intrinsic function, `!Ref X` and `{ Ref: X }` alike. */
export interface CallNode extends Span {
  readonly kind: 'call';
  /** The long name: `Ref`, `Condition`, `Fn::GetAtt`. */
  readonly name: string;
  /** Where the name or tag stands. */
  readonly at: Span;
  readonly argument?: Node;
  /** Written as a tag. */
  readonly short: boolean;
}

export interface Mistake extends Span {
  readonly message: string;
  readonly kind: 'syntax' | 'duplicate-key' | 'unknown-tag';
  /** The tag that is not known: `!GetAttr`. */
  readonly tag?: string;
  /** Where a duplicate's first stands. */
  readonly first?: Span;
}

export interface Syntax {
  readonly uri: string;
  readonly text: string;
  readonly format: 'yaml' | 'json';
  readonly root?: MapNode;
  readonly errors: readonly Mistake[];
}

/** The entry of a map by its key; of duplicates the first. */
export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.find(entry => entry.key.value === key || entry.key.raw === key);
}

/** The value under a path of keys and list indexes. */
export function nodeAt(node: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  let here = node;
  for (const step of path) {
    if (here?.kind === 'list' && typeof step === 'number') here = here.items[step];
    else if (here?.kind === 'map') here = entryOf(here, String(step))?.value;
    else return undefined;
  }
  return here;
}

/** Every node below and including this one, outermost first. */
export function* walk(node: Node | undefined): Generator<Node> {
  if (!node) return;
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const below = childrenOf(next);
    for (let i = below.length - 1; i >= 0; i--) waiting.push(below[i]!);
  }
}

function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'map') return node.entries.flatMap(entry => (entry.value ? [entry.value] : []));
  if (node.kind === 'list') return node.items;
  if (node.kind === 'call') return node.argument ? [node.argument] : [];
  return [];
}
