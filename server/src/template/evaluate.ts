import type { Span } from '../text/span';
import { getAttOf, referencesOf, subOf } from './intrinsics';
import { type CallNode, entryOf, type Node } from './syntax';
import type { Origin, Parameter, Reference, Setting, World } from './template';

/** What is needed to say what a node comes out as. */
export interface Scope {
  readonly world: World;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly mappings: Node | undefined;
}

type Literal = string | number | boolean;

/** What a node comes out as in one world: a node that says it plainly, a value that was worked out, nothing, or unknown. */
type Outcome =
  | { readonly is: 'node'; readonly node: Exclude<Node, CallNode> }
  | {
      readonly is: 'value';
      readonly value: Literal | readonly Literal[];
      readonly refersTo?: string;
      readonly parameter?: true;
    }
  | { readonly is: 'absent' }
  | { readonly is: 'unknown'; readonly refersTo?: string; readonly attribute?: string };

const unknown: Outcome = { is: 'unknown' };

/** Intrinsics inside intrinsics, as deep as anyone writes them. */
const deepest = 40;

function evaluate(node: Node, scope: Scope, depth = 0): Outcome {
  if (node.kind !== 'call') return { is: 'node', node };
  if (depth > deepest) return unknown;
  const operands = node.argument?.kind === 'list' ? node.argument.items : [];
  const inner = (operand: Node | undefined) => (operand ? evaluate(operand, scope, depth + 1) : unknown);
  switch (node.name) {
    case 'Ref':
      return node.argument?.kind === 'scalar' ? refOutcome(node.argument.raw, scope) : unknown;
    case 'Fn::GetAtt': {
      const target = getAttOf(node);
      if (!target) return unknown;
      return target.attribute === undefined
        ? { is: 'unknown', refersTo: target.id }
        : { is: 'unknown', refersTo: target.id, attribute: target.attribute };
    }
    case 'Fn::If': {
      const [condition, yes, no] = operands;
      const outcome = condition?.kind === 'scalar' ? scope.world.conditions.get(condition.raw) : undefined;
      return outcome === undefined ? unknown : inner(outcome ? yes : no);
    }
    case 'Fn::Sub':
      return subOutcome(node, scope, inner);
    case 'Fn::Join': {
      const separator = literal(inner(operands[0]));
      const parts = literals(inner(operands[1]), scope, depth + 1);
      return separator === undefined || !parts
        ? unknown
        : { is: 'value', value: parts.join(String(separator)) };
    }
    case 'Fn::Split': {
      const separator = literal(inner(operands[0]));
      const text = literal(inner(operands[1]));
      return separator === undefined || text === undefined || separator === ''
        ? unknown
        : { is: 'value', value: String(text).split(String(separator)) };
    }
    case 'Fn::Select': {
      const index = Number(literal(inner(operands[0])));
      const list = inner(operands[1]);
      if (!Number.isInteger(index)) return unknown;
      if (list.is === 'node' && list.node.kind === 'list') return inner(list.node.items[index]);
      const picked = list.is === 'value' && typeof list.value === 'object' ? list.value[index] : undefined;
      return picked === undefined ? unknown : { is: 'value', value: picked };
    }
    case 'Fn::FindInMap': {
      const [map, first, second] = operands.map(operand => literal(inner(operand)));
      if (map === undefined || first === undefined || second === undefined) return unknown;
      const found = entryOf(
        entryOf(entryOf(scope.mappings, String(map))?.value, String(first))?.value,
        String(second),
      );
      return inner(found?.value);
    }
    default:
      return unknown;
  }
}

function refOutcome(id: string, scope: Scope): Outcome {
  if (id === 'AWS::NoValue') return { is: 'absent' };
  const parameter = scope.parameters.get(id);
  const known = scope.world.parameters.has(id) ? scope.world.parameters.get(id) : parameter?.default;
  // An empty default asks to be given; a parameter from Parameter Store holds a name, not the value.
  if (!parameter || known === undefined || known === '' || parameter.type?.startsWith('AWS::SSM')) {
    return { is: 'unknown', refersTo: id };
  }
  const isList = parameter.type === 'CommaDelimitedList' || parameter.type?.startsWith('List<');
  const value = isList
    ? String(known)
        .split(',')
        .map(item => item.trim())
    : known;
  return { is: 'value', value, refersTo: id, parameter: true };
}

