import type { Call, Code, Source } from './code';
import type { Sdk } from './handler';
import type { Binding } from './names';
import { fromMethod, madeBy } from './sdk';
import { type Node, none } from './syntax-tree';

/** What an expression comes to, as far as the file alone tells. */
export type Value =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'map'; readonly node: Node }
  | { readonly kind: 'list'; readonly node: Node }
  | { readonly kind: 'text'; readonly head: string }
  | { readonly kind: 'function'; readonly node: Node }
  | { readonly kind: 'class'; readonly node: Node }
  | { readonly kind: 'instance'; readonly of: Node }
  /** A function with something around it. */
  | { readonly kind: 'wrapped'; readonly by: string; readonly inner: Value }
  /** Something of a module: `boto3` `client`; `module` is `global` for what is nobody's. */
  | { readonly kind: 'module'; readonly module: string; readonly path: readonly string[] }
  | { readonly kind: 'env'; readonly name: string }
  | Client
  /** A method of a client, before it is called. */
  | { readonly kind: 'method'; readonly of: Client; readonly name: string }
  | {
      readonly kind: 'parameter';
      readonly fn: Node;
      readonly index: number;
      readonly path: readonly string[];
    }
  | { readonly kind: 'unknown' };

/** A client of an AWS service. */
export interface Client {
  readonly kind: 'client';
  readonly service: string;
  readonly sdk: Sdk;
  /** How its methods are read; `commands` has none but `send`. */
  readonly style: 'commands' | 'methods' | 'document' | 'boto' | 'resource' | 'paginator';
  /** The kind of boto3 resource, `Table`; a paginator's operation. */
  readonly type?: string;
  /** What is already settled by how it was made: a Table's name. */
  readonly bound?: Readonly<Record<string, Node>>;
}

export const unknown: Value = { kind: 'unknown' };

export interface Values {
  of(node: Node): Value;
  ofBinding(binding: Binding): Value;
  /** A part of an expression's value. */
  part(node: Node, path: readonly string[]): Value;
  /** `fs/promises:writeFile`, `global:process.env`; absent for what is no module's. */
  qualified(node: Node): string | undefined;
}

/** How many steps a value is followed: names, members, calls. */
const farthest = 24;

