import { lookUp, type TextAt } from '../schema/look-up';
import type { Property, Schema } from '../schema/schema';
import type { Resource, Setting, Template } from '../template/template';

/** A value that is written in a resource, with the property it belongs to. */
export interface WrittenPlace {
  readonly resource: Resource;
  /** Dotted, list items by number. */
  readonly path: string;
  readonly setting: Setting;
  readonly property: Property;
}

const known = new WeakMap<Resource, { readonly schema: Schema; readonly places: readonly WrittenPlace[] }>();

interface Sorted {
  readonly schema: Schema;
  readonly pointing: readonly WrittenPlace[];
  readonly literal: readonly WrittenPlace[];
}

const sorted = new WeakMap<Template, Sorted>();

/** Every value that points to something else. */
export function everyPlace(template: Template, schema: Schema): readonly WrittenPlace[] {
  return sortedPlaces(template, schema).pointing;
}

/** Every text that is written out where a property takes what refers to a resource. */
export function everyLiteral(template: Template, schema: Schema): readonly WrittenPlace[] {
  return sortedPlaces(template, schema).literal;
}

function sortedPlaces(template: Template, schema: Schema): Sorted {
  const there = sorted.get(template);
  if (there?.schema === schema) return there;
  const pointing: WrittenPlace[] = [];
  const literal: WrittenPlace[] = [];
  for (const place of everyTarget(template, schema)) {
    if (place.setting.refersTo !== undefined) pointing.push(place);
    else if (place.setting.origin === 'resource') literal.push(place);
  }
  const places = { schema, pointing, literal };
  sorted.set(template, places);
  return places;
}

/** Those of a resource are kept for as long as it stays the same. */
function* everyTarget(template: Template, schema: Schema): Generator<WrittenPlace> {
  for (const resource of template.resources.values()) {
    let found = known.get(resource);
    if (found?.schema !== schema) {
      found = { schema, places: [...placesOf(resource, schema)] };
      known.set(resource, found);
    }
    yield* found.places;
  }
}

function* placesOf(resource: Resource, schema: Schema): Generator<WrittenPlace> {
  const type = schema.type(resource.type);
  const root = resource.get('');
  if (!type || !root) return;
  const textAt: TextAt = path => {
    const value = root.get(path.join('.'))?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const waiting: { readonly path: readonly string[]; readonly setting: Setting }[] = [
    { path: [], setting: root },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, setting } = next;
    if (setting.refersTo !== undefined || typeof setting.value === 'string') {
      const found = lookUp(type, path, textAt);
      const [place] = found.kind === 'known' ? found.places : [];
      if (place && (place.property.targets || /Arns?$/.test(place.name)))
        yield { resource, path: path.join('.'), setting, property: place.property };
    } else if (setting.kind === 'map') {
      for (const name of setting.keys) {
        const child = setting.get(name);
        if (child) waiting.push({ path: [...path, name], setting: child });
      }
    } else if (setting.kind === 'list') {
      for (const [index, item] of setting.items.entries())
        waiting.push({ path: [...path, String(index)], setting: item });
    }
  }
}
