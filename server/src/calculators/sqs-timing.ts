import { type FactLookup, numberOf } from '../knowledge/fact';
import type { Project, Queue } from '../project/project';
import type { Resource } from '../template/template';
import { counted, number, seconds } from '../text/quantity';
import type { Calculator, Input } from './calculator';
import { numberIn } from './fact-part';

type Name =
  | 'timeout'
  | 'window'
  | 'visibility'
  | 'delay'
  | 'receives'
  | 'retention'
  | 'dlqRetention'
  | 'type';

export const calculator: Calculator<Name> = {
  id: 'sqs-timing',
  title: 'SQS timing: visibility, retries, dead-letter queue',
  summary:
    'The visibility timeout a function behind a queue needs, how long a message is retried, and how long it can be looked at afterwards.',
  service: 'SQS',
  facts: [
    'sqs.visibility-lambda',
    'sqs.visibility-lambda-minimum',
    'sqs.visibility',
    'sqs.visibility-default',
    'sqs.retention',
    'sqs.retention-default',
    'sqs.delay',
    'sqs.dlq',
    'sqs.dlq-lambda',
    'lambda.timeout.max',
    'lambda.esm.window.max',
  ],
  fields: {
    timeout: {
      label: 'Timeout of the function',
      unit: 's',
      min: 1,
      max: { fact: 'lambda.timeout.max' },
      step: 1,
      initial: 30,
    },
    window: {
      label: 'Batching window',
      unit: 's',
      help: 'MaximumBatchingWindowInSeconds of the event source.',
      min: 0,
      max: { fact: 'lambda.esm.window.max' },
      step: 1,
      initial: 0,
    },
    visibility: {
      label: 'Visibility timeout',
      unit: 's',
      min: { fact: 'sqs.visibility', at: 0 },
      max: { fact: 'sqs.visibility', at: 1 },
      step: 30,
      initial: { fact: 'sqs.visibility-default' },
    },
    delay: {
      label: 'Delivery delay',
      unit: 's',
      min: { fact: 'sqs.delay', at: 0 },
      max: { fact: 'sqs.delay', at: 1 },
      step: 1,
      initial: 0,
    },
    receives: {
      label: 'Receives before the dead-letter queue',
      unit: 'receives',
      help: 'maxReceiveCount; 0: there is no dead-letter queue.',
      min: 0,
      max: 1000,
      step: 1,
      initial: { fact: 'sqs.dlq-lambda' },
    },
    retention: {
      label: 'Retention',
      unit: 's',
      min: { fact: 'sqs.retention', at: 0 },
      max: { fact: 'sqs.retention', at: 1 },
      step: 3600,
      initial: { fact: 'sqs.retention-default' },
    },
    dlqRetention: {
      label: 'Retention of the dead-letter queue',
      unit: 's',
      min: { fact: 'sqs.retention', at: 0 },
      max: { fact: 'sqs.retention', at: 1 },
      step: 3600,
      initial: { fact: 'sqs.retention', at: 1 },
    },
    type: {
      label: 'Kind of queue',
      unit: '',
      initial: 'standard',
      options: [
        { value: 'standard', label: 'Standard' },
        { value: 'fifo', label: 'FIFO' },
      ],
    },
  },
  compute(input, fact) {
    const times = numberOf(fact('sqs.visibility-lambda'));
    const [timeout, window, visibility] = [input.timeout, input.window, input.visibility].map(Number) as [
      number,
      number,
      number,
    ];
    const needed = Math.min(times * timeout + window, numberIn(fact('sqs.visibility'), 1));
    const moved = movedAfter(input);
    const receives = Number(input.receives);
    const left = leftInDlq(input);
    return {
      answer: `Visibility timeout at least ${seconds(needed)}`,
      value: needed,
      unit: 's',
      lines: [
        {
          label: 'Visibility timeout',
          working: `${number(times)} × ${seconds(timeout)}${window ? ` + ${seconds(window)}` : ''}; the least is ${seconds(timeout)}`,
          value: span(needed),
        },
        ...(receives > 0
          ? [
              {
                label: 'In the dead-letter queue after',
                working: `${Number(input.delay) ? `${seconds(Number(input.delay))} + ` : ''}${counted(receives, 'receive')} × ${seconds(visibility)}`,
                value: span(moved),
              },
              {
                label: 'Can be looked at there for',
                working:
                  input.type === 'fifo'
                    ? 'retention starts anew when a FIFO message is moved'
                    : `${span(Number(input.dlqRetention))} − ${span(moved)}, as retention counts from when it was sent`,
                value: span(left),
              },
            ]
          : [
              {
                label: 'Tried for',
                working: `retention ÷ ${seconds(visibility)}: about ${counted(Math.floor(Number(input.retention) / Math.max(1, visibility)), 'time')}, then lost`,
                value: span(Number(input.retention)),
              },
            ]),
      ],
      notes: notesOf(input, needed, moved, left, fact),
      ...(visibility < timeout
        ? {
            invalid: {
              visibility: `Visibility timeout must be at least the function's timeout, ${seconds(timeout)}`,
            },
          }
        : {}),
    };
  },
  prefill(resource, project) {
    const found = project.queueConsumers.find(({ queue }) => queue.resource.id === resource.id);
    if (!found && resource.type !== 'AWS::SQS::Queue') return undefined;
    const number = (name: string, value: unknown) => (typeof value === 'number' ? { [name]: value } : {});
    return {
      ...number(
        'visibility',
        found ? found.queue.visibilityTimeout.value : resource.get('VisibilityTimeout')?.value,
      ),
      ...number('timeout', found?.consumer.timeout.value),
      ...number('window', found?.trigger.get('MaximumBatchingWindowInSeconds')?.value),
      ...number('delay', resource.get('DelaySeconds')?.value),
      ...number('receives', receivesOf(resource)),
      ...number('retention', resource.get('MessageRetentionPeriod')?.value),
      ...number('dlqRetention', dlqOf(resource, project)?.get('MessageRetentionPeriod')?.value),
      ...(resource.get('FifoQueue')?.value === true ? { type: 'fifo' } : {}),
    };
  },
  apply: (input, resource) =>
    resource.type === 'AWS::SQS::Queue'
      ? [
          { path: 'VisibilityTimeout', value: Number(input.visibility) },
          ...(resource.get('RedrivePolicy') && Number(input.receives) > 0
            ? [{ path: 'RedrivePolicy.maxReceiveCount', value: Number(input.receives) }]
            : []),
        ]
      : [],
};

