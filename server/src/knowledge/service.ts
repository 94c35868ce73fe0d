import { wordsOf } from './words';

/** Words that tell which service a text is about; the names are those the sidebar groups by. */
const signs: Readonly<Record<string, string>> = {
  Lambda: 'lambda snapstart handler runtime',
  Edge: 'edge cloudfront lambda@edge cdn viewer',
  DynamoDB: 'dynamodb rcu wcu gsi lsi ttl pitr partition',
  DAX: 'dax accelerator',
  'API Gateway': 'api apigw apigateway gateway websocket cors authorizer',
  'Step Functions': 'step workflow asl orchestrate',
  Cognito: 'cognito cup userpool mfa',
  SAM: 'sam',
  CloudFormation: 'cloudformation cfn stack changeset',
  'RDS Proxy': 'proxy',
  Aurora: 'aurora rds acu',
  SQS: 'sqs queue fifo dlq',
  SNS: 'sns topic',
  EventBridge: 'eventbridge scheduler',
  Kinesis: 'kinesis shard',
  Firehose: 'firehose',
  S3: 's3 bucket',
  Fargate: 'fargate ecs',
  CloudWatch: 'cloudwatch logs alarm metric',
  IAM: 'iam policy role',
};

let services: ReadonlyMap<string, readonly string[]> | undefined;

function servicesByTerm(): ReadonlyMap<string, readonly string[]> {
  if (services) return services;
  const found = new Map<string, string[]>();
  for (const [service, words] of Object.entries(signs))
    for (const { whole } of wordsOf(words)) found.set(whole, [...(found.get(whole) ?? []), service]);
  services = found;
  return found;
}

/** The service a title or a text names; empty when it names none, or none clearly more than another. */
export function serviceNamed(title: string): string {
  const terms = new Map<string, number>();
  for (const { whole, pieces } of wordsOf(title.slice(0, 6000)))
    for (const term of [whole, ...pieces]) terms.set(term, (terms.get(term) ?? 0) + 1);
  return serviceOf(terms);
}

/** The service the terms of a text are most about, each with its weight; empty when there is none, or no clear one. */
function serviceOf(terms: ReadonlyMap<string, number>): string {
  const scores = new Map<string, number>();
  for (const [term, services] of servicesByTerm()) {
    const weight = terms.get(term);
    if (weight !== undefined)
      for (const service of services) scores.set(service, (scores.get(service) ?? 0) + weight);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 1.5 * (second?.[1] ?? 0) ? first[0] : '';
}

/** What SAM's own types are made into. */
const samTypes: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'Lambda',
  'AWS::Serverless::LayerVersion': 'Lambda',
  'AWS::Serverless::Api': 'API Gateway',
  'AWS::Serverless::HttpApi': 'API Gateway',
  'AWS::Serverless::SimpleTable': 'DynamoDB',
  'AWS::Serverless::StateMachine': 'Step Functions',
};

/** The service of a resource type. */
export function serviceOfType(type: string): string {
  return samTypes[type] ?? serviceNamed(type.replaceAll('::', ' '));
}
