import type { Changes } from './changes';
import type { Call, Code, FunctionShape } from './code';
import type { Export, Response, Shape } from './handler';
import { type Node, none } from './syntax-tree';
import type { Value, Values } from './values';

/** What a language found to be exported: a name and what stands behind it. */
export interface Exported {
  readonly name: string;
  readonly at: Node;
  /** The expression or function behind it; absent for what another module gives. */
  readonly value?: Node;
  /** The name in this file that it stands for. */
  readonly local?: string;
  readonly from?: string;
  readonly fromName?: string;
}

/** The most responses that are kept of one function. */
const most = 40;

/** The function behind an export, without what is wrapped around it. */
export function functionBehind(
  values: Values,
  code: Code,
  exported: Exported,
): { shape?: FunctionShape; wrapper?: string } {
  let value: Value = { kind: 'unknown' };
  if (exported.value !== undefined) value = values.of(exported.value);
  else if (exported.local !== undefined) {
    const binding = code.names.resolve(exported.local, exported.at);
    if (binding) value = values.ofBinding(binding);
  }
  let wrapper: string | undefined;
  while (value.kind === 'wrapped') {
    wrapper ??= value.by;
    value = value.inner;
  }
  return { shape: value.kind === 'function' ? code.functions.get(value.node) : undefined, wrapper };
}

/** An export with all that can be said of its function. */
export function describe(code: Code, values: Values, changes: Changes, exported: Exported): Export {
  const { shape, wrapper } = functionBehind(values, code, exported);
  const parameters = shape ? shape.parameters.slice(shape.method ? 1 : 0) : undefined;
  const callback = shape ? callbackOf(code, shape) : [];
  return {
    name: exported.name,
    at: code.inner(exported.at),
    ...(parameters && !wrapper
      ? {
          parameters: parameters.map(parameter => parameter.label),
          required: parameters.filter(parameter => !parameter.optional).length,
        }
      : {}),
    ...(shape ? { async: shape.async, body: code.span(shape.body) } : {}),
    ...(exported.from === undefined ? {} : { from: exported.from, fromName: exported.fromName }),
    ...(wrapper ? { wrapper } : {}),
    ...(callback[0] === undefined ? {} : { callback: code.span(callback[0]) }),
    returns: shape ? responsesOf(code, values, changes, shape, callback) : [],
  };
}

/** Where the third parameter is used. */
function callbackOf(code: Code, shape: FunctionShape): readonly Node[] {
  const name = shape.parameters[2]?.name;
  if (name === undefined || code.language === 'python') return [];
  const binding = code.names.resolve(name, shape.body);
  if (!binding) return [];
  return code.names.mentions(name).filter(mention => code.names.resolve(name, mention) === binding);
}

function responsesOf(
  code: Code,
  values: Values,
  changes: Changes,
  shape: FunctionShape,
  callback: readonly Node[],
): readonly Response[] {
  const result: Response[] = [];
  const seen = new Set<Node>();
  const add = (node: Node, depth: number) => {
    const bare = code.bare(node);
    if (bare === none || depth > 6 || result.length >= most || seen.has(bare)) return;
    seen.add(bare);
    const view = code.view(bare);
    if (view.is === 'map') result.push(responseOf(code, values, changes, bare, bare));
    else if (view.is === 'await') add(view.of, depth + 1);
    else if (view.is === 'choice') {
      add(view.then, depth + 1);
      add(view.otherwise, depth + 1);
    } else if (view.is === 'either') {
      add(view.left, depth + 1);
      add(view.right, depth + 1);
    } else if (view.is === 'name') {
      for (const source of code.names.resolve(view.name, bare)?.sources ?? []) {
        if (source.from !== 'value') continue;
        const map = code.bare(source.node);
        if (code.view(map).is === 'map' && !seen.has(map)) {
          seen.add(map);
          result.push(responseOf(code, values, changes, map, bare));
        } else add(source.node, depth + 1);
      }
    } else if (view.is === 'call') {
      const callee = values.of(view.callee);
      if (callee.kind === 'function') addReturns(callee.node, depth + 1);
    }
  };
  const addReturns = (fn: Node, depth: number) => {
    const of = code.functions.get(fn);
    if (of?.bodyIsValue) add(of.body, depth);
    else for (const node of code.returns.get(fn) ?? []) add(node, depth);
  };
  addReturns(shape.node, 0);
  for (const mention of callback) {
    const parent = code.view(code.tree.parent(mention));
    if (parent.is === 'call' && parent.items[1] !== undefined) add(parent.items[1], 0);
  }
  return result;
}