function receivesOf(resource: Resource): number | undefined {
  const policy = resource.get('RedrivePolicy');
  if (!policy) return 0;
  const count = policy.get('maxReceiveCount')?.value;
  return typeof count === 'number' ? count : undefined;
}

function dlqOf(resource: Resource, project: Project): Queue['resource'] | undefined {
  const id = resource.get('RedrivePolicy.deadLetterTargetArn')?.refersTo;
  return id === undefined ? undefined : project.template.resources.get(id);
}

/** Seconds from when a message is sent until it is moved, when each receive fails. */
function movedAfter(input: Input<Name>): number {
  return Number(input.delay) + Number(input.receives) * Number(input.visibility);
}

function leftInDlq(input: Input<Name>): number {
  return input.type === 'fifo'
    ? Number(input.dlqRetention)
    : Math.max(0, Number(input.dlqRetention) - movedAfter(input));
}

function notesOf(
  input: Input<Name>,
  needed: number,
  moved: number,
  left: number,
  fact: FactLookup,
): readonly string[] {
  const notes: string[] = [];
  const [visibility, receives] = [Number(input.visibility), Number(input.receives)];
  const least = numberOf(fact('sqs.dlq-lambda'));
  if (visibility < needed)
    notes.push('As it is, a message whose batch is throttled may come back while it is still worked on.');
  if (receives > 0 && receives < least)
    notes.push(
      `With fewer than ${counted(least, 'receive')}, throttled messages end in the dead-letter queue although nothing failed.`,
    );
  if (receives > 0 && moved >= Number(input.retention))
    notes.push(
      'A message expires before it has been received that often: it never gets to the dead-letter queue.',
    );
  if (receives > 0 && left === 0)
    notes.push('A message has expired by the time it gets to the dead-letter queue.');
  return notes;
}

/** `5,400 s (1.5 hours)`. */
function span(value: number): string {
  const [size, unit] = value >= 86_400 ? [86_400, 'day'] : value >= 3600 ? [3600, 'hour'] : [60, 'minute'];
  return value < 120
    ? seconds(value)
    : `${seconds(value)} (${counted(Number((value / size).toFixed(1)), unit)})`;
}
