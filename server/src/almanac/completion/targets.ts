import { meaningOf } from '../../project/names';
import { referencesFor } from '../../schema/look-up';
import type { Property } from '../../schema/schema';
import { type Node, nodeAt } from '../../template/syntax';
import type { Resource } from '../../template/template';
import { placesAt, type Scene } from './scene';
import { rank, type Suggestion } from './suggestion';

/** What is being referred to: a resource by Ref, or one of its attributes. */
interface Fit {
  readonly resource: Resource;
  /** '' for Ref. */
  readonly attribute: string;
}

/** Resources whose Ref or attribute the property takes, those whose name sounds like it first. */
export function fitsOf(scene: Scene, properties: readonly Pick<Property, 'targets'>[]): readonly Fit[] {
  const { schema } = scene.sources;
  const found: Fit[] = [];
  for (const resource of scene.template.everyResource.values()) {
    const type = schema.type(resource.type);
    if (!type || resource.id === scene.own?.id) continue;
    const attributes = new Set(properties.flatMap(property => referencesFor(property, type)));
    for (const attribute of attributes) found.push({ resource, attribute });
  }
  return found;
}

/** The properties of the schema that the value at the cursor belongs to. */
export function propertiesHere(scene: Scene): readonly Property[] {
  const { own, property } = scene;
  return own && property && !scene.isKey ? placesAt(own, property).map(place => place.property) : [];
}

/** A reference as it is written here: `!Ref Orders`, `{ "Ref": "Orders" }`. */
export function referenceText(isJson: boolean, id: string, attribute: string): string {
  if (isJson)
    return attribute === ''
      ? `{ "Ref": ${JSON.stringify(id)} }`
      : `{ "Fn::GetAtt": [${JSON.stringify(id)}, ${JSON.stringify(attribute)}] }`;
  return attribute === '' ? `!Ref ${id}` : `!GetAtt ${id}.${attribute}`;
}

/** Whole references for a value: what fits the property, then parameters. */
export function referenceValues(
  scene: Scene,
  properties: readonly Pick<Property, 'targets'>[],
): readonly Suggestion[] {
  const { cursor, isJson, template, sources } = scene;
  if (!isJson && cursor.quote) return [];
  const name = String(scene.path.filter(step => typeof step === 'string').at(-1) ?? '');
  const fits = fitsOf(scene, properties).map(({ resource, attribute }): Suggestion => {
    const label = referenceText(false, resource.id, attribute);
    return {
      label,
      kind: attribute === '' ? 'resource' : 'attribute',
      detail: resource.type,
      about: { type: resource.type },
      insert: cursor.before + referenceText(isJson, resource.id, attribute),
      filter: isJson ? JSON.stringify(resource.id) : `${label} ${resource.id}`,
      sort: rank(0, 99 - likeness(name, resource.id)),
    };
  });
  const isFit = fits.length > 0;
  const parameters = [...template.parameters.values()].map((parameter): Suggestion => {
    const alike = likeness(name, parameter.id);
    const wanted = properties.some(({ targets }) =>
      targets?.some(target => parameter.type?.includes(target.split(' ')[0]!)),
    );
    return {
      label: `!Ref ${parameter.id}`,
      kind: 'parameter',
      detail:
        parameter.default === undefined
          ? (parameter.type ?? 'parameter')
          : `${parameter.type ?? 'parameter'} = ${String(parameter.default).slice(0, 60)}`,
      insert: cursor.before + referenceText(isJson, parameter.id, ''),
      filter: isJson ? JSON.stringify(parameter.id) : `!Ref ${parameter.id}`,
      sort: wanted || alike > 1 ? rank(isFit ? 1 : 0, 99 - alike) : rank(5),
    };
  });
  // Where nothing tells what fits, every resource may be meant, by what its type gives.
  const free =
    isFit || !takesAnything(scene)
      ? []
      : [...template.everyResource.values()]
          .filter(({ id }) => id !== scene.own?.id)
          .map((resource): Suggestion => {
            const gives = sources.schema.type(resource.type)?.ref;
            return {
              label: `!Ref ${resource.id}`,
              kind: 'resource',
              detail: gives ? `${resource.type} · ${gives}` : resource.type,
              about: { type: resource.type },
              insert: cursor.before + referenceText(isJson, resource.id, ''),
              filter: isJson ? JSON.stringify(resource.id) : `!Ref ${resource.id}`,
              sort: rank(4, 99 - likeness(name, resource.id)),
            };
          });
  const arns = (isFit && name !== 'SourceArn') || !/Arns?$/i.test(name) ? [] : arnValues(scene, name);
  return [...fits, ...arns, ...parameters, ...free];
}

