import type { Resource, Setting, Template } from '../template/template';

/** A statement of an IAM policy, wherever it stands in the template. */
export interface Statement {
  readonly resource: Resource;
  readonly setting: Setting;
  /** Path of the statement within its resource, for edits. */
  readonly path: string;
  /** Of a role or user, or of a resource that others call. */
  readonly kind: 'identity' | 'resource' | 'trust';
}

/** Where each type of resource keeps policy documents. */
const documents: Readonly<Record<string, readonly (readonly [path: string, kind: Statement['kind']])[]>> = {
  'AWS::IAM::Role': [['AssumeRolePolicyDocument', 'trust']],
  'AWS::IAM::Policy': [['PolicyDocument', 'identity']],
  'AWS::IAM::ManagedPolicy': [['PolicyDocument', 'identity']],
  'AWS::SQS::QueuePolicy': [['PolicyDocument', 'resource']],
  'AWS::SNS::TopicPolicy': [['PolicyDocument', 'resource']],
  'AWS::S3::BucketPolicy': [['PolicyDocument', 'resource']],
  'AWS::Serverless::Function': [['AssumeRolePolicyDocument', 'trust']],
};

/** Every statement of every policy that is written out in the template. */
export function* statementsOf(template: Template): Generator<Statement> {
  for (const resource of template.resources.values()) yield* statementsIn(resource);
}

/** The statements of one resource. */
export function* statementsIn(resource: Resource): Generator<Statement> {
  for (const [path, kind] of documents[resource.type] ?? []) yield* inDocument(resource, path, kind);
  if (resource.type.startsWith('AWS::IAM::') || resource.type.startsWith('AWS::Serverless::')) {
    const policies = resource.get('Policies');
    for (const [index, policy] of (policies?.kind === 'list' ? policies.items : []).entries()) {
      const path = `Policies.${index}`;
      if (policy.get('PolicyDocument')) yield* inDocument(resource, `${path}.PolicyDocument`, 'identity');
      else if (policy.get('Statement')) yield* inDocument(resource, path, 'identity');
    }
    if (policies?.kind === 'map' && policies.get('Statement'))
      yield* inDocument(resource, 'Policies', 'identity');
  }
}

function* inDocument(resource: Resource, path: string, kind: Statement['kind']): Generator<Statement> {
  const statements = resource.get(`${path}.Statement`);
  for (const [index, setting] of (statements?.items ?? []).entries()) {
    if (setting.kind !== 'map') continue;
    const own = statements?.kind === 'list' ? `${path}.Statement.${index}` : `${path}.Statement`;
    yield { resource, setting, path: own, kind };
  }
}

/** The values of an entry that can be one or several: `Action`, `Resource`. */
export function valuesOf(statement: Setting, name: string): readonly unknown[] {
  return (statement.get(name)?.items ?? []).map(({ value }) => value);
}
