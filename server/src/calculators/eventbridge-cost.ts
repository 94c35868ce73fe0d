import { numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, FieldDefinition } from './calculator';
import { numberIn } from './fact-part';
import { costLine, total } from './money';

type Name =
  | 'events'
  | 'size'
  | 'crossAccount'
  | 'apiDestinations'
  | 'pipes'
  | 'archived'
  | 'kept'
  | 'replayed';

const aMonth = (label: string, initial: number, help?: string): FieldDefinition => ({
  label,
  unit: 'a month',
  min: 0,
  step: 100_000,
  initial,
  ...(help ? { help } : {}),
});

export const calculator: Calculator<Name> = {
  id: 'eventbridge-cost',
  title: 'EventBridge cost of a month',
  summary: 'Custom events by their size, deliveries to other accounts and APIs, pipes, archive and replay.',
  service: 'EventBridge',
  facts: ['eventbridge.price-custom', 'eventbridge.price-other', 'eventbridge.put-size'],
  fields: {
    events: aMonth(
      'Custom events',
      1_000_000,
      'Published by your own code; events of AWS services are free.',
    ),
    size: { label: 'Size of an event', unit: 'KB', min: 0, step: 1, initial: 4 },
    crossAccount: aMonth('Events to another account', 0),
    apiDestinations: aMonth('Calls of API destinations', 0),
    pipes: aMonth('Requests of pipes', 0, 'After filtering.'),
    archived: { label: 'Archived', unit: 'GB a month', min: 0, step: 1, initial: 0 },
    kept: { label: 'Kept in the archive', unit: 'GB', min: 0, step: 1, initial: 0 },
    replayed: aMonth('Replayed events', 0),
  },
  compute(input, fact) {
    const custom = fact('eventbridge.price-custom');
    const [price, chunk] = [numberIn(custom, 0), numberIn(custom, 1)];
    const other = fact('eventbridge.price-other');
    const each = Math.max(1, Math.ceil(Number(input.size) / chunk));
    const millions = (name: Name) => (Number(input[name]) * each) / 1_000_000;
    const lines = [
      {
        label: 'An event counts',
        working: `${number(Number(input.size))} KB ÷ ${number(chunk)} KB, rounded up`,
        value: number(each),
      },
      costLine('Custom events', millions('events'), 'million', price, 'million'),
      ...[
        costLine('To another account', millions('crossAccount'), 'million', numberIn(other, 2), 'million'),
        costLine('API destinations', millions('apiDestinations'), 'million', numberIn(other, 1), 'million'),
        costLine('Pipes', millions('pipes'), 'million', numberIn(other, 0), 'million'),
        costLine('Archiving', Number(input.archived), 'GB', numberIn(other, 3), 'GB'),
        costLine('Archive', Number(input.kept), 'GB', numberIn(other, 4), 'GB-month'),
        costLine('Replay', millions('replayed'), 'million', price, 'million'),
      ].filter(({ cost }) => cost),
    ];
    const cost = total(lines);
    const most = numberOf(fact('eventbridge.put-size')) / 1024;
    return {
      answer: `${dollars(cost)} a month`,
      value: cost,
      unit: 'USD a month',
      lines,
      notes: [
        'Rules, targets and events of AWS services on the default bus are free; what the targets do is not in it.',
        ...(each > 1
          ? [`Events of at most ${number(chunk)} KB would count once: keep the body in S3 and send its key.`]
          : []),
      ],
      ...(Number(input.size) > most
        ? { invalid: { size: `Size of an event is at most ${number(most)} KB` } }
        : {}),
    };
  },
  prefill: resource =>
    [
      'AWS::Events::EventBus',
      'AWS::Events::Archive',
      'AWS::Events::ApiDestination',
      'AWS::Pipes::Pipe',
    ].includes(resource.type)
      ? {}
      : undefined,
};
