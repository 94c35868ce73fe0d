// Reads the resource types of @aws-cdk/aws-service-spec and says them in the words of server/src/schema/schema.ts.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Types that take any property: what they take is decided by the code behind them. */
const open = new Set(['AWS::CloudFormation::CustomResource', 'AWS::CloudFormation::WaitConditionHandle']);

/** Types whose `Outputs.Name` stands for an output of the stack they make, or that answer with what they please. */
const openAttributes = {
  'AWS::CloudFormation::CustomResource': '',
  'AWS::CloudFormation::Stack': 'Outputs.',
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct': 'Outputs.',
};

/** Every resource type by its name; SAM's, which the almanac describes itself, are left out. */
export function readServiceSpec(file) {
  const { schema } = JSON.parse(gunzipSync(readFileSync(file)).toString());
  const definitions = new Map(schema.typeDefinition.entities.map(entity => [entity.$id, entity]));
  const entities = schema.resource.entities.filter(
    entity => !entity.cloudFormationType.startsWith('AWS::Serverless::'),
  );
  const resources = new Map(
    entities.map(entity => [entity.cloudFormationType, resourceType(entity, definitions)]),
  );
  const identifiers = new Map(entities.map(entity => [entity.cloudFormationType, identifierOf(entity)]));
  for (const resource of resources.values()) {
    for (const { properties } of [resource, ...Object.values(resource.objects)]) {
      for (const property of Object.values(properties))
        property.targets = targetsOf(property.targets, resources, identifiers);
    }
  }
  return resources;
}

function resourceType(entity, definitions) {
  const name = entity.cloudFormationType;
  const objects = {};
  const shapes = createShapes(definitions, objects);
  return {
    name,
    doc: tidy(entity.documentation),
    properties: propertiesOf(entity, shapes),
    closed: !open.has(name) && Object.keys(entity.properties).length > 0,
    objects,
    attributes: mapValues(entity.attributes, attribute => ({
      shape: shapes.of(attribute.type),
      doc: tidy(attribute.documentation),
    })),
    openAttributes: openAttributes[name],
    ref: inWords(entity),
  };
}

function propertiesOf(entity, shapes) {
  const replacedBy = new Set((entity.additionalReplacementProperties ?? []).map(path => path[0]));
  return mapValues(entity.properties, (property, name) => ({
    shape: shapes.of(property.type),
    required: property.required,
    doc: tidy(property.documentation),
    replaces:
      { yes: 'always', maybe: 'sometimes' }[property.causesReplacement] ??
      (replacedBy.has(name) ? 'sometimes' : undefined),
    default: defaultOf(property.defaultValue),
    deprecated: property.deprecated && property.deprecated !== 'NONE',
    targets: property.relationshipRefs,
  }));
}

/** Hands out shapes and gathers the object types they name, which are one resource type's own. */
function createShapes(definitions, objects) {
  const names = new Map();
  function objectOf(id) {
    const known = names.get(id);
    if (known) return { kind: 'object', type: known };
    const definition = definitions.get(id);
    // An object without properties takes what it is given.
    if (!definition || Object.keys(definition.properties).length === 0) return { kind: 'json' };
    let name = definition.name;
    for (let n = 2; name in objects; n++) name = definition.name + n;
    names.set(id, name);
    objects[name] = { doc: tidy(definition.documentation), closed: true };
    objects[name].properties = propertiesOf(definition, { of });
    return { kind: 'object', type: name };
  }
  function tag() {
    objects.Tag ??= {
      doc: undefined,
      closed: true,
      properties: {
        Key: { shape: { kind: 'string' }, required: true },
        Value: { shape: { kind: 'string' }, required: true },
      },
    };
    return { kind: 'object', type: 'Tag' };
  }
  function of(type) {
    switch (type.type) {
      case 'string':
        return type.allowedValues ? { kind: 'string', values: type.allowedValues } : { kind: 'string' };
      case 'date-time':
        return { kind: 'string' };
      case 'integer':
        return type.allowedValues ? { kind: 'integer', values: type.allowedValues } : { kind: 'integer' };
      case 'number':
      case 'boolean':
        return { kind: type.type };
      case 'array':
        return { kind: 'list', of: of(type.element) };
      case 'map':
        return { kind: 'map', of: of(type.element) };
      case 'union':
        return { kind: 'any of', of: type.types.map(of) };
      case 'ref':
        return objectOf(type.reference.$ref);
      case 'tag':
        return tag();
      default:
        return { kind: 'json' };
    }
  }
  return { of };
}

/** `AWS::SQS::Queue Arn` for an attribute; the type alone where Ref gives it. What neither gives is left out. */
function targetsOf(references, resources, identifiers) {
  return references?.flatMap(({ cloudFormationType: type, propertyName }) => {
    const name = propertyName.split('/').join('.');
    if (identifiers.get(type) === name) return [type];
    return resources.get(type)?.attributes[name] ? [`${type} ${name}`] : [];
  });
}

function defaultOf(text) {
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' || value === '' || value === '-' ? undefined : value;
  } catch {
    return text;
  }
}

/** The property or attribute that Ref gives; nothing where it is put together of several. */
function identifierOf(entity) {
  const parts = entity.cfnRefIdentifier ?? entity.primaryIdentifier ?? [];
  return parts.length === 1 ? parts[0].split('/').join('.') : undefined;
}

/** What Ref gives, in words: `QueueUrl` becomes `the queue URL`. */
function inWords(entity) {
  const identifier = identifierOf(entity);
  if (!identifier) return undefined;
  const words = wordsOf(identifier.split('.').at(-1));
  const noun = wordsOf(entity.name);
  const alone = words.length === 1 && words[0] !== noun.at(-1);
  return `the ${(alone ? [...noun, ...words] : words.length === 1 ? noun : words).join(' ')}`;
}

/** Words that stay as they are spelt. */
const spelt = new Map(
  [
    'ACL',
    'API',
    'ARN',
    'DB',
    'DNS',
    'GraphQL',
    'IAM',
    'ID',
    'IP',
    'KMS',
    'MFA',
    'OIDC',
    'REST',
    'SAML',
    'URI',
    'URL',
    'VPC',
  ].map(word => [word.toLowerCase(), word]),
);

function wordsOf(name) {
  return name
    .replace('GraphQL', 'Graphql')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(' ')
    .map(word => spelt.get(word) ?? word);
}

/** Takes out the spaces that the documentation's markup left before punctuation and inside brackets. */
export function tidy(markdown) {
  const text = markdown
    ?.replace(/([`)*\w]) ([.,;:])(?=\s|$)/gm, '$1$2')
    .replace(/\( ([^()\n]*?) \)/g, '($1)')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text || undefined;
}

export function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}