function subOutcome(call: CallNode, scope: Scope, inner: (node: Node | undefined) => Outcome): Outcome {
  const sub = subOf(call);
  if (!sub) return unknown;
  if (typeof sub.text.value !== 'string') return { is: 'node', node: sub.text };
  const values = new Map<string, Literal>();
  for (const { name, local } of sub.variables) {
    const outcome = local
      ? inner(entryOf(sub.values, name)?.value)
      : name.includes('.')
        ? unknown
        : refOutcome(name, scope);
    const value = literal(outcome);
    if (value !== undefined) values.set(name, value);
    else if (sub.variables.length === 1 && sub.text.value.trim() === `\${${name}}`) {
      if (outcome.is === 'unknown' && outcome.refersTo) return outcome;
      const [id, ...attribute] = name.split('.');
      return attribute.length
        ? { is: 'unknown', refersTo: id!, attribute: attribute.join('.') }
        : { is: 'unknown', refersTo: id! };
    } else return unknown;
  }
  const text = sub.text.value.replace(/\$\{([^{}]*)\}/g, (whole, name: string) =>
    name.startsWith('!') ? `\${${name.slice(1)}}` : String(values.get(name.trim()) ?? whole),
  );
  return { is: 'value', value: text };
}

function literal(outcome: Outcome): Literal | undefined {
  if (outcome.is === 'value') return typeof outcome.value === 'object' ? undefined : outcome.value;
  if (outcome.is === 'node' && outcome.node.kind === 'scalar') return outcome.node.value ?? undefined;
  return undefined;
}

