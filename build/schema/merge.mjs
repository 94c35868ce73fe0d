// Adds to the service specification's resource types what the registry's declarations know beyond it.

/** Types whose further properties in the registry are for the Cloud Control API and refused in templates. */
const withoutMore = new Set(['AWS::CloudFormation::Stack']);

/** Changes the resource type: enums, ranges, lengths, patterns, and the names only the declarations have. */
export function addDeclarations(resource, { declared }) {
  const root = [...declared].find(
    ([name, type]) => name.endsWith('Properties') && type.kind === 'object',
  )?.[1];
  const attributes = [...declared].find(
    ([name, type]) => name.endsWith('Attributes') && type.kind === 'object',
  )?.[1];
  const seen = new Set();
  const readOnly = new Set(Object.keys(resource.attributes).map(name => name.replaceAll('.', '')));
  const isForApiOnly = name => withoutMore.has(resource.name) || readOnly.has(name);
  const resolve = type => {
    let here = type;
    const limits = {};
    for (let depth = 0; here?.kind === 'name' && depth < 10; depth++) {
      here = declared.get(here.name);
      Object.assign(limits, here?.limits);
    }
    return { type: here ?? { kind: 'any' }, limits };
  };

  function mergeObject(object, members) {
    for (const [name, member] of members) {
      const property = object.properties[name];
      if (property) property.shape = merged(property.shape, member.type, member.limits);
      else if (object !== resource || !isForApiOnly(name)) {
        object.properties[name] = { shape: shapeOf(member.type, member.limits, 0) };
      }
    }
  }

  function merged(shape, written, outerLimits) {
    const { type, limits: aliasLimits } = resolve(written);
    const limits = { ...aliasLimits, ...outerLimits };
    if (shape.kind === 'object' && type.kind === 'object') {
      const object = resource.objects[shape.type];
      if (!seen.has(object)) {
        seen.add(object);
        mergeObject(object, type.members);
      }
      return shape;
    }
    if (shape.kind === 'list' && type.kind === 'list')
      return { ...shape, of: merged(shape.of, type.of, {}), ...itemLimits(limits) };
    if (shape.kind === 'map' && type.kind === 'map') return { ...shape, of: merged(shape.of, type.of, {}) };
    if (shape.kind === 'string' && (type.kind === 'string' || type.kind === 'literals')) {
      return { ...shape, ...valuesOf(shape, type), ...stringLimits(limits) };
    }
    if (
      (shape.kind === 'integer' || shape.kind === 'number') &&
      (type.kind === 'number' || type.kind === 'literals')
    ) {
      return { ...shape, ...valuesOf(shape, type), ...numberLimits(limits) };
    }
    return shape;
  }

  function shapeOf(written, outerLimits, depth) {
    const { type, limits: aliasLimits } = resolve(written);
    const limits = { ...aliasLimits, ...outerLimits };
    // An object only the declarations know is left open: its name would have to be made up.
    if (depth > 6 || type.kind === 'object' || type.kind === 'any') return { kind: 'json' };
    if (type.kind === 'list')
      return { kind: 'list', of: shapeOf(type.of, {}, depth + 1), ...itemLimits(limits) };
    if (type.kind === 'map') return { kind: 'map', of: shapeOf(type.of, {}, depth + 1) };
    if (type.kind === 'union')
      return { kind: 'any of', of: type.of.map(part => shapeOf(part, {}, depth + 1)) };
    if (type.kind === 'boolean') return { kind: 'boolean' };
    if (type.kind === 'number') return { kind: 'number', ...numberLimits(limits) };
    if (type.kind === 'literals' && type.values.every(value => typeof value === 'number')) {
      return { kind: 'number', values: type.values };
    }
    return {
      kind: 'string',
      ...(type.kind === 'literals' ? { values: type.values.map(String) } : {}),
      ...stringLimits(limits),
    };
  }

  if (root) mergeObject(resource, root.members);
  for (const [path, type] of leaves(attributes, resolve)) {
    resource.attributes[path] ??= { shape: shapeOf(type, {}, 0) };
  }
}

/** The attributes with their dotted names; an object among them can be asked for part by part. */
function* leaves(type, resolve, under = '', depth = 0) {
  if (type?.kind !== 'object') return;
  for (const [name, member] of type.members) {
    const below = resolve(member.type).type;
    if (below.kind === 'object' && depth < 5) yield* leaves(below, resolve, `${under}${name}.`, depth + 1);
    else yield [under + name, member.type];
  }
}

/** Where both name values, all of them: a value that one of them does not know yet may be new. */
function valuesOf(shape, type) {
  if (type.kind !== 'literals') return {};
  const isNumber = shape.kind !== 'string';
  const values = type.values.map(value => (isNumber ? Number(value) : String(value)));
  return { values: [...new Set([...(shape.values ?? []), ...values])] };
}

const stringLimits = ({ minLength, maxLength, pattern }) => ({
  ...(minLength > 0 ? { minLength } : {}),
  ...(maxLength !== undefined && maxLength < 1e15 ? { maxLength } : {}),
  ...(pattern !== undefined && isPattern(pattern) ? { pattern } : {}),
});
const numberLimits = ({ min, max }) => ({
  ...(min !== undefined && Math.abs(min) < 1e15 ? { min } : {}),
  ...(max !== undefined && Math.abs(max) < 1e15 ? { max } : {}),
});
const itemLimits = ({ minLength, maxLength }) => ({
  ...(minLength > 0 ? { minItems: minLength } : {}),
  ...(maxLength !== undefined && maxLength < 1e15 ? { maxItems: maxLength } : {}),
});

/** Patterns are the registry's, in another dialect of regular expressions; what JavaScript cannot read says nothing here. */
function isPattern(pattern) {
  if (pattern.length > 400 || /^\^?\.[*+]\$?$/.test(pattern)) return false;
  try {
    return new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
}
