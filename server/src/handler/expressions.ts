import type { Changes } from './changes';
import type { Call, Code, Entry } from './code';
import type { ExpressionSet, Placeholder } from './handler';
import type { Node } from './syntax-tree';
import { unknown, type Values } from './values';

const keys = [
  'KeyConditionExpression',
  'FilterExpression',
  'ProjectionExpression',
  'UpdateExpression',
  'ConditionExpression',
];

/** Every map, and every call with named arguments, that holds a DynamoDB expression. */
export function readExpressions(code: Code, values: Values, changes: Changes): readonly ExpressionSet[] {
  const result: ExpressionSet[] = [];
  const add = (
    node: Node,
    entries: readonly Entry[],
    whole: boolean,
    changed: ReadonlySet<string> | undefined,
  ) => {
    const held = entries.filter(entry => keys.includes(entry.key ?? ''));
    if (held.length === 0) return;
    const placeholders = (key: string) =>
      changed === undefined || changed.has(key)
        ? undefined
        : placeholdersOf(code, values, changes, entries, key, whole);
    const names = placeholders('ExpressionAttributeNames');
    const given = placeholders('ExpressionAttributeValues');
    result.push({
      at: code.span(node),
      expressions: held.map(entry => {
        const stays = changed !== undefined && !changed.has(entry.key!);
        const value = stays ? values.of(entry.value) : unknown;
        const text = value.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
        return { key: entry.key!, ...(text === undefined ? {} : { text }), at: code.span(entry.value) };
      }),
      ...(names ? { names } : {}),
      ...(given ? { values: given } : {}),
    });
  };
  for (const node of code.maps) {
    const view = code.view(node);
    if (view.is !== 'map' || !view.entries.some(entry => keys.includes(entry.key ?? ''))) continue;
    const whole = view.whole && view.entries.every(entry => entry.key !== undefined);
    add(node, view.entries, whole, changedLater(code, changes, node));
  }
  for (const node of code.calls) {
    const view = code.view(node) as Call;
    if (view.entries.length) add(node, view.entries, view.whole, nothing);
  }
  return result;
}

/** The keys of a map of placeholders; none given is an empty list, not visible is nothing. */
function placeholdersOf(
  code: Code,
  values: Values,
  changes: Changes,
  entries: readonly Entry[],
  key: string,
  whole: boolean,
): readonly Placeholder[] | undefined {
  const given = entries.find(entry => entry.key === key);
  if (!given) return whole ? [] : undefined;
  const value = values.of(given.value);
  const map = value.kind === 'map' ? code.view(value.node) : undefined;
  if (map?.is !== 'map' || !map.whole || map.entries.some(entry => entry.key === undefined)) return undefined;
  if (changes.of(given.value).size > 0 || changes.isHandedOn(given.value)) return undefined;
  return map.entries.map(entry => ({ name: entry.key!, at: code.inner(entry.keyNode) }));
}

/** What is done later to a map that is given a name: the keys that change, or nothing known of it. */
function changedLater(code: Code, changes: Changes, map: Node): ReadonlySet<string> | undefined {
  const place = code.place(map);
  if (place.is === 'wrapped' || place.is === 'awaited')
    return changedLater(code, changes, code.tree.parent(map));
  if (place.is !== 'value' || place.name === undefined) return nothing;
  const mentions = code.names.mentions(code.tree.textOf(place.name));
  const use = mentions.find(mention => mention !== place.name);
  if (use === undefined) return nothing;
  if (changes.isHandedOn(use) || mentions.some(mention => isSpreadAmongOthers(code, mention)))
    return undefined;
  const changed = changes.of(use);
  return changed.has('*') ? undefined : changed;
}

/** `{ ...map, more }`, `call(**map, more=1)`: what the service gets is more than the map. */
function isSpreadAmongOthers(code: Code, mention: Node): boolean {
  if (code.place(mention).is !== 'spread') return false;
  const call = code.view(code.tree.parent(code.tree.parent(mention)));
  return call.is !== 'call' || call.entries.length > 0 || call.spreads.length > 1;
}

const nothing: ReadonlySet<string> = new Set();