export function valuesOf(code: Code): Values {
  const known = new Array<Value | undefined>(code.tree.size);
  const bindings = new Map<Binding, Value>();
  let depth = 0;

  const of = (node: Node): Value => {
    const bare = code.bare(node);
    if (bare === none) return unknown;
    const seen = known[bare];
    if (seen) return seen;
    if (depth > farthest) return unknown;
    known[bare] = unknown; // what leads back to itself is not known
    depth++;
    const value = read(bare);
    depth--;
    known[bare] = value;
    return value;
  };

  const ofBinding = (binding: Binding): Value => {
    const seen = bindings.get(binding);
    if (seen) return seen;
    if (depth > farthest) return unknown;
    bindings.set(binding, unknown);
    const value = merged(binding.sources.map(ofSource));
    bindings.set(binding, value);
    return value;
  };

  const ofSource = (source: Source): Value => {
    switch (source.from) {
      case 'value':
        return of(source.node);
      case 'part':
        return source.path.reduce(member, of(source.node));
      case 'import':
        return moduleValue(
          source.module,
          source.name === '*' || source.name === 'default' ? [] : [source.name],
        );
      case 'parameter':
        return typed(source) ?? { kind: 'parameter', fn: source.fn, index: source.index, path: source.path };
      case 'function':
        return functionValue(source.node);
      case 'class':
        return { kind: 'class', node: source.node };
      case 'nothing':
        return literal(null);
      default:
        return unknown;
    }
  };

  /** A parameter with the type of a client is one: `(client: DynamoDBDocument)`. */
  const typed = (source: Source & { from: 'parameter' }): Client | undefined => {
    if (source.type === undefined) return undefined;
    const [name = '', ...path] = code.tree.textOf(source.type).split('.');
    const binding = code.names.resolve(name, source.type);
    const type = binding ? path.reduce(member, ofBinding(binding)) : unknown;
    const made = type.kind === 'module' ? madeBy(type.module, type.path, true, () => undefined) : undefined;
    return made?.kind === 'client' ? made : undefined;
  };

  const functionValue = (node: Node): Value => {
    const plain: Value = { kind: 'function', node };
    const wrappers = code.functions.get(node)?.wrappers ?? [];
    return wrappers.length ? { kind: 'wrapped', by: wrappers[0]!, inner: plain } : plain;
  };

  const read = (node: Node): Value => {
    const view = code.view(node);
    switch (view.is) {
      case 'literal':
        return { kind: 'literal', value: view.value };
      case 'text':
        return { kind: 'text', head: view.head };
      case 'map':
      case 'list':
        return { kind: view.is, node };
      case 'function':
        return functionValue(node);
      case 'class':
        return { kind: 'class', node };
      case 'name': {
        const binding = code.names.resolve(view.name, node);
        return binding ? ofBinding(binding) : moduleValue('global', [view.name]);
      }
      case 'this': {
        const around = code.classAround(node);
        return around === none ? unknown : { kind: 'instance', of: around };
      }
      case 'member': {
        const base = of(view.of);
        return !view.dotted && isEnvironment(base)
          ? { kind: 'env', name: view.name }
          : member(base, view.name);
      }
      case 'index': {
        const [base, index] = [of(view.of), of(view.index)];
        if (index.kind !== 'literal') return unknown;
        return isEnvironment(base)
          ? { kind: 'env', name: String(index.value) }
          : member(base, String(index.value));
      }
      case 'await':
        return of(view.of);
      case 'import': {
        const module = of(view.of);
        return module.kind === 'literal' ? moduleValue(String(module.value), []) : unknown;
      }
      case 'either': {
        const left = of(view.left);
        if (left.kind !== 'unknown' && !isNothing(left)) return left;
        const right = of(view.right);
        return right.kind === 'client' || isNothing(left) ? right : unknown;
      }
      case 'choice':
        return merged([of(view.then), of(view.otherwise)]);
      case 'assignment':
        return of(view.value);
      case 'negative': {
        const value = of(view.of);
        return value.kind === 'literal' && typeof value.value === 'number' ? literal(-value.value) : unknown;
      }
      case 'sum':
        return sum(view.operator, of(view.left), of(view.right));
      case 'call':
        return called(view);
      default:
        return unknown;
    }
  };

  const member = (value: Value, name: string): Value => {
    switch (value.kind) {
      case 'module':
        return moduleMember(value, name);
      case 'client':
        return clientMember(value, name);
      case 'parameter':
        return value.path.length < 8 ? { ...value, path: [...value.path, name] } : unknown;
      case 'instance':
      case 'class':
        return classMember(value.kind === 'instance' ? value.of : value.node, name);
      case 'map': {
        const view = code.view(value.node);
        const entry =
          view.is === 'map' ? view.entries.findLast(candidate => candidate.key === name) : undefined;
        return entry ? of(entry.value) : unknown;
      }
      default:
        return unknown;
    }
  };

  const classMember = (node: Node, name: string): Value => {
    const sources = code.classes.get(node)?.get(name);
    return sources ? merged(sources.map(ofSource)) : unknown;
  };

  const called = (view: Call): Value => {
    const callee = code.view(code.bare(view.callee));
    // require('x')
    if (callee.is === 'name' && callee.name === 'require' && code.language !== 'python') {
      const module = of(view.items[0] ?? none);
      if (module.kind === 'literal') return moduleValue(String(module.value), []);
    }
    if (callee.is === 'member') {
      if (callee.name === 'bind' || callee.name === 'promise') return of(callee.of);
      // X-Ray's and Powertools' tracers give back what they are given.
      if (/^captureAWS/.test(callee.name)) return of(view.items[0] ?? none);
    }
    const value = of(view.callee);
    switch (value.kind) {
      case 'class':
        return { kind: 'instance', of: value.node };
      case 'module':
      case 'method':
        return made(view, value) ?? wrapped(view);
      case 'function':
        return view.isNew ? unknown : returned(value.node);
      case 'wrapped': {
        // A decorator rarely changes what a function gives back; other wrappers may.
        const plain = value.inner.kind === 'function' ? value.inner : undefined;
        const decorated = plain && (code.functions.get(plain.node)?.wrappers.length ?? 0) > 0;
        return decorated ? returned(plain.node) : wrapped(view);
      }
      case 'parameter': {
        // Python's event.get('body')
        const key = of(view.items[0] ?? none);
        if (value.path.at(-1) !== 'get' || key.kind !== 'literal') return unknown;
        return member({ ...value, path: value.path.slice(0, -1) }, String(key.value));
      }
      default:
        return wrapped(view);
    }
  };

  const made = (view: Call, value: Value): Value | undefined => {
    const argument = (index: number, name?: string) => {
      const named = view.entries.find(entry => entry.key === name);
      return named ? named.value : view.items[index];
    };
    const text = (index: number, name?: string) => {
      const of_ = argument(index, name);
      const found = of_ === undefined ? unknown : of(of_);
      return found.kind === 'literal' && typeof found.value === 'string' ? found.value : undefined;
    };
    if (value.kind === 'module') {
      if (readsEnvironment(value)) {
        const name = text(0, 'key');
        return name === undefined ? unknown : { kind: 'env', name };
      }
      const result = madeBy(value.module, value.path, view.isNew, text);
      return result?.kind === 'argument' ? of(argument(result.index) ?? none) : result;
    }
    return value.kind === 'method' ? fromMethod(value.of, value.name, argument, text) : undefined;
  };

  /** What a function of this file gives back, where it is one thing. */
  const returned = (fn: Node): Value => {
    const shape = code.functions.get(fn);
    if (!shape || shape.generator) return unknown;
    if (shape.bodyIsValue) return of(shape.body);
    const values = code.returns.get(fn) ?? [];
    return values.length > 8 ? unknown : merged(values.map(of));
  };

  /** `middy(handler).use(…)`, `wrap(handler)`: a function, and what is around it. */
  const wrapped = (view: Call): Value => {
    for (const item of view.items) {
      const inner = of(item);
      if (inner.kind === 'function' || inner.kind === 'wrapped')
        return { kind: 'wrapped', by: nameOf(view.callee), inner };
    }
    const callee = code.view(code.bare(view.callee));
    if (callee.is !== 'member') return unknown;
    const base = of(callee.of);
    return base.kind === 'wrapped' ? base : unknown;
  };

  /** `middy` for `middy().use(x).handler`; the last name of a plain path. */
  const nameOf = (callee: Node): string => {
    let node = code.bare(callee);
    for (let steps = 0; steps < farthest; steps++) {
      const view = code.view(node);
      if (view.is === 'name') return view.name;
      if (view.is === 'call') node = code.bare(view.callee);
      else if (view.is === 'member') {
        const below = code.bare(view.of);
        if (code.view(below).is !== 'call') return view.name;
        node = below;
      } else break;
    }
    return code.tree.textOf(node).slice(0, 40);
  };

  return {
    of,
    ofBinding,
    part: (node, path) => path.reduce(member, of(node)),
    qualified(node) {
      const value = of(node);
      return value.kind === 'module' ? `${value.module}:${value.path.join('.')}` : undefined;
    },
  };
}

