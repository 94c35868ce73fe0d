import { statementKeys } from '../policy-words';
import { keyForm, keyInsert } from './keys';
import type { Scene } from './scene';
import { rank, type Suggestion } from './suggestion';
import { referenceText, referenceValues } from './targets';
import { written } from './values';

/** Services that assume roles or send to resources in serverless applications. */
const principals: readonly string[] = [
  'lambda',
  'apigateway',
  'states',
  'events',
  'scheduler',
  'pipes',
  'sns',
  'sqs',
  's3',
  'logs',
  'firehose',
  'appsync',
  'edgelambda',
  'cognito-idp',
  'cloudfront',
  'delivery.logs',
  'iot',
  'codedeploy',
  'secretsmanager',
];

/** Services that may be given permission: the same that assume roles. */
export function servicePrincipals(scene: Scene): readonly Suggestion[] {
  return values(
    scene,
    principals.map(name => `${name}.amazonaws.com`),
    'value',
  );
}

/** Inside a policy document, which the schema knows only as free JSON; `undefined` outside of one. */
export function policyDocument(scene: Scene): readonly Suggestion[] | undefined {
  const path = (scene.property ?? []).filter(step => !/^\d+$/.test(step));
  const at = Math.max(path.lastIndexOf('Statement'), path.lastIndexOf('CustomStatements'));
  const within = at >= 0 ? path.slice(at + 1) : undefined;
  if (!scene.isKey && path.at(-1) === 'Version' && /PolicyDocument$/.test(path.at(-2) ?? ''))
    return values(scene, ['2012-10-17'], 'value');
  if (!within) {
    const last = path.at(-1) ?? '';
    if (!/PolicyDocument$/.test(last) || (!scene.isKey && !scene.cursor.alone)) return undefined;
    return keysOf(scene, {
      Version: 'The version of the policy language.',
      Statement: 'What is allowed and denied.',
    });
  }
  if (within.length === 0)
    return scene.isKey || scene.cursor.alone ? keysOf(scene, statementKeys) : undefined;
  const [key] = within;
  if (key === 'Principal' && (scene.isKey || scene.cursor.alone) && within.length === 1)
    return keysOf(scene, {
      Service: 'A service of AWS.',
      AWS: 'Accounts, roles, users.',
      Federated: 'An identity provider.',
    });
  if (scene.isKey) return undefined;
  if (key === 'Effect') return values(scene, ['Allow', 'Deny'], 'value');
  if (key === 'Action' || key === 'NotAction') return actions(scene);
  if (key === 'Resource') return resources(scene);
  if (key === 'Principal' && within[1] === 'Service')
    return values(
      scene,
      principals.map(name => `${name}.amazonaws.com`),
      'value',
    );
  return undefined;
}

function keysOf(scene: Scene, words: Readonly<Record<string, string>>): readonly Suggestion[] {
  const dash = !scene.isKey && /Statements?$/.test(String(scene.path.at(-1)));
  const form = keyForm(scene, dash);
  return Object.entries(words)
    .filter(([name]) => !scene.siblings.has(name))
    .map(([name, documentation], index) => ({
      label: name,
      kind: 'key',
      documentation,
      ...keyInsert(
        name,
        {
          shape: {
            kind:
              name === 'Statement'
                ? 'list'
                : name === 'Principal' || name === 'Condition'
                  ? 'json'
                  : 'string',
            of: { kind: 'json' },
          } as never,
        },
        undefined,
        form,
      ),
      sort: rank(1, index),
      again: true,
    }));
}

function values(scene: Scene, names: readonly string[], kind: 'value'): readonly Suggestion[] {
  return names.map((label, index) => ({ label, kind, insert: written(scene, label), sort: rank(1, index) }));
}

/** The actions that SAM's policy templates grant: those of the serverless world. */
function actions(scene: Scene): readonly Suggestion[] {
  if (scene.property?.includes('AssumeRolePolicyDocument'))
    return values(scene, ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity', 'sts:TagSession'], 'value');
  const all = new Set(
    Object.values(scene.sources.schema.sam.policyTemplates).flatMap(template => template.actions),
  );
  const used = new Set([...scene.template.everyResource.values()].map(({ type }) => serviceOf(type)));
  return [...all].sort().map(action => ({
    label: action,
    kind: 'value',
    insert: written(scene, action),
    sort: rank(used.has(action.slice(0, action.indexOf(':'))) ? 1 : 2),
  }));
}

/** The name IAM uses, for the services where it is not that of the type. */
function serviceOf(type: string): string {
  const name = (type.split('::')[1] ?? '').toLowerCase();
  return { stepfunctions: 'states', kinesisfirehose: 'firehose', apigatewayv2: 'apigateway' }[name] ?? name;
}

/** ARNs of what the template has; of a bucket's objects and a table's indexes too. */
function resources(scene: Scene): readonly Suggestion[] {
  const { isJson, template, sources, cursor } = scene;
  if (!isJson && cursor.quote) return [];
  const below: Readonly<Record<string, string>> = {
    'AWS::S3::Bucket': '/*',
    'AWS::DynamoDB::Table': '/index/*',
    'AWS::Logs::LogGroup': ':*',
  };
  return [...template.everyResource.values()]
    .filter(({ id }) => id !== scene.own?.id || scene.property?.[0] !== 'Policies')
    .flatMap((resource): readonly Suggestion[] => {
      const type = sources.schema.type(resource.type);
      const arn = type?.attributes.Arn ? 'Arn' : type?.ref?.includes('ARN') ? '' : undefined;
      if (arn === undefined) return [];
      const label = referenceText(false, resource.id, arn);
      const item: Suggestion = {
        label,
        kind: 'attribute',
        detail: resource.type,
        insert: cursor.before + referenceText(isJson, resource.id, arn),
        filter: isJson ? JSON.stringify(resource.id) : `${label} ${resource.id}`,
        sort: rank(1),
      };
      const more = below[resource.type];
      if (!more) return [item];
      const sub = `\${${resource.id}.Arn}${more}`;
      return [
        item,
        {
          ...item,
          label: `!Sub ${sub}`,
          insert: cursor.before + (isJson ? `{ "Fn::Sub": ${JSON.stringify(sub)} }` : `!Sub '${sub}'`),
          filter: isJson ? JSON.stringify(resource.id) : `!Sub ${resource.id}`,
        },
      ];
    })
    .concat(referenceValues(scene, []).filter(({ kind }) => kind === 'parameter'))
    .concat({ label: '*', kind: 'value', detail: 'everything', insert: written(scene, '*'), sort: rank(7) });
}
