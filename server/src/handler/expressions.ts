import { type Changes, mostUses } from './arguments';
import type { Call, Code, Entry } from './code';
import type { ExpressionSet, Placeholder } from './handler';
import { type Node, none } from './syntax-tree';
import type { Values } from './values';

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
  const add = (node: Node, entries: readonly Entry[], whole: boolean) => {
    const held = entries.filter(entry => keys.includes(entry.key ?? ''));
    if (held.length === 0) return;
    const names = placeholders(code, values, changes, entries, 'ExpressionAttributeNames', whole);
    const given = placeholders(code, values, changes, entries, 'ExpressionAttributeValues', whole);
    result.push({
      at: code.span(node),
      expressions: held.map(entry => {
        const value = values.of(entry.value);
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
    add(node, view.entries, whole && staysAsWritten(code, changes, node));
  }
  for (const node of code.calls) {
    const view = code.view(node) as Call;
    if (view.entries.length) add(node, view.entries, view.whole);
  }
  return result;
}

/** The keys of a map of placeholders; none given is an empty list, not visible is nothing. */
function placeholders(
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

/** Nothing is added later to a map that is given a name. */
function staysAsWritten(code: Code, changes: Changes, map: Node): boolean {
  const place = code.place(map);
  if (place.is === 'wrapped' || place.is === 'awaited')
    return staysAsWritten(code, changes, code.tree.parent(map));
  if (place.is !== 'value' || place.name === undefined) return true;
  const name = code.tree.textOf(place.name);
  if (code.names.mentions(name).length > mostUses) return false;
  if (code.names.mentions(name).some(mention => code.place(mention).is === 'spread')) return false;
  const use = code.names.mentions(name)[0] ?? none;
  return use === none || (changes.of(use).size === 0 && !changes.isHandedOn(use));
}
