import { globalsType, lookUp, objectsAt, type TextAt } from '../schema/look-up';
import type { ObjectType, Property, ResourceType, Schema, Shape } from '../schema/schema';
import { entryOf } from '../template/syntax';
import type { Plain, Resource, Setting, Template } from '../template/template';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { scalarMisfit } from './scalar-misfit';

/** Properties written in one place: a resource's own, or what a section of Globals gives to all of a type. */
export interface Written {
  /** For messages: `Orders`, `Globals.Function`. */
  readonly name: string;
  readonly type: ResourceType;
  /** The resource; absent for Globals. */
  readonly resource?: Resource;
  set(path: string, value: Plain): readonly Edit[];
  rename(path: string, name: string): readonly Edit[];
  remove(path: string): readonly Edit[];
}

interface Somewhere {
  readonly in: Written;
  /** Dotted, list items by number; of what is missing, the path it would have. */
  readonly path: string;
  readonly at: Span;
}

/** A place where what is written and what the schema of its type takes are at odds. */
export type Misfit =
  /** None of the objects that can stand there has the property: it is refused, or has no effect. */
  | (Somewhere & {
      readonly kind: 'unknown';
      readonly key: string;
      readonly owners: readonly ObjectType[];
      readonly ignored: boolean;
    })
  | (Somewhere & { readonly kind: 'missing'; readonly key: string; readonly property: Property })
  | (Somewhere & {
      readonly kind: 'wrong type';
      readonly setting: Setting;
      readonly wanted: readonly Shape[];
      readonly written: string;
    })
  | (Somewhere & {
      readonly kind: 'not allowed';
      readonly setting: Setting;
      readonly value: string;
      readonly values: readonly (string | number)[];
    })
  | (Somewhere & {
      readonly kind: 'out of range';
      readonly setting: Setting;
      /** What was measured, in its unit: `30`, `3 characters`. */
      readonly size: number;
      readonly unit: '' | 'character' | 'item';
      readonly min?: number;
      readonly max?: number;
    })
  /** A key with nothing behind it. */
  | (Somewhere & { readonly kind: 'nothing' });

const known = new WeakMap<Resource, { readonly schema: Schema; readonly misfits: readonly Misfit[] }>();
const knownOfTemplate = new WeakMap<
  Template,
  { readonly schema: Schema; readonly misfits: readonly Misfit[] }
>();

/** All of a template; what was found in a resource is kept for as long as the resource stays the same. */
export function misfitsOf(template: Template, schema: Schema): readonly Misfit[] {
  let all = knownOfTemplate.get(template);
  if (all?.schema !== schema) {
    all = { schema, misfits: [...inTemplate(template, schema)] };
    knownOfTemplate.set(template, all);
  }
  return all.misfits;
}

function* inTemplate(template: Template, schema: Schema): Generator<Misfit> {
  yield* inGlobals(template, schema);
  for (const resource of template.resources.values()) {
    let found = known.get(resource);
    if (found?.schema !== schema) {
      found = { schema, misfits: [...inResource(resource, schema)] };
      known.set(resource, found);
    }
    yield* found.misfits;
  }
}

function* inResource(resource: Resource, schema: Schema): Generator<Misfit> {
  const type = schema.type(resource.type);
  if (!type) return;
  const written: Written = {
    name: resource.id,
    type,
    resource,
    set: (path, value) => resource.set(path, value),
    rename: (path, name) => resource.rename(path, name),
    remove: path => resource.remove(path),
  };
  const root = resource.get('');
  const properties = resource.attribute('Properties');
  if (root?.kind === 'map') yield* judge(written, root, path => (path === '' ? resource.keys() : undefined));
  else if (!properties) yield* missing(written, '', [type], resource.keys(), resource.name);
}

function* inGlobals(template: Template, schema: Schema): Generator<Misfit> {
  if (!template.isSam) return;
  for (const section of template.at('Globals')?.keys ?? []) {
    const type = globalsType(schema, section);
    const root = template.at(`Globals.${section}`);
    if (!type || root?.kind !== 'map') continue;
    const place = `Globals.${section}`;
    const written: Written = {
      name: place,
      type,
      set: (path, value) => template.set(`${place}.${path}`, value),
      rename: (path, name) => template.rename(`${place}.${path}`, name),
      remove: path => template.remove(`${place}.${path}`),
    };
    // What is not there a resource may add.
    for (const misfit of judge(written, root, () => undefined)) if (misfit.kind !== 'missing') yield misfit;
  }
}

