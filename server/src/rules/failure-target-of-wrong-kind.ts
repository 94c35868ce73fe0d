import { isFifoResource } from '../project/event-sources';
import { type Destination, destinationsOf } from '../project/failure-destinations';
import type { Rule } from './rule';

/** What each target must be; a bucket only keeps failures. */
const typeOf: Readonly<Record<string, string>> = {
  SQS: 'AWS::SQS::Queue',
  SNS: 'AWS::SNS::Topic',
  Lambda: 'AWS::Serverless::Function',
  EventBridge: 'AWS::Events::EventBus',
  S3Bucket: 'AWS::S3::Bucket',
};
const functions = ['AWS::Lambda::Function', 'AWS::Lambda::Alias', 'AWS::Lambda::Version'];

export const rule: Rule = {
  id: 'failure-target-of-wrong-kind',
  title: 'Dead-letter target or destination that Lambda refuses',
  severity: 'error',
  facts: ['lambda.async.dlq', 'lambda.async.destinations'],
  *check({ project }) {
    for (const destination of destinationsOf(project)) {
      const why = objection(destination);
      if (!why) continue;
      const { fn, resource, target } = destination;
      yield {
        at: target.span,
        message: `${fn.id} sends ${destination.kind === 'on success' ? 'results' : 'what failed'} to ${resource?.id}, ${why}`,
        related: resource ? [{ at: resource.name, message: `${resource.id} is declared here` }] : [],
      };
    }
  },
};

function objection({ kind, resource, type }: Destination): string | undefined {
  if (!resource) return undefined;
  const said = String(type?.value ?? '');
  const wanted = typeOf[said];
  if (wanted && resource.type !== wanted && !(said === 'Lambda' && functions.includes(resource.type)))
    return `which is an ${resource.type}, though the type given is ${said}`;
  const taken =
    kind === 'dead letters'
      ? [typeOf.SQS, typeOf.SNS]
      : [...Object.values(typeOf), ...functions].filter(
          one => one !== typeOf.S3Bucket || kind === 'on failure',
        );
  const isAws = /^AWS::(?:SQS|SNS|Lambda|Serverless|Events|S3|DynamoDB|Kinesis|StepFunctions|Logs)::/.test(
    resource.type,
  );
  if (!taken.includes(resource.type))
    return isAws
      ? `which is an ${resource.type}; it takes ${kind === 'dead letters' ? 'a queue or a topic' : 'a queue, topic, function or event bus'}`
      : undefined;
  if (resource.type !== typeOf.SQS && resource.type !== typeOf.SNS) return undefined;
  return isFifoResource(resource) ? 'which is FIFO; it must be a standard one' : undefined;
}
