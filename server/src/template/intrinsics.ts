import type { Span } from '../text/span';
import { type CallNode, entryOf, type Node, type ScalarNode } from './syntax';
import type { Reference } from './template';

/** A span inside a scalar that moves along with it. */
export function within(scalar: ScalarNode, from: number, to: number): Span {
  const lead = scalar.style === 'single' || scalar.style === 'double' ? 1 : 0;
  return {
    uri: scalar.uri,
    get start() {
      return scalar.start + lead + from;
    },
    get end() {
      return scalar.start + lead + to;
    },
  };
}

/** A variable of a Sub: `${Orders.Arn}`. */
export interface SubVariable {
  /** `Orders.Arn`. */
  readonly name: string;
  /** The name, without the braces. */
  readonly at: Span;
  /** Given a value by the Sub's own map. */
  readonly local: boolean;
}

export interface SubText {
  readonly text: ScalarNode;
  readonly variables: readonly SubVariable[];
  /** The Sub's own map of values. */
  readonly values?: Node;
}

/** The text and variables of `Fn::Sub`, in either of its forms. */
export function subOf(call: CallNode): SubText | undefined {
  if (call.name !== 'Fn::Sub') return undefined;
  const list = call.argument?.kind === 'list' ? call.argument.items : undefined;
  const text = list ? list[0] : call.argument;
  if (text?.kind !== 'scalar') return undefined;
  const values = list?.[1];
  const found: SubVariable[] = [];
  const marks = /\$\{([^{}]*)\}/g;
  for (let mark = marks.exec(text.raw); mark; mark = marks.exec(text.raw)) {
    const inside = mark[1]!;
    if (inside.startsWith('!')) continue;
    const name = inside.trim();
    const from = mark.index + 2 + inside.indexOf(name);
    found.push({
      name,
      at: within(text, from, from + name.length),
      local: entryOf(values, name) !== undefined,
    });
  }
  return values ? { text, variables: found, values } : { text, variables: found };
}

/** The target of `Fn::GetAtt`, in either of its forms; the attribute is absent where it is computed or not typed yet. */
export function getAttOf(call: CallNode): (Reference & { readonly attributeAt?: Span }) | undefined {
  if (call.name !== 'Fn::GetAtt') return undefined;
  const { argument } = call;
  if (argument?.kind === 'scalar') {
    const raw = String(argument.raw);
    const dot = raw.indexOf('.');
    if (dot < 0) return { id: raw, at: within(argument, 0, raw.length) };
    return {
      id: raw.slice(0, dot),
      at: within(argument, 0, dot),
      attribute: raw.slice(dot + 1),
      attributeAt: within(argument, dot + 1, raw.length),
    };
  }
  if (argument?.kind !== 'list') return undefined;
  const [id, ...attribute] = argument.items;
  if (id?.kind !== 'scalar') return undefined;
  const at = within(id, 0, id.raw.length);
  const parts = attribute.filter((part): part is ScalarNode => part.kind === 'scalar');
  if (parts.length === 0 || parts.length !== attribute.length) return { id: id.raw, at };
  const [first] = parts;
  const last = parts.at(-1)!;
  return {
    id: id.raw,
    at,
    attribute: parts.map(part => part.raw).join('.'),
    attributeAt:
      parts.length === 1
        ? within(first!, 0, first!.raw.length)
        : { uri: call.uri, start: first!.start, end: last.end },
  };
}

const references = new WeakMap<CallNode, readonly Reference[]>();

/** The logical ids that a call names itself; calls inside it are not followed. Their places move with the call. */
export function referencesOf(call: CallNode): readonly Reference[] {
  let known = references.get(call);
  if (!known) {
    known = namedBy(call);
    references.set(call, known);
  }
  return known;
}

function namedBy(call: CallNode): readonly Reference[] {
  if (call.name === 'Ref' && call.argument?.kind === 'scalar') {
    return [{ id: call.argument.raw, at: within(call.argument, 0, call.argument.raw.length) }];
  }
  const target = getAttOf(call);
  if (target) return [target];
  return (subOf(call)?.variables ?? [])
    .filter(variable => !variable.local)
    .map(({ name, at }) => {
      const dot = name.indexOf('.');
      if (dot < 0) return { id: name, at };
      const idAt: Span = {
        uri: at.uri,
        get start() {
          return at.start;
        },
        get end() {
          return at.start + dot;
        },
      };
      return { id: name.slice(0, dot), attribute: name.slice(dot + 1), at: idAt };
    });
}