function moduleValue(module: string, path: readonly string[]): Value {
  const plain = module.startsWith('node:') ? module.slice(5) : module;
  if (plain === 'process') return { kind: 'module', module: 'global', path: ['process', ...path] };
  // tslib's and Babel's ways of asking for a default export.
  return { kind: 'module', module: plain, path };
}

function moduleMember(value: Value & { kind: 'module' }, name: string): Value {
  if (name === 'default' && value.path.length === 0) return value;
  if (
    value.module === 'global' &&
    value.path.length === 1 &&
    ['globalThis', 'global'].includes(value.path[0]!)
  ) {
    return { ...value, path: [name] };
  }
  if (value.path.length > 8) return unknown;
  // Python's has methods of its own, and its variables only in brackets.
  if (isEnvironment(value) && value.module === 'global') return { kind: 'env', name };
  return { ...value, path: [...value.path, name] };
}

/** `process.env`, `os.environ`. */
export function isEnvironment(value: Value): boolean {
  if (value.kind !== 'module') return false;
  const path = value.path.join('.');
  return value.module === 'global' ? path === 'process.env' : value.module === 'os' && path === 'environ';
}

function clientMember(client: Client, name: string): Value {
  if (client.style === 'resource' && name === 'meta') return client;
  return { kind: 'method', of: client, name };
}

function literal(value: string | number | boolean | null): Value {
  return { kind: 'literal', value };
}

/** `os.environ.get`, `os.getenv`: called with the variable's name. */
export function readsEnvironment(value: Value): boolean {
  if (value.kind !== 'module' || value.module !== 'os') return false;
  return ['environ.get', 'environ.pop', 'environ.setdefault', 'getenv'].includes(value.path.join('.'));
}

function sum(operator: string, left: Value, right: Value): Value {
  if (operator === '+') {
    if (left.kind === 'text') return left;
    if (left.kind === 'literal' && typeof left.value === 'string') {
      if (right.kind === 'literal' && right.value !== null) return literal(left.value + String(right.value));
      return { kind: 'text', head: left.value + (right.kind === 'text' ? right.head : '') };
    }
  }
  if (left.kind !== 'literal' || right.kind !== 'literal') return unknown;
  const [a, b] = [left.value, right.value];
  if (typeof a !== 'number' || typeof b !== 'number') return unknown;
  if (operator === '*') return literal(a * b);
  if (operator === '+') return literal(a + b);
  if (operator === '-') return literal(a - b);
  return operator === '/' && b !== 0 ? literal(a / b) : unknown;
}

/** What several values have in common: the one that is not nothing, the client of one service. */
function merged(values: readonly Value[]): Value {
  const some = values.filter(value => !isNothing(value));
  const [first = unknown, ...rest] = some;
  return rest.every(value => alike(first, value)) ? first : unknown;
}

function alike(a: Value, b: Value): boolean {
  if (a.kind === 'client' && b.kind === 'client')
    return a.service === b.service && a.style === b.style && a.type === b.type;
  if (a.kind === 'literal' && b.kind === 'literal') return a.value === b.value;
  if (a.kind === 'env' && b.kind === 'env') return a.name === b.name;
  if (a.kind === 'module' && b.kind === 'module')
    return a.module === b.module && a.path.join() === b.path.join();
  return false;
}

export function isNothing(value: Value): boolean {
  return value.kind === 'literal' && value.value === null;
}
