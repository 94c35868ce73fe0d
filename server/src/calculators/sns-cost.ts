import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { numberIn } from './fact-part';
import { freeTierField, takesFreeTier } from './free-tier';
import { beyondFree, costLine, total } from './money';

type Name = 'type' | 'publishes' | 'size' | 'queues' | 'http' | 'email' | 'delivered' | 'freeTier';

const million = 1_000_000;

export const calculator: Calculator<Name> = {
  id: 'sns-cost',
  title: 'SNS cost of a month',
  summary: 'Publishes in steps of their size, and deliveries to queues, functions, HTTP and e-mail.',
  service: 'SNS',
  first: true,
  facts: [
    'sns.price-publish',
    'sns.price-delivery',
    'sns.price-delivery-free',
    'sns.price-fifo',
    'sns.price-chunk',
  ],
  fields: {
    type: {
      label: 'Kind of topic',
      unit: '',
      initial: 'standard',
      options: [
        { value: 'standard', label: 'Standard' },
        { value: 'fifo', label: 'FIFO' },
      ],
    },
    publishes: { label: 'Published', unit: 'messages a month', min: 0, step: 100_000, initial: 1_000_000 },
    size: { label: 'Size', unit: 'KB each', min: 0, step: 1, initial: 1 },
    queues: {
      label: 'Queues and functions subscribed',
      unit: 'subscriptions',
      min: 0,
      step: 1,
      initial: 1,
    },
    http: { label: 'HTTP endpoints subscribed', unit: 'subscriptions', min: 0, step: 1, initial: 0 },
    email: { label: 'E-mail addresses subscribed', unit: 'subscriptions', min: 0, step: 1, initial: 0 },
    delivered: {
      label: 'Let through by filters',
      unit: '% of messages',
      help: 'A delivery that a filter policy holds back is not billed.',
      min: 0,
      max: 100,
      step: 1,
      initial: 100,
    },
    freeTier: freeTierField,
  },
  compute(input, fact) {
    const lines = input.type === 'fifo' ? fifoLines(input, fact) : standardLines(input, fact);
    const cost = total(lines);
    return {
      answer: `${dollars(cost)} a month`,
      value: cost,
      unit: 'USD a month',
      lines,
      notes: ['Not in it: SMS and mobile push, and what the queues and functions behind it cost.'],
    };
  },
  prefill(resource, project) {
    if (resource.type !== 'AWS::SNS::Topic') return undefined;
    const counts = { queues: 0, http: 0, email: 0 };
    const count = (protocol: unknown) => {
      if (protocol === 'http' || protocol === 'https') counts.http++;
      else if (protocol === 'email' || protocol === 'email-json') counts.email++;
      else counts.queues++;
    };
    for (const item of resource.get('Subscription')?.items ?? []) count(item.get('Protocol')?.value);
    for (const subscription of project.template.ofType('AWS::SNS::Subscription'))
      if (subscription.get('TopicArn')?.refersTo === resource.id) count(subscription.get('Protocol')?.value);
    for (const { triggers } of project.functions)
      for (const { kind, source, declaredBy } of triggers)
        if (kind === 'sns' && source?.id === resource.id && declaredBy.type === 'AWS::Serverless::Function')
          counts.queues++;
    return {
      type: resource.get('FifoTopic')?.value === true ? 'fifo' : 'standard',
      ...(counts.queues + counts.http + counts.email > 0 ? counts : {}),
    };
  },
};

const deliveries = (input: Input<Name>, subscriptions: string | number) =>
  Number(input.publishes) * Number(subscriptions) * (Number(input.delivered) / 100);

function standardLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const step = numberOf(fact('sns.price-chunk'));
  const times = Math.max(1, Math.ceil(Number(input.size) / step));
  const publish = fact('sns.price-publish');
  const delivery = fact('sns.price-delivery');
  const free = (index: number) =>
    takesFreeTier(input) ? numberIn(fact('sns.price-delivery-free'), index) : 0;
  const [queues, http, email] = [input.queues, input.http, input.email].map(to => deliveries(input, to)) as [
    number,
    number,
    number,
  ];
  const requests = Number(input.publishes) * times;
  return [
    ...(times > 1
      ? [
          {
            label: 'A message counts',
            working: `${number(Number(input.size))} KB ÷ ${number(step)} KB, rounded up`,
            value: `${number(times)} times`,
          },
        ]
      : []),
    costLine(
      'Publishes',
      beyondFree(requests, takesFreeTier(input) ? numberIn(publish, 1) : 0) / million,
      'million',
      numberIn(publish, 0),
      'million',
    ),
    ...(queues > 0
      ? [costLine('To queues and functions', queues / million, 'million', numberIn(delivery, 0), 'million')]
      : []),
    ...(http > 0
      ? [
          costLine(
            'To HTTP endpoints',
            (beyondFree(http, free(0)) * times) / million,
            'million',
            numberIn(delivery, 1),
            'million',
          ),
        ]
      : []),
    ...(email > 0
      ? [
          costLine(
            'To e-mail',
            beyondFree(email, free(1)) / 100_000,
            'hundred thousand',
            numberIn(delivery, 2),
            'hundred thousand',
          ),
        ]
      : []),
  ];
}

function fifoLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const price = fact('sns.price-fifo');
  const gb = (messages: number) => (messages * Number(input.size)) / 1024 ** 2;
  const published = Number(input.publishes);
  const delivered = deliveries(input, input.queues);
  return [
    costLine('Published', published / million, 'million', numberIn(price, 0), 'million'),
    costLine('Published, data', gb(published), 'GB', numberIn(price, 1), 'GB'),
    costLine('Delivered', delivered / million, 'million', numberIn(price, 2), 'million'),
    costLine('Delivered, data', gb(delivered), 'GB', numberIn(price, 3), 'GB'),
  ];
}