function literals(outcome: Outcome, scope: Scope, depth: number): readonly Literal[] | undefined {
  if (outcome.is === 'value') return typeof outcome.value === 'object' ? outcome.value : [outcome.value];
  if (outcome.is !== 'node' || outcome.node.kind !== 'list') return undefined;
  const values: Literal[] = [];
  for (const item of outcome.node.items) {
    const found = evaluate(item, scope, depth + 1);
    if (found.is === 'absent') continue;
    const value = literal(found);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/**
 * The setting that a key has: what is written at the resource, what Globals say, or both merged.
 * @param key where its name stands.
 */
export function settingOf(
  scope: Scope,
  key: Span,
  own: Node | undefined,
  fromGlobals?: { readonly key: Span; readonly node: Node },
): Setting | undefined {
  if (!own)
    return fromGlobals ? plainSetting(scope, fromGlobals.key, fromGlobals.node, 'globals') : undefined;
  const setting = plainSetting(scope, key, own, 'resource');
  if (!setting || !fromGlobals) return setting;
  const global = plainSetting(scope, fromGlobals.key, fromGlobals.node, 'globals');
  if (!global || global.kind !== setting.kind || setting.kind === 'scalar' || setting.kind === 'unknown')
    return setting;
  return merged(setting, global);
}

function plainSetting(scope: Scope, key: Span, node: Node, origin: Origin): Setting | undefined {
  const outcome = evaluate(node, scope);
  if (outcome.is === 'absent') return undefined;
  if (outcome.is === 'node') return new NodeSetting(scope, key, node, outcome.node, origin);
  return new OutcomeSetting(
    scope,
    key,
    node,
    outcome,
    outcome.is === 'value' && outcome.parameter ? 'parameter' : origin,
  );
}

/** A setting that is written out, as a scalar, a list or a map. */
class NodeSetting implements Setting {
  readonly kind: 'scalar' | 'list' | 'map';
  private known: { readonly value?: unknown } | undefined;
  private names: readonly string[] | undefined;
  private named: readonly Reference[] | undefined;

  constructor(
    private readonly scope: Scope,
    readonly key: Span,
    /** As written, an `If` around it included. */
    private readonly written: Node,
    readonly node: Exclude<Node, CallNode>,
    readonly origin: Origin,
  ) {
    this.kind = node.kind;
  }

  get span(): Span {
    return this.node;
  }

  get value(): unknown {
    this.known ??= this.plain();
    return this.known.value;
  }

  private plain(): { readonly value?: unknown } {
    if (this.node.kind === 'scalar') return this.node.value === null ? {} : { value: this.node.value };
    if (this.node.kind === 'list') {
      const values = this.items.map(item => item.value);
      return values.includes(undefined) ? {} : { value: values };
    }
    const entries = this.keys.map(name => [name, this.child(name)?.value] as const);
    return entries.some(([, value]) => value === undefined) ? {} : { value: Object.fromEntries(entries) };
  }

  get<U = unknown>(path: string): Setting<U> | undefined {
    return below(this, path) as Setting<U> | undefined;
  }

  child(name: string): Setting | undefined {
    if (this.node.kind === 'list') return this.items[Number(name)];
    const entry = entryOf(this.node, name);
    return entry?.value && plainSetting(this.scope, entry.key, entry.value, this.origin);
  }

  get keys(): readonly string[] {
    if (this.node.kind !== 'map') return [];
    // A key whose value is NoValue is not there.
    this.names ??= this.node.entries.flatMap(({ key, value }) =>
      value?.kind === 'call' && evaluate(value, this.scope).is === 'absent' ? [] : [key.raw],
    );
    return this.names;
  }

  get items(): readonly Setting[] {
    if (this.node.kind === 'list')
      return this.node.items.flatMap(item => plainSetting(this.scope, item, item, this.origin) ?? []);
    return [this];
  }

  get references(): readonly Reference[] {
    this.named ??= collect(this.written, this.scope);
    return this.named;
  }
}

/** A setting that had to be worked out, or that only the deployment knows. */
class OutcomeSetting implements Setting {
  readonly kind: 'scalar' | 'list' | 'unknown';
  readonly value?: unknown;
  readonly refersTo?: string;
  readonly attribute?: string;

  constructor(
    private readonly scope: Scope,
    readonly key: Span,
    readonly node: Node,
    outcome: Extract<Outcome, { is: 'value' | 'unknown' }>,
    readonly origin: Origin,
  ) {
    this.kind = outcome.is === 'unknown' ? 'unknown' : typeof outcome.value === 'object' ? 'list' : 'scalar';
    if (outcome.is === 'value') this.value = outcome.value;
    if (outcome.refersTo !== undefined) this.refersTo = outcome.refersTo;
    if (outcome.is === 'unknown' && outcome.attribute !== undefined) this.attribute = outcome.attribute;
  }

  get span(): Span {
    return this.node;
  }

  get keys(): readonly string[] {
    return [];
  }

  get<U = unknown>(path: string): Setting<U> | undefined {
    return below(this, path) as Setting<U> | undefined;
  }

  child(name: string): Setting | undefined {
    return this.kind === 'list' ? this.items[Number(name)] : undefined;
  }

  get items(): readonly Setting[] {
    if (this.kind === 'unknown') return this.refersTo === undefined ? [] : [this];
    const values = Array.isArray(this.value) ? (this.value as Literal[]) : [this.value as Literal];
    if (this.kind === 'scalar') return [this];
    return values.map(
      value => new OutcomeSetting(this.scope, this.key, this.node, { is: 'value', value }, this.origin),
    );
  }

  get references(): readonly Reference[] {
    return collect(this.node, this.scope);
  }
}

/** A map or list of the resource with that of Globals: keys of both, the resource's first say; items of both, Globals' first. */
function merged(own: Setting, global: Setting): Setting {
  const isMap = own.kind === 'map';
  const keys = isMap ? [...new Set([...global.keys, ...own.keys])] : [];
  const child = (name: string): Setting | undefined => {
    if (!isMap) return items()[Number(name)];
    const [mine, theirs] = [own.get(name), global.get(name)];
    if (!mine) return own.keys.includes(name) ? undefined : theirs;
    return theirs && theirs.kind === mine.kind && (mine.kind === 'map' || mine.kind === 'list')
      ? merged(mine, theirs)
      : mine;
  };
  const items = () => (isMap ? [setting] : [...global.items, ...own.items]);
  const setting: Setting & { child(name: string): Setting | undefined } = {
    kind: own.kind,
    origin: own.origin,
    key: own.key,
    span: own.span,
    ...(own.node ? { node: own.node } : {}),
    keys,
    child,
    get value() {
      const values = isMap ? keys.map(name => child(name)?.value) : items().map(item => item.value);
      if (values.includes(undefined)) return undefined;
      return isMap ? Object.fromEntries(keys.map((name, index) => [name, values[index]])) : values;
    },
    get: <U>(path: string) => below(setting, path) as Setting<U> | undefined,
    get items() {
      return items();
    },
    get references() {
      return [...global.references, ...own.references];
    },
  };
  return setting;
}

/** Follows a dotted path; a key that has dots itself is found too. */
function below(
  setting: Setting & { child(name: string): Setting | undefined },
  path: string,
): Setting | undefined {
  if (path === '') return setting;
  const direct = setting.child(path);
  if (direct) return direct;
  const dot = path.indexOf('.');
  return dot < 0 ? undefined : setting.child(path.slice(0, dot))?.get(path.slice(dot + 1));
}

/** The logical ids named in a node, of an `If` only in the branch that holds. */
function collect(node: Node, scope: Scope): readonly Reference[] {
  const found: Reference[] = [];
  const waiting: Node[] = [node];
  for (let next = waiting.shift(); next && found.length < 1000; next = waiting.shift()) {
    if (next.kind === 'map') waiting.push(...next.entries.flatMap(({ value }) => value ?? []));
    else if (next.kind === 'list') waiting.push(...next.items);
    else if (next.kind === 'call') {
      const operands = next.argument?.kind === 'list' ? next.argument.items : [];
      const condition =
        next.name === 'Fn::If' && operands[0]?.kind === 'scalar' ? operands[0].raw : undefined;
      const outcome = condition === undefined ? undefined : scope.world.conditions.get(condition);
      if (outcome !== undefined) waiting.push(...operands.slice(outcome ? 1 : 2, outcome ? 2 : 3));
      else if (next.argument) waiting.push(next.argument);
      found.push(...referencesOf(next));
    }
  }
  return found;
}