function responseOf(code: Code, values: Values, changes: Changes, map: Node, through: Node): Response {
  const view = code.view(map);
  const keys: Record<string, Shape> = {};
  const places: Record<string, ReturnType<Code['span']>> = {};
  let whole = view.is === 'map' && view.whole && !changes.isHandedOn(through);
  const put = (key: string | undefined, value: Node) => {
    if (key === undefined || key === '*' || key === '__proto__') {
      whole = false;
      return;
    }
    const shape = shapeOf(code, values, value);
    keys[key] = key in keys && keys[key] !== shape ? 'unknown' : shape;
    places[key] = code.span(value);
  };
  for (const entry of view.is === 'map' ? view.entries : []) put(entry.key, entry.value);
  for (const { key, value } of changes.assigned(through)) put(key, value);
  return { at: code.span(map), keys, values: places, whole };
}

const makeText = [
  'global:JSON.stringify',
  'json:dumps',
  'global:String',
  'global:str',
  'global:repr',
  'global:encodeURIComponent',
];
const textMethods =
  'toString join format decode toISOString isoformat padStart trim toLowerCase toUpperCase'.split(' ');

/** What a value is, whatever its content. */
export function shapeOf(code: Code, values: Values, node: Node, depth = 0): Shape {
  const bare = code.bare(node);
  if (bare === none || depth > 8) return 'unknown';
  const view = code.view(bare);
  switch (view.is) {
    case 'literal':
      return view.value === null ? 'null' : (typeof view.value as Shape);
    case 'text':
      return 'string';
    case 'map':
    case 'list':
      return view.is;
    case 'comparison':
      return 'boolean';
    case 'sum':
      return sumShape(code, values, view, depth);
    case 'choice':
      return same(
        shapeOf(code, values, view.then, depth + 1),
        shapeOf(code, values, view.otherwise, depth + 1),
      );
    case 'either':
      return same(shapeOf(code, values, view.left, depth + 1), shapeOf(code, values, view.right, depth + 1));
    case 'call':
      return callShape(code, values, view);
    case 'name': {
      const sources = code.names.resolve(view.name, bare)?.sources ?? [];
      const only = sources.length === 1 ? sources[0]! : undefined;
      return only?.from === 'value' ? shapeOf(code, values, only.node, depth + 1) : 'unknown';
    }
    default:
      return values.of(bare).kind === 'env' ? 'string' : 'unknown';
  }
}

function callShape(code: Code, values: Values, view: Call): Shape {
  const qualified = values.qualified(view.callee);
  if (qualified && makeText.includes(qualified)) return 'string';
  const callee = code.view(code.bare(view.callee));
  return callee.is === 'member' && textMethods.includes(callee.name) ? 'string' : 'unknown';
}

function sumShape(
  code: Code,
  values: Values,
  view: { operator: string; left: Node; right: Node },
  depth: number,
): Shape {
  if (view.operator === '%')
    return shapeOf(code, values, view.left, depth + 1) === 'string' ? 'string' : 'unknown';
  if (view.operator !== '+') return 'unknown';
  const [left, right] = [
    shapeOf(code, values, view.left, depth + 1),
    shapeOf(code, values, view.right, depth + 1),
  ];
  if (left === 'string' || right === 'string') return 'string';
  return left === 'number' && right === 'number' ? 'number' : 'unknown';
}

function same(a: Shape, b: Shape): Shape {
  return a === b ? a : 'unknown';
}
