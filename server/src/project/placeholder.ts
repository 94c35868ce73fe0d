import { referencesFor } from '../schema/look-up';
import type { Property, ResourceType, Schema, Shape } from '../schema/schema';
import { getAtt, type Plain, ref, type Template } from '../template/template';

/** A value to begin with for a property that must be there: one that deploys where there is one, else `TODO`. */
export function placeholderFor(
  name: string,
  property: Property,
  type: ResourceType,
  template: Template,
  schema: Schema,
): Plain {
  const target = onlyTarget(property, template, schema);
  if (target !== undefined) return target;
  if (property.default !== undefined) return property.default;
  const [suggestion] = property.suggestions ?? [];
  if (suggestion !== undefined) return suggestion;
  if (name === 'AssumeRolePolicyDocument') return assumedByLambda;
  return ofShape(property.shape, type, 0);
}

/** The one resource of the template it can refer to. */
function onlyTarget(property: Property, template: Template, schema: Schema): Plain | undefined {
  const fitting = [...template.resources.values()].flatMap(resource => {
    const type = schema.type(resource.type);
    const [attribute] = type ? referencesFor(property, type) : [];
    return attribute === undefined ? [] : [{ id: resource.id, attribute }];
  });
  const [only] = fitting;
  if (fitting.length !== 1 || !only) return undefined;
  return only.attribute === '' ? ref(only.id) : getAtt(only.id, only.attribute);
}

const assumedByLambda: Plain = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

function ofShape(shape: Shape, type: ResourceType, depth: number): Plain {
  if (depth > 5) return 'TODO';
  switch (shape.kind) {
    case 'string':
      return shape.values?.[0] ?? 'TODO';
    case 'number':
    case 'integer':
      return shape.values?.[0] ?? shape.min ?? 1;
    case 'boolean':
      return false;
    case 'list':
      return [ofShape(shape.of, type, depth + 1)];
    case 'object':
      return Object.fromEntries(
        Object.entries(type.objects[shape.type]?.properties ?? {})
          .filter(([, { required }]) => required)
          .map(([name, property]) => [name, ofShape(property.shape, type, depth + 1)]),
      );
    case 'any of':
      return ofShape(shape.of[0] ?? { kind: 'string' }, type, depth + 1);
    default:
      return {};
  }
}
