import type { Changes } from './changes';
import type { Call, Code, Entry } from './code';
import type { Argument } from './handler';
import type { Operation } from './sdk';
import { type Node, none } from './syntax-tree';
import type { Values } from './values';

/** How deep maps and lists are followed into, and how much is kept. */
const deepest = 5;
const most = 200;
const items = 25;

/** The parameters of a service's operation, as far as the file alone tells. */
export function argumentsOf(code: Code, values: Values, call: Call, operation: Operation, changes: Changes) {
  const found: Record<string, Argument> = {};
  let known = !operation.otherArguments;
  let count = 0;

  const put = (path: string, node: Node, depth: number) => {
    if (count++ > most || depth > deepest || path === '__proto__') return;
    const argument = argumentOf(code, values, node, changes);
    if (argument) {
      found[path] = argument;
      if (argument.kind !== 'list') return;
    }
    const value = values.of(node);
    if (value.kind === 'map') putMap(value.node, node, `${path}.`, depth + 1);
    if (value.kind !== 'list') return;
    const list = code.view(value.node);
    if (list.is !== 'list') return;
    list.items.slice(0, items).forEach((item, index) => {
      if (values.of(item).kind === 'map') put(`${path}.${index}`, item, depth + 1);
    });
  };
  const putEntries = (
    entries: readonly Entry[],
    prefix: string,
    depth: number,
    changed: ReadonlySet<string>,
  ) => {
    for (const { key, value } of entries)
      if (key === undefined || !changed.has(key)) put(prefix + (key ?? '*'), value, depth);
  };
  const putMap = (map: Node, through: Node, prefix: string, depth: number) => {
    const view = code.view(map);
    if (view.is !== 'map') return;
    const changed = changes.of(through);
    if (
      prefix === '' &&
      (!view.whole || changed.size > 0 || view.entries.some(entry => entry.key === undefined))
    )
      known = false;
    for (const spread of view.spreads) {
      const value = values.of(spread);
      if (value.kind === 'map' && depth < deepest) putMap(value.node, spread, prefix, depth + 1);
    }
    putEntries(view.entries, prefix, depth, changed);
  };

  for (const [name, node] of Object.entries(operation.bound ?? {})) put(name, node, 0);
  operation.byPosition?.forEach((name, index) => {
    const node = call.items[index];
    if (name && node !== undefined) put(name, node, 0);
  });
  const renamed = operation.renamed;
  if (renamed) {
    const settings = code.view(code.bare(call.items[0] ?? none));
    for (const { key, value } of settings.is === 'map' ? settings.entries : call.entries) {
      if (key !== undefined && Object.hasOwn(renamed, key)) put(renamed[key]!, value, 0);
    }
  }
  if (operation.otherArguments) return { found, known };
  if (code.language === 'python') {
    putEntries(call.entries, '', 0, new Set());
    for (const spread of call.spreads) {
      const value = values.of(spread);
      if (value.kind === 'map') putMap(value.node, spread, '', 1);
      else known = false;
    }
  } else if (!operation.byPosition) {
    const parameters = call.items[operation.parametersAt];
    const value = parameters === undefined ? undefined : values.of(parameters);
    if (value?.kind === 'map') putMap(value.node, parameters!, '', 0);
    else if (parameters !== undefined || !call.whole) known = false;
  }
  return { found, known };
}

/** A value as an argument: a literal, an environment variable, a list that can be counted. */
export function argumentOf(code: Code, values: Values, node: Node, changes: Changes): Argument | undefined {
  const value = values.of(node);
  const at = code.span(node);
  if (value.kind === 'literal' && value.value !== null) return { kind: 'literal', value: value.value, at };
  if (value.kind === 'env') return { kind: 'env', name: value.name, at };
  if (value.kind !== 'list') return undefined;
  const list = code.view(value.node);
  if (list.is !== 'list' || !list.whole || !changes.isAsWritten(node)) return undefined;
  return { kind: 'list', count: list.items.length, at };
}