/** @param keysAt the keys at a path where more are set than are written there. */
function* judge(
  written: Written,
  root: Setting,
  keysAt: (path: string) => readonly string[] | undefined,
): Generator<Misfit> {
  const { type, resource } = written;
  const textAt: TextAt = path => {
    const value = root.get(path.join('.'))?.value;
    return typeof value === 'string' ? value : undefined;
  };
  yield* map(root, [], [{ kind: 'object', type: '' }]);

  function* any(setting: Setting, path: readonly string[], shapes: readonly Shape[]): Generator<Misfit> {
    // Free JSON beside a list is an object; beside anything else it may be that or more.
    const isList = setting.kind === 'list' && shapes.some(({ kind }) => kind === 'list');
    if (shapes.length === 0 || (!isList && shapes.some(({ kind }) => kind === 'json'))) return;
    if (setting.kind === 'map') yield* map(setting, path, shapes);
    else if (setting.kind === 'list') yield* list(setting, path, shapes);
    else if (setting.kind === 'scalar') {
      const found = scalarMisfit(setting, shapes);
      if (found) yield { ...found, in: written, path: path.join('.'), setting, at: setting.span } as Misfit;
    }
  }

  function* map(setting: Setting, path: readonly string[], shapes: readonly Shape[]): Generator<Misfit> {
    // What a macro or a loop puts in is not known.
    if (setting.keys.some(isIntrinsic)) return;
    if (!shapes.some(({ kind }) => kind === 'object' || kind === 'map')) {
      yield wrongType(setting, path, shapes, 'a map');
      return;
    }
    const here = path.join('.');
    if (!shapes.some(({ kind }) => kind === 'map')) {
      const present = keysAt(here) ?? (resource?.get(here) ?? setting).keys;
      yield* missing(written, here, objectsAt(type, path, textAt), present, setting.key);
    }
    for (const name of setting.keys) {
      const child = setting.get(name);
      const below = [...path, name];
      const found = lookUp(type, below, textAt);
      if (found.kind === 'known') {
        if (child) yield* any(child, below, flat(found.places.map(({ shape }) => shape)));
        else
          yield {
            kind: 'nothing',
            in: written,
            path: below.join('.'),
            at: keyOf(setting, name),
          };
      } else if (found.kind !== 'free' && found.step === path.length) {
        const { owners } = found;
        const at = keyOf(setting, name);
        yield {
          kind: 'unknown',
          in: written,
          path: below.join('.'),
          key: name,
          at,
          owners,
          ignored: found.kind === 'ignored',
        };
      }
    }
  }

  function* list(setting: Setting, path: readonly string[], shapes: readonly Shape[]): Generator<Misfit> {
    const lists = shapes.filter(shape => shape.kind === 'list');
    if (lists.length === 0) {
      yield wrongType(setting, path, shapes, 'a list');
      return;
    }
    const { items } = setting;
    const [only] = lists;
    if (lists.length === 1 && only && setting.origin === 'resource') {
      const { minItems: min, maxItems: max } = only;
      const outside = (min !== undefined && items.length < min) || (max !== undefined && items.length > max);
      if (outside)
        yield {
          kind: 'out of range',
          in: written,
          path: path.join('.'),
          at: setting.key,
          setting,
          size: items.length,
          unit: 'item',
          ...(min === undefined ? {} : { min }),
          ...(max === undefined ? {} : { max }),
        };
    }
    const ofItems = flat(lists.map(shape => shape.of));
    for (const [index, item] of items.entries()) yield* any(item, [...path, String(index)], ofItems);
  }

  function wrongType(
    setting: Setting,
    path: readonly string[],
    wanted: readonly Shape[],
    what: string,
  ): Misfit {
    return {
      kind: 'wrong type',
      in: written,
      path: path.join('.'),
      at: setting.key,
      setting,
      wanted,
      written: what,
    };
  }
}

/** What every object that can stand there requires and is not set. */
function* missing(
  written: Written,
  path: string,
  owners: readonly ObjectType[],
  present: readonly string[],
  at: Span,
): Generator<Misfit> {
  const [first, ...others] = owners;
  if (!first || present.some(isIntrinsic)) return;
  for (const [key, property] of Object.entries(first.properties)) {
    if (!property.required || present.includes(key)) continue;
    if (others.some(owner => !owner.properties[key]?.required)) continue;
    yield { kind: 'missing', in: written, path: path ? `${path}.${key}` : key, key, property, at };
  }
}

/** Where a key stands, with a value behind it or without. */
function keyOf(setting: Setting, name: string): Span {
  return entryOf(setting.node, name)?.key ?? setting.key;
}

function flat(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap(shape => (shape.kind === 'any of' ? flat(shape.of) : [shape]));
}

function isIntrinsic(key: string): boolean {
  return key.includes('::') || key === 'Ref' || key === '<<';
}
