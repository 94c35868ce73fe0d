import { type FactLookup, numberOf } from '../knowledge/fact';
import type { Resource } from '../template/template';
import { dollars, number } from '../text/quantity';
import type { Calculator, Curve, Input, Line } from './calculator';
import { numberIn, tiersOf } from './fact-part';
import { beyondFree, costLine, rounded, total } from './money';
import { hoursAMonth } from './month';
import { linesByTheMillion } from './tier-lines';

type Name =
  | 'type'
  | 'requests'
  | 'size'
  | 'streamed'
  | 'cache'
  | 'cacheHours'
  | 'minutes'
  | 'transfer'
  | 'freeTier';

type ApiType = 'REST' | 'HTTP' | 'WEBSOCKET';

export const calculator: Calculator<Name> = {
  id: 'api-gateway-cost',
  title: 'API Gateway cost of a month',
  summary: 'REST, HTTP and WebSocket APIs as they are metered, with cache and data out, and what costs less.',
  service: 'API Gateway',
  first: true,
  facts: [
    'apigateway.rest.price',
    'apigateway.rest.price.streaming-unit',
    'apigateway.http.price',
    'apigateway.http.price.metering',
    'apigateway.websocket.price.messages',
    'apigateway.websocket.price.metering',
    'apigateway.websocket.price.minutes',
    'apigateway.cache.price',
    'apigateway.cache.sizes',
    'apigateway.price.data-transfer',
    'apigateway.price.free-tier',
  ],
  fields: {
    type: {
      label: 'Kind of API',
      unit: '',
      initial: 'REST',
      options: [
        { value: 'REST', label: 'REST' },
        { value: 'HTTP', label: 'HTTP' },
        { value: 'WEBSOCKET', label: 'WebSocket' },
      ],
    },
    requests: {
      label: 'Calls, or messages',
      unit: 'a month',
      help: 'Of a WebSocket API the messages sent and received.',
      min: 0,
      step: 100_000,
      initial: 1_000_000,
    },
    size: {
      label: 'Size',
      unit: 'KB each',
      help: 'An HTTP API and a WebSocket API count large payloads several times, a REST API does not.',
      min: 0,
      step: 1,
      initial: 4,
    },
    streamed: {
      label: 'Streamed response',
      unit: 'MB each',
      help: 'REST only. 0: the response is not streamed.',
      min: 0,
      step: 1,
      initial: 0,
    },
    cache: {
      label: 'Cache',
      unit: '',
      help: 'Of a REST stage.',
      initial: '0',
      options: [
        { value: '0', label: 'None' },
        ...['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'].map(value => ({
          value,
          label: `${value} GB`,
        })),
      ],
    },
    cacheHours: {
      label: 'Cache on for',
      unit: 'hours a month',
      min: 0,
      max: hoursAMonth,
      step: 1,
      initial: hoursAMonth,
    },
    minutes: {
      label: 'Connection minutes',
      unit: 'a month',
      help: 'WebSocket only: connections times the minutes each is open.',
      min: 0,
      step: 100_000,
      initial: 0,
    },
    transfer: {
      label: 'Data out to the internet',
      unit: 'GB a month',
      min: 0,
      step: 1,
      initial: 0,
    },
    freeTier: {
      label: 'Free tier',
      unit: '',
      help: 'Of the first twelve months of older accounts.',
      initial: 'no',
      options: [
        { value: 'no', label: 'None' },
        { value: 'yes', label: 'Deducted' },
      ],
    },
  },
  compute(input, fact) {
    const type = typeOf(input);
    const lines = linesOf(input, type, fact);
    const cost = total(lines);
    return {
      answer: `${dollars(cost)} a month`,
      value: cost,
      unit: 'USD a month',
      lines: type === 'WEBSOCKET' ? lines : [...lines, breakEvenLine(fact)],
      curves: type === 'WEBSOCKET' ? [] : curvesOf(input, type, cost, fact),
      notes: notesOf(input, type, cost, fact),
    };
  },
  prefill: settingsOf,
};

const typeOf = ({ type }: Input<Name>): ApiType => (type === 'HTTP' || type === 'WEBSOCKET' ? type : 'REST');

function settingsOf(resource: Resource): Partial<Record<Name, number | string>> | undefined {
  switch (resource.type) {
    case 'AWS::ApiGateway::RestApi':
      return { type: 'REST' };
    case 'AWS::Serverless::Api':
      return { type: 'REST', ...cacheOf(resource) };
    case 'AWS::Serverless::HttpApi':
      return { type: 'HTTP' };
    case 'AWS::Serverless::WebSocketApi':
      return { type: 'WEBSOCKET' };
    case 'AWS::ApiGatewayV2::Api':
      return { type: resource.get<string>('ProtocolType')?.value === 'WEBSOCKET' ? 'WEBSOCKET' : 'HTTP' };
    default:
      return undefined;
  }
}

function cacheOf(resource: Resource): { readonly cache?: string } {
  if (resource.get('CacheClusterEnabled')?.value !== true) return {};
  const size = resource.get('CacheClusterSize')?.value;
  return { cache: typeof size === 'string' || typeof size === 'number' ? String(size) : '0.5' };
}

