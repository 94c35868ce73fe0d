import { type CallNode, type Entry, type Node, type Syntax, walk } from '../template/syntax';
import type { Template } from '../template/template';
import type { Span } from '../text/span';

/** An intrinsic function as it was written. */
export interface WrittenCall {
  /** Its long name. */
  readonly name: string;
  /** Where the name or tag stands. */
  readonly at: Span;
  /** What stands behind it. */
  readonly takes: Node['kind'] | 'nothing' | 'null';
  /** The items of the list behind it, or the one thing there is. */
  readonly operands: readonly Operand[];
}

export interface Operand {
  readonly is: Node['kind'];
  readonly at: Span;
  readonly scalar?: string | number | boolean;
  /** How many items a list has. */
  readonly count: number;
}

/** A map of one key that reads like an intrinsic function, and is none. */
export interface UnknownCall {
  readonly name: string;
  readonly at: Span;
}

interface Found {
  readonly calls: readonly WrittenCall[];
  readonly unknown: readonly UnknownCall[];
}

const ofEntries = new WeakMap<Entry, Found>();
const ofSyntaxes = new WeakMap<Syntax, Found>();

export function callsOf(template: Template): readonly WrittenCall[] {
  return foundIn(template).calls;
}

export function unknownCallsOf(template: Template): readonly UnknownCall[] {
  return foundIn(template).unknown;
}

/** Those of an entry of a section are kept for as long as it stays the same. */
function foundIn({ syntax }: Template): Found {
  const known = ofSyntaxes.get(syntax);
  if (known) return known;
  const entries = (syntax.root?.entries ?? []).flatMap(section =>
    section.value?.kind === 'map' && section.key.raw !== 'Metadata' ? section.value.entries : [section],
  );
  const parts = entries.map(entry => {
    let found = ofEntries.get(entry);
    if (!found) {
      found = foundBelow(entry);
      ofEntries.set(entry, found);
    }
    return found;
  });
  const all = {
    calls: parts.flatMap(({ calls }) => calls),
    unknown: parts.flatMap(({ unknown }) => unknown),
  };
  ofSyntaxes.set(syntax, all);
  return all;
}

function foundBelow({ value }: Entry): Found {
  const calls: WrittenCall[] = [];
  const unknown: UnknownCall[] = [];
  for (const node of walk(value)) {
    if (node.kind === 'call') calls.push(written(node));
    const only = node.kind === 'map' && node.entries.length === 1 ? node.entries[0]?.key : undefined;
    if (only && /^(?:Fn::|!)/.test(only.raw) && !only.raw.startsWith('Fn::ForEach'))
      unknown.push({ name: only.raw, at: only });
  }
  return { calls, unknown };
}

function written({ name, at, argument }: CallNode): WrittenCall {
  const nodes = argument?.kind === 'list' ? argument.items : argument ? [argument] : [];
  return {
    name,
    at,
    takes: argument?.kind === 'scalar' && argument.value === null ? 'null' : (argument?.kind ?? 'nothing'),
    operands: nodes.map(node => ({
      is: node.kind,
      at: node,
      count: node.kind === 'list' ? node.items.length : 1,
      ...(node.kind === 'scalar' && node.value !== null ? { scalar: node.value } : {}),
    })),
  };
}
