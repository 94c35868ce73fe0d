import type { PolicyTemplate } from '../../schema/schema';
import { entryOf } from '../../template/syntax';
import { keyForm, keyInsert } from './keys';
import type { Scene } from './scene';
import { entrySnippet, oneOf, requiredOf, stops } from './skeleton';
import { inSnippet, rank, type Suggestion } from './suggestion';
import { fitsOf, referenceText } from './targets';
import { written } from './values';

/** Types of resources, SAM's first, then those that serverless applications are made of, then all there are. */
export function resourceTypes(scene: Scene): readonly Suggestion[] {
  const { schema } = scene.sources;
  const typed = scene.cursor.typed.toLowerCase();
  const near = neighbours(scene);
  // Globals name the types people write most, the commonest first.
  const sam = Object.values(schema.sam.globals).map(({ type }) => type);
  const used = new Set([...scene.template.everyResource.values()].map(({ type }) => type));
  const items = schema.names
    .filter(name => isWithin(typed, name.toLowerCase()))
    .map((name): Suggestion => {
      const isSam = name.startsWith('AWS::Serverless::');
      const group = isSam ? (scene.template.isSam ? 0 : 4) : near.has(name) || used.has(name) ? 1 : 3;
      const place = sam.indexOf(name);
      return {
        label: name,
        kind: 'type',
        sort: rank(group, place < 0 ? 99 : place),
        ...typeInsert(scene, name),
      };
    });
  return [
    ...items,
    {
      label: 'Custom::Name',
      kind: 'type',
      detail: 'a custom resource of a name of your choice',
      insert: scene.isJson ? '"Custom::${1:Name}"' : 'Custom::${1:Name}',
      snippet: true,
      filter: scene.isJson ? '"Custom::' : 'Custom::',
      sort: rank(5),
    },
  ];
}

/** A type, and below it the properties that it must have, where the resource has none yet. */
function typeInsert(scene: Scene, name: string): Pick<Suggestion, 'insert' | 'snippet' | 'filter'> {
  const insert = written(scene, name);
  const filter = scene.isJson ? { filter: insert } : {};
  const type = scene.sources.schema.type(name);
  const required = type ? requiredOf(type) : [];
  if (required.length === 0 || scene.isJson || scene.cursor.flow || scene.cursor.quote)
    return { insert, ...filter };
  if (entryOf(scene.own?.node, 'Properties')) return { insert, ...filter };
  const { layout } = keyForm(scene);
  const from = stops();
  const lines = required.map(([key, property]) =>
    entrySnippet(key, property, type, layout, layout.unit, from, 1),
  );
  return {
    insert: `${inSnippet(insert)}\nProperties:\n${layout.unit}${lines.join(`\n${layout.unit}`)}`,
    snippet: true,
  };
}

/** Types that SAM connects, grants access to or writes: the serverless world. */
function neighbours({ sources: { schema } }: Scene): ReadonlySet<string> {
  const { connectors, policyTemplates, generated } = schema.sam;
  return new Set([
    ...Object.keys(connectors),
    ...Object.values(connectors).flatMap(destinations => Object.keys(destinations)),
    ...Object.values(policyTemplates).flatMap(({ parameters }) =>
      Object.values(parameters ?? {}).flatMap(targets => targets.map(target => target.split(' ')[0]!)),
    ),
    ...Object.values(generated.beside).flatMap(made => Object.values(made)),
  ]);
}

