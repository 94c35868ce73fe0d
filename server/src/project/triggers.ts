import type { Resource, Setting, Template } from '../template/template';
import type { Fn, Trigger, TriggerKind } from './project';

const kindOfEvent: Readonly<Record<string, TriggerKind>> = {
  SQS: 'sqs',
  Kinesis: 'kinesis',
  DynamoDB: 'dynamodb',
  SNS: 'sns',
  S3: 's3',
  Api: 'api',
  HttpApi: 'http-api',
  Schedule: 'schedule',
  ScheduleV2: 'schedule',
  EventBridgeRule: 'event-rule',
  CloudWatchEvent: 'event-rule',
  Cognito: 'cognito',
  MSK: 'msk',
  SelfManagedKafka: 'self-managed-kafka',
  MQ: 'mq',
  DocumentDB: 'documentdb',
  IoTRule: 'iot',
  CloudWatchLogs: 'logs',
  AlexaSkill: 'alexa',
};

/** SAM makes an event source mapping of such an event. */
export function isPolled(event: string): boolean {
  const kind = kindOfEvent[event];
  return kind !== undefined && polledKinds.includes(kind);
}

/** What Lambda itself polls. */
export const polledKinds: readonly TriggerKind[] = [
  'sqs',
  'kinesis',
  'dynamodb',
  'msk',
  'self-managed-kafka',
  'mq',
  'documentdb',
];

/** The property of each SAM event that names its source. */
const sourceOfEvent: Readonly<Record<string, string>> = {
  SQS: 'Queue',
  Kinesis: 'Stream',
  DynamoDB: 'Stream',
  SNS: 'Topic',
  S3: 'Bucket',
  Api: 'RestApiId',
  HttpApi: 'ApiId',
  Cognito: 'UserPool',
  MSK: 'Stream',
  MQ: 'Broker',
  DocumentDB: 'Cluster',
};

const kindOfSource: Readonly<Record<string, TriggerKind>> = {
  'AWS::SQS::Queue': 'sqs',
  'AWS::Kinesis::Stream': 'kinesis',
  'AWS::Kinesis::StreamConsumer': 'kinesis',
  'AWS::DynamoDB::Table': 'dynamodb',
  'AWS::DynamoDB::GlobalTable': 'dynamodb',
  'AWS::Serverless::SimpleTable': 'dynamodb',
  'AWS::MSK::Cluster': 'msk',
  'AWS::AmazonMQ::Broker': 'mq',
  'AWS::DocDB::DBCluster': 'documentdb',
};

/** Everything in the template that invokes one of the functions, in both dialects. */
export function* triggersOf(template: Template, functions: ReadonlyMap<string, Fn>): Generator<Trigger> {
  const resourceOf = (setting: Setting | undefined) =>
    setting?.refersTo === undefined ? undefined : template.resources.get(setting.refersTo);
  for (const fn of functions.values()) {
    if (fn.resource.type === 'AWS::Serverless::Function') yield* samEvents(fn, resourceOf);
  }
  for (const mapping of template.ofType('AWS::Lambda::EventSourceMapping')) {
    const fn = functionNamed(mapping.get('FunctionName'), functions, template);
    if (!fn) continue;
    const { kind, source } = sourceOfMapping(mapping, template);
    yield trigger(kind, fn, mapping.name, mapping.id, mapping, '', source, path => mapping.get(path));
  }
  for (const subscription of template.ofType('AWS::SNS::Subscription')) {
    const fn =
      subscription.get('Protocol')?.value === 'lambda'
        ? functionNamed(subscription.get('Endpoint'), functions, template)
        : undefined;
    if (fn)
      yield trigger(
        'sns',
        fn,
        subscription.name,
        subscription.id,
        subscription,
        '',
        resourceOf(subscription.get('TopicArn')),
        path => subscription.get(path),
      );
  }
  for (const rule of template.ofType('AWS::Events::Rule')) {
    for (const target of rule.get('Targets')?.items ?? []) {
      const fn = functionNamed(target.get('Arn'), functions, template);
      if (fn)
        yield trigger(
          rule.get('ScheduleExpression') ? 'schedule' : 'event-rule',
          fn,
          rule.name,
          rule.id,
          rule,
          '',
          undefined,
          path => rule.get(path),
        );
    }
  }
  for (const schedule of template.ofType('AWS::Scheduler::Schedule')) {
    const fn = functionNamed(schedule.get('Target.Arn'), functions, template);
    if (fn)
      yield trigger('schedule', fn, schedule.name, schedule.id, schedule, '', undefined, path =>
        schedule.get(path),
      );
  }
  for (const bucket of template.ofType('AWS::S3::Bucket')) {
    for (const [index, configuration] of (
      bucket.get('NotificationConfiguration.LambdaConfigurations')?.items ?? []
    ).entries()) {
      const fn = functionNamed(configuration.get('Function'), functions, template);
      const path = `NotificationConfiguration.LambdaConfigurations.${index}`;
      if (fn)
        yield trigger('s3', fn, configuration.span, bucket.id, bucket, path, bucket, below =>
          configuration.get(below),
        );
    }
  }
}

