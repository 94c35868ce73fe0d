import { objectsAt } from '../../schema/look-up';
import type { Key, ObjectType, Property, ResourceType, Shape } from '../../schema/schema';
import { commonProperties } from './common-properties';
import type { Own, Scene } from './scene';
import { placesAt } from './scene';
import { entrySnippet, keyText, type Layout, likeliest } from './skeleton';
import { inSnippet, rank, type Suggestion, type SuggestionKind } from './suggestion';
import { fitsOf, referenceText } from './targets';

/** What a key needs before and behind it where the cursor is. */
export interface KeyForm {
  readonly layout: Layout;
  /** Written before the key: a dash, a line break and its indentation, nothing. */
  readonly lead: string;
  /** Written behind the entry: the comma of JSON. */
  readonly tail: string;
  /** Indentation of the entry's own lines, as seen from the line of the cursor. */
  readonly indent: string;
  /** Only the name is replaced; what follows it stays. */
  readonly nameOnly: boolean;
  readonly start?: number;
}

/**
 * How a key is written at the cursor.
 * @param dash it begins an item of a list that has no dash yet
 */
export function keyForm(scene: Scene, dash = false): KeyForm {
  const { cursor, isJson, isKey, unit, sources } = scene;
  const form: Layout['form'] = isJson ? 'json' : cursor.flow ? 'flow' : 'block';
  const layout: Layout = { form, unit, fill: fillFor(scene) };
  const here = ' '.repeat(Math.max(cursor.column - cursor.indent.length, 0));
  const { text } = sources.syntax;
  const follows = isJson && /^\s*["{[]/.test(text.slice(cursor.end, cursor.end + 200)) ? ',' : '';
  const item = dash && form === 'block' ? '- ' : '';
  const base = { layout, tail: cursor.hasColon ? '' : follows, nameOnly: cursor.hasColon };
  if (isKey || cursor.alone || form !== 'block') {
    const lead = cursor.before + item;
    return { ...base, lead, indent: here + ' '.repeat(lead.trim() ? lead.length : 0) };
  }
  // Behind a key, in its line: what belongs below it goes to a line of its own.
  const indent = here + layout.unit;
  return {
    ...base,
    lead: `\n${indent}${item}`,
    indent: indent + ' '.repeat(item.length),
    start: behindColon(text, cursor.start),
  };
}

/** References to what the template has, for properties that must be given. */
function fillFor(scene: Scene): Layout['fill'] {
  return property =>
    fitsOf(scene, [property])
      .slice(0, mostFills)
      .map(({ resource, attribute }) => referenceText(scene.isJson, resource.id, attribute));
}

const mostFills = 20;

function behindColon(text: string, start: number): number {
  let at = start;
  while (text[at - 1] === ' ') at--;
  return text[at - 1] === ':' ? at : start;
}

/** A key with its value's beginning, as a snippet. */
export function keyInsert(
  name: string,
  property: Pick<Property, 'shape' | 'targets' | 'suggestions'>,
  type: ResourceType | undefined,
  form: KeyForm,
): Pick<Suggestion, 'insert' | 'snippet' | 'start'> {
  const start = form.start === undefined ? {} : { start: form.start };
  if (form.nameOnly)
    return { insert: form.layout.form === 'json' ? JSON.stringify(name) : keyText(name), ...start };
  const entry = entrySnippet(name, property, type, form.layout, form.indent);
  return { insert: form.lead + entry + form.tail, snippet: true, ...start };
}

/** The keys of the objects that can stand at the cursor, those that must be there first, none that is there already. */
export function propertyKeys(scene: Scene, dash = false): readonly Suggestion[] {
  const { own, property: path } = scene;
  if (!own?.type || !path) return [];
  const form = keyForm(scene, dash);
  const type = own.type;
  const objects = objectsAt(type, path, own.textAt);
  const common = (path.length === 0 && commonProperties[type.name]?.split(' ')) || [];
  const items = new Map<string, Suggestion>();
  const only = objects.length === 1;
  for (const object of objects) {
    const owner = ownerName(type, object);
    for (const [name, property] of Object.entries(object.properties)) {
      if (scene.siblings.has(name) || items.has(name)) continue;
      const global = path.length === 0 && own.live?.get(name)?.origin === 'globals';
      const required = property.required === true && only && !global;
      const place = common.indexOf(name);
      items.set(name, {
        label: name,
        kind: 'key',
        detail: detailOf(property, required, global),
        about: {
          type: type.name,
          ...(owner ? { owner } : {}),
          property: name,
          path: [...path, name].filter(step => !/^\d+$/.test(step)).join('.'),
        },
        ...keyInsert(name, property, type, form),
        sort: property.deprecated
          ? rank(8)
          : required
            ? rank(0, place < 0 ? 999 : place)
            : place >= 0 && !global
              ? rank(1, place)
              : rank(global ? 4 : 3),
        ...(property.deprecated ? { deprecated: true } : {}),
        ...(hasValues(property.shape) || property.targets || property.suggestions ? { again: true } : {}),
      });
    }
  }
  return [...items.values()];
}

function detailOf(property: Property, required: boolean, global: boolean): string {
  return [required ? 'required' : '', shortShape(property.shape), global ? 'set in Globals' : '']
    .filter(Boolean)
    .join(' · ');
}

/** What a property takes, in a word or two. */
export function shortShape(shape: Shape): string {
  const plain = likeliest(shape);
  switch (plain.kind) {
    case 'string':
      return plain.values && plain.values.length <= 3 ? plain.values.join(' | ') : 'text';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'true | false';
    case 'list':
      return 'list';
    default:
      return 'map';
  }
}

function hasValues(shape: Shape): boolean {
  const plain = likeliest(shape);
  return (
    plain.kind === 'boolean' ||
    ((plain.kind === 'string' || plain.kind === 'integer') && plain.values !== undefined)
  );
}

function ownerName(type: ResourceType, object: ObjectType): string | undefined {
  if (object.properties === type.properties) return undefined;
  return Object.keys(type.objects).find(name => type.objects[name] === object);
}

/** Whether a list stands at a path, so that its items begin with a dash. */
export function takesList(own: Own, path: readonly string[]): boolean {
  return placesAt(own, path).some(({ shape }) => likeliest(shape).kind === 'list');
}

/** Keys from a table of words: sections, keys of a resource, of a parameter, of an output. */
export function wordKeys(
  scene: Scene,
  words: Readonly<Record<string, Key>>,
  shapes: Readonly<Record<string, Shape>>,
  kind: SuggestionKind = 'key',
  order: readonly string[] = [],
): readonly Suggestion[] {
  const form = keyForm(scene);
  return Object.entries(words).flatMap(([name, word]) => {
    if (scene.siblings.has(name)) return [];
    const shape: Shape = shapes[name] ?? { kind: 'string' };
    const place = order.indexOf(name);
    const only =
      word.values?.length === 1 ? word.values[0] : name === 'Transform' ? word.suggest?.[0] : undefined;
    const written = keyInsert(name, { shape }, undefined, form);
    return [
      {
        label: name,
        kind,
        documentation: word.doc,
        ...written,
        ...(only && !form.nameOnly
          ? {
              insert: `${form.lead}${form.layout.form === 'json' ? `${JSON.stringify(name)}: ${JSON.stringify(only)}` : `${name}: ${/^\d/.test(only) ? `'${only}'` : only}`}${form.tail}`,
              snippet: false,
            }
          : {}),
        sort: word.required ? rank(0) : place >= 0 ? rank(1, place) : rank(3),
        ...(word.values || word.suggest || again.has(name) ? { again: true } : {}),
      },
    ];
  });
}

const again: ReadonlySet<string> = new Set(['Type', 'DependsOn', 'Condition', 'Value']);

/** A key without anything the schema tells of it. */
export function plainKey(
  scene: Scene,
  name: string,
  more: Omit<Suggestion, 'label' | 'insert'> & { readonly label?: string; readonly insert?: string },
): Suggestion {
  const form = keyForm(scene);
  const { layout, lead, tail } = form;
  const key = layout.form === 'json' ? JSON.stringify(name) : keyText(name);
  const value = layout.form === 'json' ? '"$1"' : '$1';
  return {
    label: name,
    ...(form.nameOnly
      ? { insert: key }
      : { insert: `${lead}${inSnippet(key)}: ${value}${tail}`, snippet: true }),
    ...(form.start === undefined ? {} : { start: form.start }),
    ...more,
  } as Suggestion;
}
