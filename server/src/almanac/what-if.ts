import type { Field } from '../calculators/calculator';

type Values = Readonly<Record<string, number | string>>;

/** Another way to run a resource, as a change of its calculator's input. */
export interface Alternative {
  readonly id: string;
  /** Reads on after the name of the resource: `on arm64`. */
  readonly title: string;
  /** What changes; `undefined` where it would change nothing or cannot be. */
  change(input: Values, fields: Readonly<Record<string, Field>>): Values | undefined;
}

const choice = (id: string, title: string, field: string, value: string): Alternative => ({
  id,
  title,
  change: input => (input[field] === value ? undefined : { [field]: value }),
});

/** By calculator. */
export const alternatives: Readonly<Record<string, readonly Alternative[]>> = {
  'lambda-cost': [
    choice('arm64', 'arm64', 'architecture', 'arm64'),
    {
      id: 'half-memory',
      title: 'half the memory at the same duration',
      change(input, { memory }) {
        const half = Math.round(Number(input.memory) / 2);
        return half < (memory?.min ?? 0) ? undefined : { memory: half };
      },
    },
  ],
  'api-gateway-cost': [
    {
      id: 'http-api',
      title: 'an HTTP API instead of REST',
      change: input => (input.type === 'REST' ? { type: 'HTTP' } : undefined),
    },
  ],
  'dynamodb-cost': [
    choice('on-demand', 'on-demand', 'mode', 'PAY_PER_REQUEST'),
    {
      id: 'provisioned',
      title: 'provisioned with auto scaling',
      change: input => (input.mode === 'PROVISIONED' ? undefined : { mode: 'PROVISIONED', wcu: 0, rcu: 0 }),
    },
    choice('infrequent-access', 'Standard-Infrequent Access', 'tableClass', 'STANDARD_INFREQUENT_ACCESS'),
  ],
  'kinesis-cost': [
    choice('on-demand', 'on-demand', 'mode', 'ON_DEMAND'),
    {
      id: 'provisioned',
      title: 'provisioned shards',
      change: input => (input.mode === 'PROVISIONED' ? undefined : { mode: 'PROVISIONED', shards: 0 }),
    },
  ],
  'sqs-cost': [
    {
      id: 'batches',
      title: 'batches of ten',
      change: (_, { sendBatch }) =>
        sendBatch?.max === undefined ? undefined : { sendBatch: sendBatch.max, receiveBatch: sendBatch.max },
    },
  ],
};