/** What an event source mapping reads, whether or not its function is in the template. */
export function sourceOfMapping(
  mapping: Resource,
  template: Template,
): { readonly kind: TriggerKind; readonly source: Resource | undefined } {
  const arn = mapping.get('EventSourceArn');
  const source = arn?.refersTo === undefined ? undefined : template.resources.get(arn.refersTo);
  const kind =
    (source && kindOfSource[source.type]) ??
    (mapping.get('SelfManagedEventSource') ? 'self-managed-kafka' : kindOfArn(arn?.value));
  return { kind, source };
}

function* samEvents(
  fn: Fn,
  resourceOf: (setting: Setting | undefined) => Resource | undefined,
): Generator<Trigger> {
  const events = fn.resource.get('Events');
  for (const id of events?.keys ?? []) {
    const event = events?.get(id);
    const type = event?.get<string>('Type')?.value;
    if (!event || typeof type !== 'string' || type in Object.prototype) continue;
    const sourceProperty = sourceOfEvent[type];
    const source = sourceProperty ? resourceOf(event.get(`Properties.${sourceProperty}`)) : undefined;
    yield trigger(
      kindOfEvent[type] ?? 'other',
      fn,
      event.key,
      id,
      fn.resource,
      `Events.${id}.Properties`,
      source,
      path => event.get(`Properties.${path}`),
    );
  }
}

function trigger(
  kind: TriggerKind,
  fn: Fn,
  name: Trigger['name'],
  id: string,
  declaredBy: Resource,
  path: string,
  source: Resource | undefined,
  get: (path: string) => Setting | undefined,
): Trigger {
  return { kind, fn, name, id, declaredBy, path, get: get as Trigger['get'], ...(source ? { source } : {}) };
}

/** The function a setting names: itself, or an alias or version of it that stands in the template. */
export function functionNamed(
  setting: Setting | undefined,
  functions: ReadonlyMap<string, Fn>,
  template: Template,
): Fn | undefined {
  const id = setting?.refersTo ?? setting?.references.find(({ id }) => functions.has(id))?.id;
  if (id === undefined) return undefined;
  const direct = functions.get(id) ?? functions.get(id.replace(/\.(?:Alias|Version)$/, ''));
  if (direct) return direct;
  const resource = template.resources.get(id);
  const through =
    resource && ['AWS::Lambda::Alias', 'AWS::Lambda::Version'].includes(resource.type)
      ? resource.get('FunctionName')?.refersTo
      : undefined;
  return through === undefined ? undefined : functions.get(through);
}

function kindOfArn(arn: unknown): TriggerKind {
  const service = typeof arn === 'string' ? /^arn:[^:]*:([^:]+):/.exec(arn)?.[1] : undefined;
  return service === 'sqs' || service === 'kinesis' || service === 'dynamodb' || service === 'mq'
    ? service
    : service === 'kafka'
      ? 'msk'
      : 'other';
}
