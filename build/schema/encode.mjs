// The form of the files in dist/schema; server/src/schema/decode.ts reads it back and is the only place that does.
//
// A service: { docs: [text], objects: [object], types: { name: type } }
//   type      { p: properties, o: { name: index in objects }, a: { name: [shape, doc] }, d: doc, open, r: ref, u: docUrl, x: openAttributes,
//               b: the type it becomes, e: what can be referred to as Name.This and its type }
//   object    { p: properties, d: doc, open: 1 any other key is taken, 2 it is ignored }
//   property  [shape, doc, rest]; rest: { q: required, r: replaces, v: default, z: deprecated, t: targets, g: suggestions }
//   doc       text, an index into docs, or 0 for none (docs[0] is empty)
//   shape     's' | 'n' | 'i' | 'b' | 'j' · '@Name' object · ['l', of, limits] · ['m', of] · ['a', ...of] · ['s' | 'n' | 'i', limits]

/** The file of one service. */
export function encodeService(types) {
  const docs = createPool(allDocs(types));
  const objects = [];
  const indexes = new Map();
  const objectIndex = object => {
    const text = JSON.stringify(encodeObject(object, docs));
    if (!indexes.has(text)) {
      indexes.set(text, objects.length);
      objects.push(JSON.parse(text));
    }
    return indexes.get(text);
  };
  const encoded = {};
  for (const type of [...types].sort((a, b) => compare(a.name, b.name))) {
    encoded[type.name.split('::').at(-1)] = lean({
      ...encodeObject(type, docs),
      o: ifAny(sorted(type.objects, objectIndex)),
      a: ifAny(
        sorted(type.attributes, attribute => withoutTail([shapeOf(attribute.shape), docs.of(attribute.doc)])),
      ),
      r: type.ref,
      u: type.docUrl,
      x: type.openAttributes,
      b: type.becomes,
      e: type.references,
    });
  }
  return { docs: docs.list, objects, types: encoded };
}

function encodeObject(object, docs) {
  return lean({
    d: docs.of(object.doc) || undefined,
    p: sorted(object.properties, property => encodeProperty(property, docs)),
    open: object.closed ? undefined : object.ignores ? 2 : 1,
  });
}

function encodeProperty(
  { shape, doc, required, replaces, default: value, deprecated, targets, suggestions },
  docs,
) {
  const rest = lean({
    q: required ? 1 : undefined,
    r: replaces === 'always' ? 1 : replaces === 'sometimes' ? 2 : undefined,
    v: value,
    z: deprecated ? 1 : undefined,
    t: targets?.length ? [...new Set(targets)].sort(compare) : undefined,
    g: suggestions,
  });
  const encoded = [shapeOf(shape), docs.of(doc)];
  return withoutTail(Object.keys(rest).length ? [...encoded, rest] : encoded);
}

function shapeOf({ kind, of, type, ...limits }) {
  switch (kind) {
    case 'list':
      return limited(['l', shapeOf(of)], limits);
    case 'map':
      return ['m', shapeOf(of)];
    case 'any of':
      return ['a', ...of.map(shapeOf)];
    case 'object':
      return `@${type}`;
    default:
      return limited([kind[0]], limits);
  }
}

function limited(shape, limits) {
  const some = lean(limits);
  if (Object.keys(some).length) return [...shape, some];
  return shape.length === 1 ? shape[0] : shape;
}

/** Texts that occur more than once are kept once. */
function createPool(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const list = [
    '',
    ...[...counts]
      .filter(([text, count]) => count > 1 && text.length > 3)
      .map(([text]) => text)
      .sort(compare),
  ];
  const indexes = new Map(list.map((text, index) => [text, index]));
  return { list, of: text => (text ? (indexes.get(text) ?? text) : 0) };
}

function* allDocs(types) {
  for (const type of types) {
    for (const object of [type, ...Object.values(type.objects)]) {
      if (object.doc) yield object.doc;
      for (const property of Object.values(object.properties)) if (property.doc) yield property.doc;
    }
    for (const attribute of Object.values(type.attributes)) if (attribute.doc) yield attribute.doc;
  }
}

/** By code units, the same on every machine. */
export const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function sorted(object, change) {
  const entries = Object.entries(object).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)]));
}

const ifAny = object => (Object.keys(object).length ? object : undefined);
const lean = object => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
const withoutTail = list => (list.at(-1) === 0 ? list.slice(0, -1) : list);
