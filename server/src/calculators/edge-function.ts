import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { numberIn } from './fact-part';
import { beyondFree, costLine, rounded, total } from './money';

type Name =
  | 'requests'
  | 'event'
  | 'hits'
  | 'network'
  | 'body'
  | 'size'
  | 'reads'
  | 'duration'
  | 'memory'
  | 'freeTier';

const yesNo = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
];

export const calculator: Calculator<Name> = {
  id: 'edge-function',
  title: 'CloudFront Functions against Lambda@Edge',
  summary: 'Which of the two can do the job at all, and what each costs a month.',
  service: 'Edge',
  facts: [
    'lambda.price.cloudfront-functions',
    'lambda.price.cloudfront-functions.free',
    'edge.kvs.price-reads',
    'lambda.price.edge.requests',
    'lambda.price.edge.duration',
    'lambda.price.edge.no-free-tier',
    'edge.cff.triggers',
    'edge.cff.no-io',
    'edge.cff.size',
    'edge.lae.memory',
    'edge.lae.timeout',
    'edge.lae.package-size',
  ],
  fields: {
    requests: { label: 'Viewer requests', unit: 'a month', min: 0, step: 1_000_000, initial: 10_000_000 },
    event: {
      label: 'Runs',
      unit: '',
      initial: 'viewer',
      options: [
        { value: 'viewer', label: 'For every viewer request or response' },
        { value: 'origin', label: 'For requests to the origin only (cache misses)' },
      ],
    },
    hits: {
      label: 'Cache hits',
      unit: '% of requests',
      help: 'Matters where it runs for the origin only.',
      min: 0,
      max: 100,
      step: 1,
      initial: 0,
    },
    network: { label: 'Calls other services', unit: '', initial: 'no', options: yesNo },
    body: { label: 'Reads the request body', unit: '', initial: 'no', options: yesNo },
    size: { label: 'Code with its libraries', unit: 'KB', min: 0, step: 1, initial: 5 },
    reads: { label: 'Key value store reads', unit: 'a request', min: 0, step: 1, initial: 0 },
    duration: { label: 'Duration in Lambda@Edge', unit: 'ms', min: 1, step: 1, initial: 50 },
    memory: {
      label: 'Memory in Lambda@Edge',
      unit: 'MB',
      min: { fact: 'lambda.memory.min' },
      max: { fact: 'edge.lae.memory', at: 1 },
      step: 64,
      initial: { fact: 'lambda.memory.min' },
    },
    freeTier: {
      label: 'Free tier',
      unit: '',
      initial: 'yes',
      options: [
        { value: 'yes', label: 'Deducted' },
        { value: 'no', label: 'Used up elsewhere' },
      ],
    },
  },
  compute(input, fact) {
    const [light, full] = [functionLines(input, fact), lambdaLines(input, fact)];
    const [cheap, dear] = [total(light), total(full)];
    const [lightObstacles, fullObstacles] = [functionObstacles(input, fact), lambdaObstacles(input, fact)];
    const shown = (cost: number, obstacles: readonly string[]) =>
      obstacles.length ? 'not possible' : dollars(cost);
    const isLight = lightObstacles.length === 0;
    return {
      answer: `CloudFront Functions ${shown(cheap, lightObstacles)}, Lambda@Edge ${shown(dear, fullObstacles)} a month`,
      value: isLight ? cheap : dear,
      unit: 'USD a month',
      lines: [...light, ...full],
      notes: [
        ...lightObstacles.map(reason => `CloudFront Functions: ${reason}`),
        ...fullObstacles.map(reason => `Lambda@Edge: ${reason}`),
        ...(isLight && cheap < dear
          ? [`CloudFront Functions do it for ${dollars(dear - cheap)} a month less, and start at once.`]
          : []),
        'Not in it: requests to CloudFront itself, data transfer and logs.',
      ],
    };
  },
  prefill: resource => (resource.type === 'AWS::CloudFront::Function' ? {} : undefined),
};

/** CloudFront Functions run for viewers, cached or not. */
function functionLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const requests = Number(input.requests);
  const free = fact('lambda.price.cloudfront-functions.free');
  const deducted = (index: number) => (input.freeTier === 'yes' ? numberIn(free, index) : 0);
  const reads = requests * Number(input.reads);
  return [
    costLine(
      'CloudFront Functions',
      beyondFree(requests, deducted(0)) / 1_000_000,
      'million',
      numberOf(fact('lambda.price.cloudfront-functions')),
      'million',
    ),
    ...(reads > 0
      ? [
          costLine(
            'Key value store',
            beyondFree(reads, deducted(1)) / 1_000_000,
            'million reads',
            numberOf(fact('edge.kvs.price-reads')),
            'million',
          ),
        ]
      : []),
  ];
}

function lambdaLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const misses = input.event === 'origin' ? 1 - Number(input.hits) / 100 : 1;
  const requests = Number(input.requests) * misses;
  const duration = Math.ceil(Number(input.duration));
  const gbSeconds = requests * (duration / 1000) * (Number(input.memory) / 1024);
  return [
    {
      label: 'Lambda@Edge compute',
      working: `${number(rounded(requests))} × ${number(duration)} ms × ${number(Number(input.memory))} MB ÷ 1,024`,
      value: `${number(rounded(gbSeconds))} GB-seconds`,
    },
    costLine(
      'Lambda@Edge requests',
      requests / 1_000_000,
      'million',
      numberOf(fact('lambda.price.edge.requests')),
      'million',
    ),
    costLine(
      'Lambda@Edge duration',
      gbSeconds,
      'GB-seconds',
      numberOf(fact('lambda.price.edge.duration')),
      'GB-second',
    ),
  ];
}

function functionObstacles(input: Input<Name>, fact: FactLookup): readonly string[] {
  const size = numberOf(fact('edge.cff.size'));
  return [
    ...(input.event === 'origin' ? ['they have no events of the origin.'] : []),
    ...(input.network === 'yes' ? ['they cannot call anything but a key value store.'] : []),
    ...(input.body === 'yes' ? ['they do not see the request body.'] : []),
    ...(Number(input.size) > size
      ? [`their code is at most ${number(size)} KB, and this is ${number(Number(input.size))} KB.`]
      : []),
  ];
}

function lambdaObstacles(input: Input<Name>, fact: FactLookup): readonly string[] {
  const isOrigin = input.event === 'origin';
  const memory = numberIn(fact('edge.lae.memory'), isOrigin ? 1 : 0);
  const timeout = numberOf(fact('edge.lae.timeout'));
  const size = numberOf(fact('edge.lae.package-size'));
  return [
    ...(Number(input.memory) > memory ? [`at this event a function has at most ${number(memory)} MB.`] : []),
    ...(Number(input.duration) > timeout * 1000 ? [`a function runs at most ${number(timeout)} s.`] : []),
    ...(Number(input.size) > size * 1024 ? [`a package is at most ${number(size)} MB.`] : []),
    ...(Number(input.reads) > 0 ? ['it cannot read a key value store.'] : []),
  ];
}
