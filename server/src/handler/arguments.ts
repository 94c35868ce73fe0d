import type { Call, Code, Entry } from './code';
import type { Argument } from './handler';
import type { Binding } from './names';
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

/** What is done to maps and lists after they are written. */
export interface Changes {
  /** The keys assigned to the map that an expression names; `*` for a computed one. */
  of(node: Node): ReadonlySet<string>;
  /** The expression is the map or list itself, or a name that nothing else uses. */
  isAsWritten(node: Node): boolean;
  /** The map an expression names is given to a function, which could change it. */
  isHandedOn(node: Node): boolean;
  /** What is assigned to keys of the map that an expression names. */
  assigned(node: Node): readonly { readonly key: string; readonly value: Node }[];
}

/** A name that is used more often than this is not followed. */
export const mostUses = 500;

/** Functions that leave alone what they are given. */
const harmless =
  /(?:^|\.)(?:stringify|dumps|log|info|debug|warn|error|print|get|put|update|query|scan|send|String|callback|cb)$/;

export function changesIn(code: Code): Changes {
  const assigned = new Map<Binding, { key: string; value: Node }[]>();
  const bindingOf = (node: Node) => {
    const bare = code.bare(node);
    const view = code.view(bare);
    return view.is === 'name' ? code.names.resolve(view.name, bare) : undefined;
  };
  for (const { of, key, value } of code.memberAssignments) {
    const binding = bindingOf(of);
    if (!binding) continue;
    const list = assigned.get(binding) ?? [];
    assigned.set(binding, list);
    list.push({ key: key ?? '*', value });
  }
  const none_: ReadonlySet<string> = new Set();
  const uses = (node: Node) => {
    const binding = bindingOf(node);
    return binding && code.names.mentions(binding.name).length <= mostUses
      ? code.names
          .mentions(binding.name)
          .filter(mention => code.names.resolve(binding.name, mention) === binding)
      : [];
  };
  return {
    of(node) {
      const binding = bindingOf(node);
      const list = binding && assigned.get(binding);
      return list ? new Set(list.map(entry => entry.key)) : none_;
    },
    assigned(node) {
      const binding = bindingOf(node);
      return (binding && assigned.get(binding)) ?? [];
    },
    isAsWritten(node) {
      return (
        code.view(code.bare(node)).is !== 'name' ||
        uses(node).filter(use => code.place(use).is !== 'target').length <= 1
      );
    },
    isHandedOn(node) {
      return uses(node).some(use => {
        const place = code.place(use);
        if (place.is !== 'argument') return false;
        const call = code.view(place.of);
        return call.is === 'call' && !harmless.test(code.tree.textOf(call.callee).slice(-40));
      });
    },
  };
}