/** Whether the letters stand in the name in their order. */
export function isWithin(letters: string, name: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Types of the events a SAM function or state machine can have; with the properties of each where there are none yet. */
export function eventTypes(scene: Scene): readonly Suggestion[] {
  const { own, property, cursor } = scene;
  const type = own?.type;
  if (!type || !property) return [];
  const hasProperties =
    cursor.place.maps[0] !== undefined && entryOf(cursor.place.maps[0], 'Properties') !== undefined;
  const { layout } = keyForm(scene);
  return scene.sources.schema.eventTypes(type.name).map(event => {
    const required = requiredOf(event.properties);
    const insert = written(scene, event.name);
    const skeleton = required.length > 0 && !hasProperties && layout.form === 'block' && !cursor.quote;
    const inner = ' '.repeat(Math.max(cursor.column - cursor.indent.length, 0));
    const from = stops();
    const lines = required.map(([key, found]) =>
      entrySnippet(key, found, type, layout, inner + layout.unit, from, 1),
    );
    return {
      label: event.name,
      kind: 'event',
      detail: event.doc,
      about: { type: type.name, event: event.name },
      ...(skeleton
        ? {
            insert: `${inSnippet(insert)}\n${inner}Properties:\n${inner}${layout.unit}${lines.join(`\n${inner}${layout.unit}`)}`,
            snippet: true,
          }
        : { insert }),
      ...(scene.isJson ? { filter: insert } : {}),
      sort: eventRank(scene, event.name, event.properties),
    };
  });
}

/** Events whose source the template has come first. */
function eventRank(scene: Scene, name: string, object: Parameters<typeof requiredOf>[0]): string {
  const fits =
    fitsOf(
      scene,
      requiredOf(object).map(([, property]) => property),
    ).length > 0;
  const place = commonEvents.indexOf(name);
  return rank(fits ? 0 : 2, place < 0 ? 99 : place);
}

const commonEvents: readonly string[] = [
  'Api',
  'HttpApi',
  'SQS',
  'S3',
  'Schedule',
  'ScheduleV2',
  'DynamoDB',
  'SNS',
  'EventBridgeRule',
  'Kinesis',
  'Cognito',
];

/** A new event, whole: its name is for the author to change. */
export function newEvents(scene: Scene): readonly Suggestion[] {
  const type = scene.own?.type;
  if (!type) return [];
  const form = keyForm(scene);
  if (form.nameOnly || form.layout.form !== 'block') return [];
  const { layout, lead, indent } = form;
  const [one, two] = [indent + layout.unit, indent + layout.unit + layout.unit];
  return scene.sources.schema.eventTypes(type.name).map(event => {
    const from = stops();
    const name = `\${${from.next()}:${event.name}}`;
    const lines = requiredOf(event.properties).map(([key, found]) =>
      entrySnippet(key, found, type, layout, two, from, 1),
    );
    const body = lines.length ? `\n${one}Properties:\n${two}${lines.join(`\n${two}`)}` : '';
    return {
      label: `${event.name} event`,
      kind: 'event',
      detail: event.doc,
      about: { type: type.name, event: event.name },
      insert: `${lead}${name}:\n${one}Type: ${event.name}${body}`,
      snippet: true,
      ...(form.start === undefined ? {} : { start: form.start }),
      sort: eventRank(scene, event.name, event.properties),
    };
  });
}

/** SAM policy templates, their parameters given from the template's own resources; those that something fits come first. */
export function policyTemplates(scene: Scene, dash: boolean): readonly Suggestion[] {
  const form = keyForm(scene, dash);
  const called = calledActions(scene);
  return Object.entries(scene.sources.schema.sam.policyTemplates)
    .filter(([name]) => !scene.siblings.has(name))
    .map(([name, template]) => {
      const parameters = Object.entries(template.parameters ?? {});
      const place = commonPolicies.indexOf(name);
      const needed = template.actions.some(
        action =>
          called.has(action) ||
          (action.endsWith('*') && [...called].some(name => name.startsWith(action.slice(0, -1)))),
      );
      const fitting = parameters.some(([, targets]) => fitsOf(scene, [{ targets }]).length > 0);
      return {
        label: name,
        kind: 'policy',
        detail: template.doc,
        about: { policy: name },
        ...policyInsert(scene, name, template, form),
        ...(needed ? { detail: `${template.doc} The code needs it.` } : {}),
        sort: rank(
          needed && fitting ? 0 : needed ? 1 : fitting ? 2 : parameters.length ? 4 : 3,
          place < 0 ? 99 : place,
        ),
      };
    });
}

const commonPolicies: readonly string[] = [
  'DynamoDBCrudPolicy',
  'DynamoDBReadPolicy',
  'DynamoDBWritePolicy',
  'S3ReadPolicy',
  'S3WritePolicy',
  'S3CrudPolicy',
  'SQSSendMessagePolicy',
  'SQSPollerPolicy',
  'SNSPublishMessagePolicy',
  'EventBridgePutEventsPolicy',
  'StepFunctionsExecutionPolicy',
  'LambdaInvokePolicy',
  'SSMParameterReadPolicy',
  'AWSSecretsManagerGetSecretValuePolicy',
];

/** The actions that the code of the function at the cursor calls. */
function calledActions({ own, project }: Scene): ReadonlySet<string> {
  const fn = own?.live && project.functionOf(own.live);
  const code = fn && project.handlerOf(fn);
  return new Set(code && 'model' in code ? code.model.calls.flatMap(({ actions }) => actions) : []);
}

function policyInsert(
  scene: Scene,
  name: string,
  { parameters }: PolicyTemplate,
  form: ReturnType<typeof keyForm>,
): Pick<Suggestion, 'insert' | 'snippet' | 'start'> {
  if (form.nameOnly) return keyInsert(name, { shape: { kind: 'json' } }, undefined, form);
  const { layout, lead, indent, tail } = form;
  const start = form.start === undefined ? {} : { start: form.start };
  const from = stops();
  const isJson = layout.form === 'json';
  const key = isJson ? JSON.stringify(name) : name;
  const names = Object.entries(parameters ?? {});
  const [open, close] = scene.isJson && !scene.isKey ? ['{ ', ' }'] : ['', ''];
  if (names.length === 0) return { insert: `${lead}${open}${key}: {}${close}${tail}`, ...start };
  const lines = names.map(([parameter, targets]) => {
    const given = fitsOf(scene, [{ targets }]).map(({ resource, attribute }) =>
      referenceText(isJson, resource.id, attribute),
    );
    const value = given.length ? oneOf(given, from) : isJson ? `"$${from.next()}"` : `$${from.next()}`;
    return `${isJson ? JSON.stringify(parameter) : parameter}: ${value}`;
  });
  const inner = indent + layout.unit;
  const body =
    layout.form === 'block' ? `\n${inner}${lines.join(`\n${inner}`)}` : ` { ${lines.join(', ')} \\}`;
  return {
    insert: `${lead}${open}${key}:${body}${close.replace('}', '\\}')}${tail}`,
    snippet: true,
    ...start,
  };
}

/** Policies AWS manages, by name as SAM takes them or by ARN as a role does. */
export function managedPolicies(scene: Scene, by: 'name' | 'arn', dash: boolean): readonly Suggestion[] {
  const { lead, start } = keyForm(scene, dash);
  const before = dash && !scene.isJson ? lead : '';
  return Object.entries(scene.sources.schema.template.managedPolicies ?? {}).map(([name, { path, doc }]) => {
    const value = by === 'name' ? name : `arn:aws:iam::aws:policy/${path ?? ''}${name}`;
    const insert = before + written(scene, value);
    return {
      label: name,
      kind: 'policy',
      detail: 'managed by AWS',
      documentation: doc,
      insert,
      ...(scene.isJson
        ? { filter: JSON.stringify(name) }
        : by === 'arn'
          ? { filter: `${name} ${value}` }
          : {}),
      ...(dash && start !== undefined ? { start } : {}),
      sort: rank(/Full|ReadWrite/.test(name) ? 6 : 5),
    };
  });
}