/** How many times a call is counted for its size. */
const steps = (size: number, step: number) => Math.max(1, Math.ceil(size / step));

function linesOf(input: Input<Name>, type: ApiType, fact: FactLookup): readonly Line[] {
  const free = (part: string) =>
    input.freeTier === 'yes' ? numberIn(fact('apigateway.price.free-tier'), part) : 0;
  const transfer = Number(input.transfer);
  const out =
    transfer > 0
      ? [costLine('Data out', transfer, 'GB', numberOf(fact('apigateway.price.data-transfer')), 'GB')]
      : [];
  if (type === 'WEBSOCKET') return [...webSocketLines(input, free, fact), ...out];
  const requests = Number(input.requests);
  const streamed = Number(input.streamed);
  const isRest = type === 'REST';
  const [size, step, unit] = isRest
    ? [streamed, numberOf(fact('apigateway.rest.price.streaming-unit')), 'MB streamed']
    : [Number(input.size), numberOf(fact('apigateway.http.price.metering')), 'KB'];
  const times = steps(size, step);
  const billed = beyondFree(requests * times, free(isRest ? 'rest_calls' : 'http_calls'));
  const prices = tiersOf(
    fact(isRest ? 'apigateway.rest.price' : 'apigateway.http.price'),
    'up_to',
    'usd_per_million',
  );
  return [
    ...(times > 1 ? [stepsLine('A call counts', size, step, unit, times)] : []),
    ...linesByTheMillion(isRest ? 'REST calls' : 'HTTP calls', billed, prices),
    ...(isRest ? cacheLines(input, fact) : []),
    ...out,
  ];
}

function stepsLine(label: string, size: number, step: number, unit: string, times: number): Line {
  return {
    label,
    working: `${number(size)} ${unit} ÷ ${number(step)}, rounded up`,
    value: `${number(times)} times`,
  };
}

function webSocketLines(
  input: Input<Name>,
  free: (part: string) => number,
  fact: FactLookup,
): readonly Line[] {
  const step = numberOf(fact('apigateway.websocket.price.metering'));
  const times = steps(Number(input.size), step);
  const billed = beyondFree(Number(input.requests) * times, free('messages'));
  const minutes = beyondFree(Number(input.minutes), free('connection_minutes'));
  return [
    ...(times > 1 ? [stepsLine('A message counts', Number(input.size), step, 'KB', times)] : []),
    ...linesByTheMillion(
      'Messages',
      billed,
      tiersOf(fact('apigateway.websocket.price.messages'), 'up_to', 'usd_per_million'),
    ),
    costLine(
      'Connections',
      minutes / 1_000_000,
      'million minutes',
      numberOf(fact('apigateway.websocket.price.minutes')),
      'million',
    ),
  ];
}

function cacheLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const { limits, prices } = tiersOf(fact('apigateway.cache.price'), 'gb', 'usd_per_hour');
  const price = prices[limits.indexOf(Number(input.cache))];
  return price === undefined
    ? []
    : [costLine(`Cache of ${String(input.cache)} GB`, Number(input.cacheHours), 'hours', price, 'hour')];
}

/** The size of a call up to which an HTTP API, which counts it, is cheaper than a REST API, which does not. */
function breakEvenLine(fact: FactLookup): Line {
  const first = (id: 'apigateway.rest.price' | 'apigateway.http.price') =>
    tiersOf(fact(id), 'up_to', 'usd_per_million').prices[0] ?? 0;
  const [rest, http] = [first('apigateway.rest.price'), first('apigateway.http.price')];
  const step = numberOf(fact('apigateway.http.price.metering'));
  const times = Math.max(0, Math.ceil(rounded(rest / http)) - 1);
  return {
    label: 'Break-even',
    working: `$${number(rest)} ÷ $${number(http)} = ${number(rounded(rest / http))} steps of ${number(step)} KB`,
    value: `HTTP is cheaper for calls up to ${number(times * step)} KB`,
  };
}

function curvesOf(
  input: Input<Name>,
  type: 'REST' | 'HTTP',
  cost: number,
  fact: FactLookup,
): readonly Curve[] {
  const here = Number(input.requests);
  const most = Math.max(here * 2, 1_000_000);
  const curve = (one: 'REST' | 'HTTP'): Curve => ({
    label: one,
    x: { label: 'Calls', unit: 'a month' },
    y: { label: 'Cost', unit: 'USD a month' },
    points: Array.from({ length: 21 }, (_, index) => {
      const requests = Math.round((most * index) / 20);
      return [requests, total(linesOf({ ...input, requests }, one, fact))] as const;
    }),
    ...(one === type ? { here: [here, cost] as const } : {}),
  });
  return [curve('REST'), curve('HTTP')];
}

function notesOf(input: Input<Name>, type: ApiType, cost: number, fact: FactLookup): readonly string[] {
  const notes: string[] = [];
  if (type === 'REST') {
    const http = total(linesOf(input, 'HTTP', fact));
    if (http < cost)
      notes.push(
        `An HTTP API would save ${dollars(cost - http)} a month, without cache, usage plans, request validation and WAF.`,
      );
  }
  notes.push('Not in it: the functions behind it, logs, authorizers and WAF.');
  return notes;
}
