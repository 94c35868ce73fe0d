import { record } from './decode';
import type { Attribute, ObjectType, Property, ResourceType, Schema, Shape } from './schema';

/** Where a path leads: to a property, an item of a list or a value of a map. */
export interface Place {
  /** The shape of what stands there. */
  readonly shape: Shape;
  /** The property it is or belongs to: of an item its list's. */
  readonly property: Property;
  /** The name of that property. */
  readonly name: string;
  /** The object type that has the property. */
  readonly owner: ObjectType;
  /** The owner's name in `objects`; none for the resource type itself. */
  readonly ownerName?: string;
}

export type LookUp =
  /** More than one place where alternatives could not be told apart. */
  | { readonly kind: 'known'; readonly places: readonly Place[] }
  /** Inside free JSON, an object that takes any key, or a type of event newer than the data: nothing is known, nothing to judge. */
  | { readonly kind: 'free' }
  /** The object types that are possible there have no such property: it is refused, or it is ignored. */
  | {
      readonly kind: 'refused' | 'ignored';
      readonly owners: readonly ObjectType[];
      /** Which step of the path. */
      readonly step: number;
    };

/** The text written at a path below the properties; none where there is none, or only the deployment knows it. */
export type TextAt = (path: readonly string[]) => string | undefined;

export type Path = string | readonly string[];

/** Names that are not property names would make a path endless; templates nest far less. */
const deepest = 100;

/**
 * What stands at a path below a resource's properties: `VpcConfig.SubnetIds`, `Tags.0.Key`, `Environment.Variables.NAME`.
 * The number of a list item may be left out. A path given as one text is cut at its dots; keys with dots need a list.
 * @param textAt tells alternatives apart that carry their name, as events do with `Type`
 */
export function lookUp(type: ResourceType, path: Path, textAt: TextAt = () => undefined): LookUp {
  const steps = stepsOf(path);
  if (steps.length > deepest) return { kind: 'free' };
  let places = [rootOf(type)];
  for (let step = 0; step < steps.length; step++) {
    const found = below(type, places, steps, step, textAt);
    if (found.places.length) places = found.places;
    else if (found.free || found.without.length === 0) return { kind: 'free' };
    else
      return {
        kind: found.without.some(({ ignores }) => ignores) ? 'ignored' : 'refused',
        owners: found.without,
        step,
      };
  }
  return { kind: 'known', places };
}

/** The first place a path leads to; none where nothing is known of it. */
export function propertyAt(schema: Schema, typeName: string, path: Path, textAt?: TextAt): Place | undefined {
  const type = schema.type(typeName);
  const found = type && lookUp(type, path, textAt);
  return found?.kind === 'known' ? found.places[0] : undefined;
}

/** The object types that a map at this path may be: what completion offers keys of. A list stands for its items. */
export function objectsAt(
  type: ResourceType,
  path: Path,
  textAt: TextAt = () => undefined,
): readonly ObjectType[] {
  const steps = stepsOf(path);
  const found = lookUp(type, steps, textAt);
  if (found.kind !== 'known') return [];
  return [...new Set(found.places.flatMap(({ shape }) => objectsOf(type, shape, steps, textAt)))];
}

/** The object types among a shape and its alternatives. */
function objectsOf(
  type: ResourceType,
  shape: Shape,
  path: readonly string[],
  textAt: TextAt,
): readonly ObjectType[] {
  if (shape.kind === 'object') {
    const object = objectNamed(type, shape.type);
    return object ? [object] : [];
  }
  if (shape.kind === 'list') return objectsOf(type, shape.of, path, textAt);
  if (shape.kind === 'any of') {
    return fitting(type, shape.of, path, textAt).flatMap(part => objectsOf(type, part, path, textAt));
  }
  return [];
}

