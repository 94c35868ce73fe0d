import { type Entry, entryOf, type Node } from '../template/syntax';
import type { Template } from '../template/template';
import type { Span } from '../text/span';

/** A key of a template and what stands behind it, as it was written; nothing is worked out. */
export interface Part {
  readonly key: string;
  /** Where the key stands. */
  readonly at: Span;
  /** `call` for an intrinsic, `nothing` for a key with no value or null. */
  readonly is: 'map' | 'list' | 'scalar' | 'call' | 'nothing';
  /** Where the value stands; the key where there is none. */
  readonly value: Span;
  /** The value of a scalar. */
  readonly scalar?: string | number | boolean;
  /** The keys of a map, duplicates included. */
  readonly parts: readonly Part[];
  /** The scalars of a list, each with its place; a scalar stands for a list of itself. */
  readonly items: readonly { readonly value: string | number | boolean; readonly at: Span }[];
  get(key: string): Part | undefined;
}

/** The sections of a template. */
export function sectionsOf({ syntax: { root } }: Template): readonly Part[] {
  return root ? root.entries.map(partOf) : [];
}

/** The entries of a section: resources, parameters, outputs. */
export function partsOf({ syntax: { root } }: Template, section: string): readonly Part[] {
  const entry = entryOf(root, section);
  return entry ? partOf(entry).parts : [];
}

const known = new WeakMap<Entry, Part>();

function partOf(entry: Entry): Part {
  let part = known.get(entry);
  if (!part) {
    part = made(entry);
    known.set(entry, part);
  }
  return part;
}

function made({ key, value }: Entry): Part {
  let parts: readonly Part[] | undefined;
  const isNothing = !value || (value.kind === 'scalar' && value.value === null);
  return {
    key: key.raw,
    at: key,
    is: isNothing ? 'nothing' : value.kind,
    value: value ?? key,
    ...(value?.kind === 'scalar' && value.value !== null ? { scalar: value.value } : {}),
    get parts() {
      parts ??= value?.kind === 'map' ? value.entries.map(partOf) : [];
      return parts;
    },
    get items() {
      return value ? scalarsOf(value) : [];
    },
    get(name) {
      const found = entryOf(value, name);
      return found && partOf(found);
    },
  };
}

function scalarsOf(node: Node): Part['items'] {
  const nodes = node.kind === 'list' ? node.items : [node];
  return nodes.flatMap(item =>
    item.kind === 'scalar' && item.value !== null ? [{ value: item.value, at: item }] : [],
  );
}