/** The ARNs of what the template has, for properties that take one and do not tell whose; of an API that of its calls. */
function arnValues(scene: Scene, name: string): readonly Suggestion[] {
  const { template, sources, isJson, cursor } = scene;
  return [...template.everyResource.values()].flatMap((resource): readonly Suggestion[] => {
    if (resource.id === scene.own?.id) return [];
    const type = sources.schema.type(resource.type);
    const calls = name === 'SourceArn' && /Api$/.test(resource.type);
    const attribute = type?.attributes.Arn ? 'Arn' : type?.ref?.includes('ARN') ? '' : undefined;
    if (!calls && attribute === undefined) return [];
    const sub = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${resource.id}}/*`;
    const label = calls ? `!Sub ${sub}` : referenceText(false, resource.id, attribute ?? '');
    return [
      {
        label,
        kind: 'attribute',
        detail: resource.type,
        about: { type: resource.type },
        insert:
          cursor.before +
          (calls
            ? isJson
              ? `{ "Fn::Sub": ${JSON.stringify(sub)} }`
              : label
            : referenceText(isJson, resource.id, attribute ?? '')),
        filter: isJson ? JSON.stringify(resource.id) : `${label} ${resource.id}`,
        sort: rank(calls ? 0 : 2),
      },
    ];
  });
}

/** Environment variables, outputs, parameters of nested stacks and all that the schema does not know. */
function takesAnything({ path, property }: Scene): boolean {
  return (
    path[0] === 'Outputs' ||
    (property ?? []).some(step =>
      [
        'Variables',
        'Parameters',
        'Environment',
        'DefinitionSubstitutions',
        'Resource',
        'Dimensions',
      ].includes(step),
    )
  );
}

/** How many words two names share: `ORDERS_TABLE` and `OrdersTable` share two. */
export function likeness(one: string, other: string): number {
  const words = new Set(wordsOf(one));
  return wordsOf(other).filter(word => words.has(word)).length;
}

function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map(word => word.toLowerCase());
}

/** What can be named by Ref: parameters, resources, pseudo parameters. */
export function refTargets(
  scene: Scene,
  properties: readonly Pick<Property, 'targets'>[],
): readonly Suggestion[] {
  const { template, sources } = scene;
  const fitting = new Set(
    fitsOf(scene, properties)
      .filter(({ attribute }) => attribute === '')
      .map(({ resource }) => resource.id),
  );
  const name = String(scene.path.filter(step => typeof step === 'string').at(-1) ?? '');
  const resources = [...template.everyResource.values()].map((resource): Suggestion => {
    const type = sources.schema.type(resource.type);
    return {
      label: resource.id,
      kind: 'resource',
      detail: type?.ref ? `${resource.type} · ${type.ref}` : resource.type,
      about: { type: resource.type },
      insert: named(scene, resource.id),
      sort: fitting.has(resource.id)
        ? rank(0, 99 - likeness(name, resource.id))
        : resource.id === scene.own?.id
          ? rank(7)
          : rank(fitting.size ? 3 : 2, 99 - likeness(name, resource.id)),
    };
  });
  return [...resources, ...parameterNames(scene, name), ...generatedNames(scene), ...pseudoParameters(scene)];
}

/** Resources that SAM writes, as far as their names can be foretold and they are worth naming. */
function generatedNames(scene: Scene): readonly Suggestion[] {
  const { template, sources } = scene;
  if (!template.isSam) return [];
  const found: string[] = [];
  for (const resource of template.ofType('AWS::Serverless::Function', 'AWS::Serverless::StateMachine')) {
    if (!resource.get('Role')) found.push(`${resource.id}Role`);
    if (resource.get('FunctionUrlConfig')) found.push(`${resource.id}Url`);
    for (const event of resource.get('Events')?.keys ?? []) {
      const type = resource.get(`Events.${event}.Type`)?.value;
      if (type === 'Api' && !resource.get(`Events.${event}.Properties.RestApiId`))
        found.push('ServerlessRestApi');
      if (type === 'HttpApi' && !resource.get(`Events.${event}.Properties.ApiId`))
        found.push('ServerlessHttpApi');
    }
  }
  return [...new Set(found)]
    .filter(id => meaningOf(id, template, sources.schema) === 'generated')
    .map(id => ({
      label: id,
      kind: 'resource',
      detail: 'written by AWS SAM',
      insert: named(scene, id),
      sort: rank(4),
    }));
}

function parameterNames(scene: Scene, name: string): readonly Suggestion[] {
  return [...scene.template.parameters.values()].map(parameter => ({
    label: parameter.id,
    kind: 'parameter',
    detail:
      parameter.default === undefined
        ? `parameter${parameter.type ? ` · ${parameter.type}` : ''}`
        : `parameter = ${String(parameter.default).slice(0, 60)}`,
    insert: named(scene, parameter.id),
    sort: rank(2, 99 - likeness(name, parameter.id)),
  }));
}

function pseudoParameters(scene: Scene): readonly Suggestion[] {
  return Object.entries(scene.sources.schema.template.pseudoParameters).map(([name, doc]) => ({
    label: name,
    kind: 'variable',
    detail: 'pseudo parameter',
    documentation: doc,
    insert: named(scene, name),
    sort: rank(6),
  }));
}

/** A name as it is written here: in quotes in JSON. */
function named({ isJson, cursor }: Scene, name: string): string {
  if (isJson && !cursor.variable) return JSON.stringify(name);
  return cursor.quote || cursor.variable ? name : cursor.before + name;
}

/** The targets of GetAtt: `Orders.Arn`, those that fit first; behind a dot the attributes alone. */
export function getAttTargets(
  scene: Scene,
  properties: readonly Pick<Property, 'targets'>[],
  argument: Node | undefined,
): readonly Suggestion[] {
  const { cursor, template } = scene;
  if (argument?.kind === 'list') {
    const [id] = argument.items;
    const operand = cursor.place.calls[0]?.operand ?? 0;
    if (operand > 0) return id?.kind === 'scalar' ? attributesOf(scene, id.raw, properties) : [];
    return [...template.everyResource.values()].map(resource => ({
      label: resource.id,
      kind: 'resource',
      detail: resource.type,
      about: { type: resource.type },
      insert: named(scene, resource.id),
      sort: rank(fitsOf(scene, properties).some(fit => fit.resource === resource) ? 0 : 2),
    }));
  }
  return dottedTargets(scene, properties, cursor.typed, cursor.start, cursor.end);
}

/** `Orders.Arn` in a text: resources with their attributes, and behind a dot what that resource has. */
function dottedTargets(
  scene: Scene,
  properties: readonly Pick<Property, 'targets'>[],
  typed: string,
  start: number,
  end: number,
): readonly Suggestion[] {
  const dot = typed.indexOf('.');
  if (dot >= 0)
    return attributesOf(scene, typed.slice(0, dot), properties).map(item => ({
      ...item,
      insert: scene.isJson ? item.label : item.insert,
      start: start + dot + 1,
      end,
    }));
  const fits = fitsOf(scene, properties).filter(({ attribute }) => attribute !== '');
  const first = fits.map(
    ({ resource, attribute }): Suggestion => ({
      label: `${resource.id}.${attribute}`,
      kind: 'attribute',
      detail: resource.type,
      about: { type: resource.type },
      insert: named(scene, `${resource.id}.${attribute}`),
      sort: rank(0, 99 - likeness(String(scene.path.at(-1)), resource.id)),
    }),
  );
  const rest = [...scene.template.everyResource.values()].map(
    (resource): Suggestion => ({
      label: resource.id,
      kind: 'resource',
      detail: resource.type,
      about: { type: resource.type },
      insert: scene.isJson ? JSON.stringify(resource.id) : `${named(scene, resource.id)}.`,
      sort: rank(resource.id === scene.own?.id ? 7 : 3),
      ...(scene.isJson ? {} : { again: true }),
    }),
  );
  return [...first, ...rest];
}

/** What GetAtt can ask of a resource, what the property takes first. */
export function attributesOf(
  scene: Scene,
  id: string,
  properties: readonly Pick<Property, 'targets'>[],
): readonly Suggestion[] {
  const { schema } = scene.sources;
  const resource = scene.template.everyResource.get(id);
  const type = resource && schema.type(resource.type);
  if (!type) return [];
  const fitting = new Set(properties.flatMap(property => referencesFor(property, type)));
  return Object.entries(type.attributes).map(([name, attribute]) => ({
    label: name,
    kind: 'attribute',
    detail: resource.type,
    ...(attribute.doc ? { documentation: attribute.doc } : {}),
    insert: named(scene, name),
    sort: fitting.has(name) ? rank(0) : name === 'Arn' ? rank(1) : rank(2),
  }));
}

/** What a variable of a Sub can name. */
export function variables(scene: Scene): readonly Suggestion[] {
  const { variable, place } = scene.cursor;
  if (!variable) return [];
  const { typed, start, end, closed } = variable;
  const close = closed ? '' : '}';
  const dot = typed.indexOf('.');
  if (dot >= 0) {
    return attributesOf(scene, typed.slice(0, dot), []).map(item => ({
      ...item,
      insert: item.label + close,
      start: start + dot + 1,
      end,
    }));
  }
  const sub = place.calls.find(({ call }) => call.name === 'Fn::Sub')?.call;
  const local = sub?.argument?.kind === 'list' ? nodeAt(sub.argument, [1]) : undefined;
  const own = local?.kind === 'map' ? local.entries.map(({ key }) => key.raw) : [];
  const fromMap = own.map(
    (name): Suggestion => ({
      label: name,
      kind: 'variable',
      detail: 'of this Sub',
      insert: name,
      sort: rank(0),
    }),
  );
  return [...fromMap, ...refTargets(scene, [])].map(item => ({
    ...item,
    insert: item.label + close,
    start,
    end,
  }));
}

/** Logical ids of resources: for DependsOn, connectors, RestApiId and their like. */
export function logicalIds(scene: Scene, ...types: readonly string[]): readonly Suggestion[] {
  return [...scene.template.everyResource.values()]
    .filter(({ id, type }) => id !== scene.own?.id && (types.length === 0 || types.includes(type)))
    .map(({ id, type }) => ({
      label: id,
      kind: 'resource',
      detail: type,
      about: { type },
      insert: named(scene, id),
      sort: rank(1),
    }));
}

export function conditionNames(scene: Scene): readonly Suggestion[] {
  return [...scene.template.conditions.keys()].map(id => ({
    label: id,
    kind: 'condition',
    detail: 'condition',
    insert: named(scene, id),
    sort: rank(0),
  }));
}

/** The operands of FindInMap: mappings, then the keys of the one that is named. */
export function mappingKeys(
  scene: Scene,
  argument: Node | undefined,
  operand: number,
): readonly Suggestion[] {
  const { template } = scene;
  if (operand === 0)
    return [...template.mappings.keys()].map(id => ({
      label: id,
      kind: 'mapping',
      detail: 'mapping',
      insert: named(scene, id),
      sort: rank(0),
    }));
  const [name, first] = argument?.kind === 'list' ? argument.items : [];
  const mapping = name?.kind === 'scalar' ? template.mappings.get(name.raw)?.node : undefined;
  if (mapping?.kind !== 'map') return [];
  const rows =
    operand === 1
      ? [mapping]
      : mapping.entries
          .filter(({ key }) => first?.kind !== 'scalar' || key.raw === first.raw)
          .map(({ value }) => value);
  const keys = new Set(
    rows.flatMap(row => (row?.kind === 'map' ? row.entries.map(({ key }) => key.raw) : [])),
  );
  return [
    ...[...keys].map(
      (key): Suggestion => ({ label: key, kind: 'mapping', insert: named(scene, key), sort: rank(0) }),
    ),
    ...(operand === 1 && !scene.isJson && !scene.cursor.quote
      ? ['AWS::Region', 'AWS::AccountId', ...template.parameters.keys()].map(
          (id): Suggestion => ({
            label: `!Ref ${id}`,
            kind: 'variable',
            insert: `!Ref ${id}`,
            sort: rank(1),
          }),
        )
      : []),
  ];
}