/** A resource type cut down to what its section of Globals may set. */
export function globalsType(schema: Schema, section: string): ResourceType | undefined {
  const globals = schema.sam.globals[section];
  const type = globals && schema.type(globals.type);
  if (!globals || !type) return undefined;
  const properties = record<Property>();
  for (const name of globals.properties) {
    const { required: _, ...property } = type.properties[name] ?? {};
    if ('shape' in property) properties[name] = property;
  }
  return { ...type, properties, closed: true };
}

/** What GetAtt can ask a resource for; `open` where the resource itself decides. */
export function attributeAt(type: ResourceType, name: string): Attribute | 'open' | undefined {
  const attribute = type.attributes[name];
  if (attribute) return attribute;
  return type.openAttributes !== undefined && name.startsWith(type.openAttributes) ? 'open' : undefined;
}

/**
 * How a property can refer to a resource: the attributes of it that fit, '' for Ref. Empty where the property takes
 * something else, or the tables do not tell what it takes.
 */
export function referencesFor(property: Pick<Property, 'targets'>, type: ResourceType): readonly string[] {
  return (property.targets ?? []).flatMap(target => {
    const [name, attribute = ''] = target.split(' ');
    return name === type.name || name === type.becomes ? [attribute] : [];
  });
}

interface Below {
  readonly places: Place[];
  /** The object types that do not have it. */
  readonly without: ObjectType[];
  free: boolean;
}

function below(
  type: ResourceType,
  places: readonly Place[],
  steps: readonly string[],
  step: number,
  textAt: TextAt,
): Below {
  const found: Below = { places: [], without: [], free: false };
  for (const place of places) enter(place, place.shape);
  return found;

  function enter(place: Place, shape: Shape): void {
    const name = steps[step]!;
    if (shape.kind === 'object') enterObject(shape.type, name);
    else if (shape.kind === 'map') found.places.push({ ...place, shape: shape.of });
    else if (shape.kind === 'list') {
      if (isIndex(name)) found.places.push({ ...place, shape: shape.of });
      else enter(place, shape.of);
    } else if (shape.kind === 'any of') {
      const alternatives = fitting(type, shape.of, steps.slice(0, step), textAt);
      if (alternatives.length === 0) found.free = true; // a kind that is newer than the data
      for (const alternative of alternatives) enter(place, alternative);
    } else if (shape.kind === 'json') found.free = true;
  }

  function enterObject(objectName: string, name: string): void {
    const owner = objectNamed(type, objectName);
    const property = owner?.properties[name];
    if (owner && property) {
      // A list of something and that something alone lead to the same place.
      if (found.places.some(place => place.owner === owner && place.name === name)) return;
      found.places.push({
        shape: property.shape,
        property,
        name,
        owner,
        ...(objectName && { ownerName: objectName }),
      });
    } else if (owner?.closed || owner?.ignores) found.without.push(owner);
    else found.free = true;
  }
}

/** The alternatives that what is written does not rule out: those whose `Type`, where it can be one thing only, is another. */
function fitting(
  type: ResourceType,
  shapes: readonly Shape[],
  path: readonly string[],
  textAt: TextAt,
): readonly Shape[] {
  return shapes.filter(shape => {
    if (shape.kind !== 'object') return true;
    for (const [name, property] of Object.entries(objectNamed(type, shape.type)?.properties ?? {})) {
      if (property.shape.kind !== 'string' || property.shape.values?.length !== 1) continue;
      const written = textAt([...path, name]);
      if (written !== undefined && written !== property.shape.values[0]) return false;
    }
    return true;
  });
}

/** The resource type itself is the object without a name. */
function objectNamed(type: ResourceType, name: string): ObjectType | undefined {
  return name === '' ? type : type.objects[name];
}

function rootOf(type: ResourceType): Place {
  const shape: Shape = { kind: 'object', type: '' };
  return { shape, property: { shape }, name: '', owner: type };
}

function stepsOf(path: Path): readonly string[] {
  if (typeof path !== 'string') return path;
  return path === '' ? [] : path.split('.');
}

function isIndex(step: string): boolean {
  return /^\d+$/.test(step);
}
