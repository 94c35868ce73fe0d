// Adds what the almanac itself knows of CloudFormation's types (server/src/schema/cloudformation.yaml).

export function addKnown(resources, { ref, targets, values, suggest }) {
  for (const [name, words] of Object.entries(ref)) {
    if (!resources.has(name)) throw new Error(`there is no type ${name}`);
    resources.get(name).ref = words;
  }
  for (const resource of resources.values()) {
    for (const { properties } of [resource, ...Object.values(resource.objects)]) {
      for (const [name, property] of Object.entries(properties)) {
        if (Object.hasOwn(targets, name) && !property.targets?.length && takesText(property.shape))
          property.targets = targets[name];
      }
    }
  }
  for (const [path, list] of Object.entries(values)) {
    const { property } = find(path, resources);
    property.shape = withValues(property.shape, list);
  }
  for (const [path, list] of Object.entries(suggest)) find(path, resources).property.suggestions = list;
}

/** The property at `AWS::Lambda::Function VpcConfig.SubnetIds`, through lists and maps, and the type that has it. */
export function find(like, resources) {
  const [name, path] = like.split(' ');
  const lender = resources.get(name);
  let owner = lender;
  let property;
  for (const step of path.split('.')) {
    property = owner?.properties[step];
    if (!property) throw new Error(`there is no ${like}`);
    const shape = innermost(property.shape);
    owner = shape.kind === 'object' ? lender.objects[shape.type] : undefined;
  }
  return { lender, property };
}

/** The shape with these values at its innermost. */
export function withValues(shape, values) {
  if (shape.of) return { ...shape, of: withValues(shape.of, values) };
  return { ...shape, values: [...new Set([...(shape.values ?? []), ...values])] };
}

function takesText(shape) {
  return innermost(shape).kind === 'string';
}

function innermost(shape) {
  if (shape.kind === 'any of')
    return innermost(shape.of.find(part => innermost(part).kind === 'object') ?? shape.of[0]);
  return shape.kind === 'list' || shape.kind === 'map' ? innermost(shape.of) : shape;
}
