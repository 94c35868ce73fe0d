import type { Property } from '../../schema/schema';
import { servicePrincipals } from './iam';
import { keyForm, keyInsert, plainKey } from './keys';
import type { Scene } from './scene';
import { rank, type Suggestion } from './suggestion';
import { referenceValues } from './targets';
import { written } from './values';

/** Names of environment variables that handlers read and nobody declares. */
export function environmentNames(scene: Scene): readonly Suggestion[] {
  const { project, own } = scene;
  const functions = own?.isGlobals
    ? project.functions
    : project.functions.filter(({ resource }) => resource === own?.live);
  const read = new Map<string, string>();
  for (const fn of functions) {
    const code = project.handlerOf(fn);
    if (code.found !== 'export' && code.found !== 'file-without-export') continue;
    for (const { name, hasFallback } of code.model.env)
      if (!fn.environment.has(name) && !name.startsWith('AWS_') && (!read.has(name) || !hasFallback))
        read.set(name, hasFallback ? `${fn.id} copes without it` : `read by ${fn.id}`);
  }
  // What others of this template are given is likely wanted here too.
  const elsewhere = new Set<string>();
  for (const fn of own?.isGlobals ? [] : project.functions)
    if (fn.resource !== own?.live)
      for (const name of fn.environment.keys()) if (!read.has(name)) elsewhere.add(name);
  return [
    ...[...read].map(([name, detail]) =>
      plainKey(scene, name, {
        kind: 'variable',
        detail,
        sort: rank(detail.startsWith('read') ? 0 : 1),
        again: true,
      }),
    ),
    ...[...elsewhere]
      .filter(name => !scene.siblings.has(name))
      .map(name =>
        plainKey(scene, name, {
          kind: 'variable',
          detail: 'set for another function',
          sort: rank(4),
          again: true,
        }),
      ),
  ].filter(({ label }) => !scene.siblings.has(label));
}

/** Names that stand elsewhere in the template: attributes of a table, authorizers of an API. */
export function namesFromTemplate(scene: Scene): readonly Suggestion[] {
  const { own, property, template } = scene;
  if (!own || !property) return [];
  const last = property.at(-1);
  const suggest = (names: Iterable<string>, detail: string) =>
    [...new Set(names)].map(
      (name): Suggestion => ({
        label: name,
        kind: 'value',
        detail,
        insert: written(scene, name),
        sort: rank(0),
      }),
    );
  if (last === 'AttributeName' && own.typeName?.startsWith('AWS::DynamoDB::')) {
    const inDefinitions = property[0] === 'AttributeDefinitions';
    const lists = inDefinitions ? ['KeySchema', ...indexPaths(scene)] : ['AttributeDefinitions'];
    const names = lists.flatMap(list =>
      (own.live?.get(list)?.items ?? []).map(item => item.get<string>('AttributeName')?.value),
    );
    return suggest(
      names.filter((name): name is string => typeof name === 'string' && name !== scene.cursor.typed),
      inDefinitions ? 'in a key schema' : 'defined attribute',
    );
  }
  if (last === 'Authorizer' || last === 'DefaultAuthorizer') {
    const apis = template.ofType('AWS::Serverless::Api', 'AWS::Serverless::HttpApi');
    return suggest(
      apis.flatMap(api => api.keys('Auth.Authorizers')),
      'authorizer',
    );
  }
  if (
    last === 'LogGroupName' &&
    own.typeName === 'AWS::Logs::LogGroup' &&
    !scene.isJson &&
    !scene.cursor.quote
  )
    return scene.project.functions.map(({ id }): Suggestion => {
      const label = `!Sub /aws/lambda/\${${id}}`;
      return {
        label,
        kind: 'value',
        detail: `log group of ${id}`,
        insert: scene.cursor.before + label,
        sort: rank(0),
      };
    });
  if (own.typeName === 'AWS::Lambda::Permission') {
    if (last === 'Action')
      return suggest(['lambda:InvokeFunction', 'lambda:InvokeFunctionUrl'], 'what may be done');
    if (last === 'Principal') return servicePrincipals(scene);
  }
  return [];
}

function indexPaths({ own }: Scene): readonly string[] {
  return ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'].flatMap(list =>
    (own?.live?.get(list)?.items ?? []).map((_, index) => `${list}.${index}.KeySchema`),
  );
}

/** Keys of properties that the schema knows as free JSON only, with what their values refer to. */
const freeProperties: Readonly<
  Record<string, Readonly<Record<string, Pick<Property, 'shape' | 'targets'>>>>
> = {
  'AWS::SQS::Queue RedrivePolicy': {
    deadLetterTargetArn: { shape: { kind: 'string' }, targets: ['AWS::SQS::Queue Arn'] },
    maxReceiveCount: { shape: { kind: 'integer' } },
  },
  'AWS::SNS::Subscription RedrivePolicy': {
    deadLetterTargetArn: { shape: { kind: 'string' }, targets: ['AWS::SQS::Queue Arn'] },
  },
};

/** The keys of such a property. */
export function freeKeys(scene: Scene): readonly Suggestion[] {
  const { own, property, cursor, isKey } = scene;
  const keys = own && property ? freeProperties[`${own.typeName} ${property.join('.')}`] : undefined;
  if (!keys || (!isKey && !cursor.alone)) return [];
  const form = keyForm(scene);
  return Object.entries(keys)
    .filter(([name]) => !scene.siblings.has(name))
    .map(([name, value], index) => ({
      label: name,
      kind: 'key',
      ...keyInsert(name, value, undefined, form),
      about: { type: own?.typeName ?? '', property: name, path: [...(property ?? []), name].join('.') },
      sort: rank(0, index),
      again: true,
    }));
}

/** What such a key refers to. */
export function freeValues(scene: Scene): readonly Suggestion[] {
  const { own, property, isKey } = scene;
  const [last] = property?.slice(-1) ?? [];
  const key =
    own && property && last
      ? freeProperties[`${own.typeName} ${property.slice(0, -1).join('.')}`]?.[last]
      : undefined;
  return key && !isKey ? referenceValues(scene, [key]).filter(({ kind }) => kind !== 'parameter') : [];
}
