import type { Attribute, ObjectType, Property, ResourceType, Shape } from './schema';

/** A file of one service as it was read; build/schema/encode.mjs tells what the letters stand for. */
export interface EncodedService {
  readonly docs: readonly string[];
  readonly objects: readonly EncodedObject[];
  readonly types: Readonly<Record<string, EncodedType>>;
}

interface EncodedObject {
  readonly p: Readonly<Record<string, EncodedProperty>>;
  readonly d?: EncodedDoc;
  readonly open?: 1 | 2;
}

export interface EncodedType extends EncodedObject {
  readonly o?: Readonly<Record<string, number>>;
  readonly a?: Readonly<Record<string, readonly [EncodedShape, EncodedDoc?]>>;
  readonly r?: string;
  readonly u?: string;
  readonly x?: string;
  readonly b?: string;
  readonly e?: Readonly<Record<string, string>>;
}

type EncodedDoc = string | number;
type EncodedShape = string | readonly [string, ...(EncodedShape | Limits)[]];
type Limits = { readonly [name: string]: unknown };
type EncodedProperty = readonly [EncodedShape, EncodedDoc?, Rest?];

interface Rest {
  readonly q?: 1;
  readonly r?: 1 | 2;
  readonly v?: string | number | boolean;
  readonly z?: 1;
  readonly t?: readonly string[];
  readonly g?: readonly string[];
}

/** Turns encoded types into resource types; object types that several types share are decoded once. */
export function createDecoder(service: EncodedService): (name: string, type: EncodedType) => ResourceType {
  const objects: ObjectType[] = [];

  const docOf = (doc: EncodedDoc | undefined) =>
    (typeof doc === 'number' ? service.docs[doc] : doc) || undefined;

  function objectAt(index: number): ObjectType | undefined {
    const encoded = service.objects[index];
    if (encoded) objects[index] ??= objectOf(encoded);
    return objects[index];
  }

  function objectOf(encoded: EncodedObject): ObjectType {
    const properties = record<Property>();
    for (const [name, property] of Object.entries(encoded.p)) properties[name] = propertyOf(property);
    return {
      properties,
      closed: !encoded.open,
      ...(encoded.open === 2 && { ignores: true }),
      doc: docOf(encoded.d),
    };
  }

  function propertyOf([shape, doc, rest]: EncodedProperty): Property {
    return {
      shape: shapeOf(shape),
      doc: docOf(doc),
      ...(rest?.q && { required: true }),
      ...(rest?.r && { replaces: rest.r === 1 ? 'always' : 'sometimes' }),
      ...(rest?.v !== undefined && { default: rest.v }),
      ...(rest?.z && { deprecated: true }),
      ...(rest?.t && { targets: rest.t }),
      ...(rest?.g && { suggestions: rest.g }),
    };
  }

  return (name, type) => {
    const own = record<ObjectType>();
    for (const [objectName, index] of Object.entries(type.o ?? {})) {
      const object = objectAt(index);
      if (object) own[objectName] = object;
    }
    const attributes = record<Attribute>();
    for (const [attribute, [shape, doc]] of Object.entries(type.a ?? {})) {
      attributes[attribute] = { shape: shapeOf(shape), doc: docOf(doc) };
    }
    return {
      ...objectOf(type),
      name,
      objects: own,
      attributes,
      openAttributes: type.x,
      ref: type.r,
      docUrl: type.u ?? pageOf(name),
      becomes: type.b,
      references: type.e && copied(type.e),
    };
  };
}

const simple: Readonly<Record<string, Shape>> = {
  s: { kind: 'string' },
  n: { kind: 'number' },
  i: { kind: 'integer' },
  b: { kind: 'boolean' },
  j: { kind: 'json' },
};

function shapeOf(encoded: EncodedShape): Shape {
  if (typeof encoded === 'string') {
    if (encoded.startsWith('@')) return { kind: 'object', type: encoded.slice(1) };
    return simple[encoded] ?? { kind: 'json' };
  }
  const [kind, first, second] = encoded;
  if (kind === 'a')
    return { kind: 'any of', of: encoded.slice(1).map(part => shapeOf(part as EncodedShape)) };
  if (kind === 'm') return { kind: 'map', of: shapeOf(first as EncodedShape) };
  if (kind === 'l') return { kind: 'list', of: shapeOf(first as EncodedShape), ...(second as Limits) };
  return { ...(simple[kind] ?? { kind: 'json' }), ...(first as Limits) };
}

function pageOf(name: string): string {
  const [, service = '', resource = ''] = name.toLowerCase().split('::');
  return `https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-${service}-${resource}.html`;
}

/** A record without a prototype, so that a property an author calls `constructor` is not found in it. */
export function record<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

/** The same entries without a prototype. */
export function copied<T>(entries: Readonly<Record<string, T>>): Record<string, T> {
  return Object.assign(record<T>(), entries);
}
