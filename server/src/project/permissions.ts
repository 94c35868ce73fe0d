import type { PolicyTemplate, Schema } from '../schema/schema';
import type { Setting } from '../template/template';
import type { Fn, Project } from './project';

/** What a function may do, as far as the template says all of it. */
export interface Grants {
  /** Patterns of actions, `dynamodb:GetItem`, `s3:*`; in small letters. */
  readonly actions: readonly string[];
}

/** The actions of managed policies that functions of serverless applications have; in small letters. */
const managed: Readonly<Record<string, readonly string[]>> = {
  AWSLambdaBasicExecutionRole: ['logs:*'],
  AWSLambdaVPCAccessExecutionRole: ['logs:*', 'ec2:*networkinterface*'],
  AWSLambdaSQSQueueExecutionRole: [
    'sqs:receivemessage',
    'sqs:deletemessage',
    'sqs:getqueueattributes',
    'logs:*',
  ],
  AWSXRayDaemonWriteAccess: ['xray:*'],
  AWSXrayWriteOnlyAccess: ['xray:*'],
  AdministratorAccess: ['*'],
  PowerUserAccess: ['*'],
  AmazonDynamoDBFullAccess: ['dynamodb:*', 'dax:*'],
  AmazonDynamoDBReadOnlyAccess: [
    'dynamodb:get*',
    'dynamodb:batchget*',
    'dynamodb:query',
    'dynamodb:scan',
    'dynamodb:describe*',
    'dynamodb:list*',
    'dynamodb:partiqlselect',
  ],
  AmazonS3FullAccess: ['s3:*'],
  AmazonS3ReadOnlyAccess: ['s3:get*', 's3:list*', 's3:describe*'],
  AmazonSQSFullAccess: ['sqs:*'],
  AmazonSNSFullAccess: ['sns:*'],
  AWSLambda_FullAccess: ['lambda:*'],
  AmazonEventBridgeFullAccess: ['events:*', 'schemas:*', 'scheduler:*', 'pipes:*'],
  AWSStepFunctionsFullAccess: ['states:*'],
  SecretsManagerReadWrite: ['secretsmanager:*'],
  AmazonSSMReadOnlyAccess: ['ssm:get*', 'ssm:describe*', 'ssm:list*'],
};

/**
 * Everything a SAM function is allowed by its policies; `undefined` where a part of that stands elsewhere: a role of its
 * own, a policy that is referred to or not known, a connector.
 */
export function grantsOf(fn: Fn, project: Project, schema: Schema): Grants | undefined {
  const { resource } = fn;
  if (
    resource.type !== 'AWS::Serverless::Function' ||
    resource.get('Role') ||
    resource.attribute('Connectors')
  )
    return undefined;
  const { template } = project;
  // Policies and connectors of the template that name the function add to what it may.
  const others = template.ofType(
    'AWS::Serverless::Connector',
    'AWS::IAM::Policy',
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::RolePolicy',
  );
  const roleOf = new Set([fn.id, `${fn.id}Role`]);
  if (
    others.some(
      other =>
        other.get('')?.references.some(({ id }) => roleOf.has(id)) ||
        (other.type === 'AWS::Serverless::Connector' && other.get('Source.Id')?.value === fn.id),
    )
  )
    return undefined;
  const actions: string[] = ['logs:*', 'xray:*'];
  const policies = resource.get('Policies');
  if (!policies) return { actions };
  if (policies.kind === 'unknown') return undefined;
  const items = policies.kind === 'list' ? policies.items : [policies];
  // A list whose items were left out by NoValue is shorter than it is written; what is left is seen whole.
  for (const item of items) {
    const granted = grantedBy(item, schema);
    if (!granted) return undefined;
    actions.push(...granted);
  }
  return { actions };
}

function grantedBy(policy: Setting, schema: Schema): readonly string[] | undefined {
  if (policy.kind === 'scalar')
    return typeof policy.value === 'string' ? managed[policy.value.split('/').at(-1) ?? ''] : undefined;
  if (policy.kind !== 'map') return undefined;
  const statements = policy.get('Statement') ?? policy.get('PolicyDocument.Statement');
  if (statements) {
    const granted: string[] = [];
    for (const statement of statements.items) {
      const effect = statement.get('Effect')?.value;
      if (effect === 'Deny') continue;
      const values = (statement.get('Action')?.items ?? []).map(({ value }) => value);
      if (effect !== 'Allow' || values.length === 0 || values.some(value => typeof value !== 'string'))
        return undefined;
      granted.push(...values.map(value => String(value).toLowerCase()));
    }
    return granted;
  }
  const [name, ...more] = policy.keys;
  const template: PolicyTemplate | undefined =
    name === undefined || more.length ? undefined : schema.sam.policyTemplates[name];
  return template?.actions.map(action => action.toLowerCase());
}

/** Whether one of the patterns covers an action. */
export function allows({ actions }: Grants, action: string): boolean {
  const wanted = action.toLowerCase();
  return actions.some(pattern => matches(pattern, wanted));
}

/** `*` stands for any characters, `?` for one; read from left to right without going back more than once a star. */
function matches(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let mark = 0;
  while (t < text.length) {
    if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p++;
      t++;
    } else if (pattern[p] === '*') {
      star = p++;
      mark = t;
    } else if (star >= 0) {
      p = star + 1;
      t = ++mark;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
