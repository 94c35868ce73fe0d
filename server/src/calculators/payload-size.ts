import { type FactId, type FactLookup, numberOf } from '../knowledge/fact';
import { utf8Length } from '../text/bytes';
import { counted, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { numberIn } from './fact-part';

type Name = 'payload' | 'bytes' | 'encoding';

const kib = 1024;
const mib = 1024 * 1024;

/** What a payload meets: the fact that bounds it, which of its numbers, and how many bytes its unit has. */
const limits: readonly {
  readonly label: string;
  readonly fact: FactId;
  readonly at?: number | string;
  readonly unit: number;
}[] = [
  { label: 'Lambda, synchronous', fact: 'lambda.payload.sync', unit: mib },
  { label: 'Lambda, asynchronous', fact: 'lambda.payload.async', unit: mib },
  { label: 'Lambda, streamed response', fact: 'lambda.payload.stream', unit: mib },
  { label: 'Lambda behind a load balancer', fact: 'lambda.payload.alb', unit: mib },
  { label: 'API Gateway, REST and HTTP', fact: 'apigateway.payload.max', unit: mib },
  { label: 'API Gateway, cached response', fact: 'apigateway.cache.response-size', unit: 1 },
  { label: 'API Gateway, WebSocket message', fact: 'apigateway.websocket.message', unit: kib },
  { label: 'SQS message', fact: 'sqs.message.max-size', unit: 1 },
  { label: 'SNS message, unless set', fact: 'sns.message.default-size', unit: 1 },
  { label: 'SNS message, at most', fact: 'sns.message.max-size', at: 1, unit: 1 },
  { label: 'EventBridge event', fact: 'eventbridge.put-size', unit: 1 },
  { label: 'Step Functions state', fact: 'stepfunctions.payload.max', unit: 1 },
  { label: 'Kinesis record, unless set', fact: 'kinesis.record-size', at: 0, unit: mib },
  { label: 'Kinesis record, at most', fact: 'kinesis.record-size', at: 1, unit: mib },
  { label: 'Firehose record', fact: 'firehose.record-size', unit: kib },
  { label: 'DynamoDB item', fact: 'dynamodb.item.max-size', unit: 1 },
  { label: 'CloudWatch log event', fact: 'logs.event-size', unit: 1 },
  { label: 'Lambda@Edge, viewer', fact: 'edge.lae.response-size', at: 0, unit: kib },
  { label: 'Lambda@Edge, origin', fact: 'edge.lae.response-size', at: 1, unit: kib },
];

export const calculator: Calculator<Name> = {
  id: 'payload-size',
  title: 'Payload size',
  summary: 'The bytes of a text or JSON against every limit it would meet on its way.',
  service: 'Serverless',
  facts: [...new Set(limits.map(({ fact }) => fact)), 'sqs.price-chunk', 'apigateway.http.price.metering'],
  fields: {
    payload: {
      label: 'Payload',
      unit: '',
      kind: 'text',
      help: 'Paste text or JSON.',
      initial: '{ "orderId": "42" }',
    },
    bytes: {
      label: 'Or its size',
      unit: 'bytes',
      help: '0: the size of the text above.',
      min: 0,
      step: 1024,
      initial: 0,
    },
    encoding: {
      label: 'Sent as',
      unit: '',
      initial: 'text',
      options: [
        { value: 'text', label: 'Text' },
        { value: 'base64', label: 'Base64, as binary bodies are' },
      ],
    },
  },
  compute(input, fact) {
    const plain = Number(input.bytes) || utf8Length(String(input.payload));
    const isBase64 = input.encoding === 'base64';
    const bytes = isBase64 ? Math.ceil(plain / 3) * 4 : plain;
    const met = limits.map(limit => ({ label: limit.label, most: bound(limit, fact) }));
    const broken = met.filter(({ most }) => bytes > most);
    return {
      answer: broken.length
        ? `${counted(bytes, 'byte')}: too large for ${number(broken.length)} of ${number(met.length)}`
        : `${counted(bytes, 'byte')}: fits everywhere`,
      value: bytes,
      unit: 'bytes',
      lines: [
        ...(isBase64
          ? [
              {
                label: 'In base64',
                working: `${number(plain)} bytes ÷ 3, rounded up, × 4`,
                value: counted(bytes, 'byte'),
              },
            ]
          : []),
        ...met.map(({ label, most }) => lineOf(label, bytes, most)),
        ...meterLines(bytes, fact),
      ],
      notes: [...withoutSpace(input, plain), ...adviceFor(bytes, fact)],
    };
  },
};

function bound({ fact: id, at, unit }: (typeof limits)[number], fact: FactLookup): number {
  return (at === undefined ? numberOf(fact(id)) : numberIn(fact(id), at)) * unit;
}

function lineOf(label: string, bytes: number, most: number): Line {
  const share = Math.round((bytes / most) * 1000) / 10;
  return {
    label,
    working: `${number(bytes)} of ${number(most)} bytes`,
    value: bytes > most ? `too large by ${counted(bytes - most, 'byte')}` : `fits: ${number(share)}%`,
  };
}

function meterLines(bytes: number, fact: FactLookup): readonly Line[] {
  const meter = (label: string, id: FactId) => {
    const chunk = numberOf(fact(id)) * kib;
    return {
      label,
      working: `${number(bytes)} bytes ÷ ${number(chunk)}, rounded up`,
      value: counted(Math.max(1, Math.ceil(bytes / chunk)), 'request'),
    };
  };
  return [
    meter('Billed by SQS, SNS and EventBridge', 'sqs.price-chunk'),
    meter('Billed by an HTTP API', 'apigateway.http.price.metering'),
  ];
}

/** JSON is usually written with white space that is not sent. */
function withoutSpace(input: Input<Name>, bytes: number): readonly string[] {
  const text = String(input.payload);
  // A larger text would take longer to read than a calculation may.
  if (Number(input.bytes) || text.length > 200_000 || !/^\s*[[{]/.test(text)) return [];
  try {
    const least = utf8Length(JSON.stringify(JSON.parse(text)));
    return least < bytes ? [`Without white space it is ${counted(least, 'byte')}.`] : [];
  } catch {
    return ['It looks like JSON, and is not valid.'];
  }
}

function adviceFor(bytes: number, fact: FactLookup): readonly string[] {
  return bytes > numberOf(fact('stepfunctions.payload.max'))
    ? ['Keep the body in S3 and send its key (claim check), or stream the response.']
    : [];
}
