import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { numberIn } from './fact-part';
import { costLine } from './money';
import { hoursAMonth } from './month';

type Name =
  | 'concurrency'
  | 'perEnvironment'
  | 'engine'
  | 'memory'
  | 'maximum'
  | 'others'
  | 'percent'
  | 'busy'
  | 'capacity'
  | 'units';

const gib = 1024 ** 3;

export const calculator: Calculator<Name> = {
  id: 'rds-proxy-connections',
  title: 'Database connections, and RDS Proxy',
  summary:
    'The connections that functions open, against the maximum of the database, with and without a proxy.',
  service: 'RDS Proxy',
  first: true,
  facts: [
    'rds.max-connections.mysql',
    'rds.max-connections.postgresql',
    'rds.max-connections.aurora-mysql',
    'rds-proxy.max-connections-percent',
    'rds-proxy.max-connections-percent.default',
    'rds-proxy.price.vcpu-hour',
    'rds-proxy.price.acu-hour',
    'lambda.concurrency.default',
  ],
  fields: {
    concurrency: {
      label: 'Concurrent executions',
      unit: 'of all functions',
      min: 0,
      step: 10,
      initial: { fact: 'lambda.concurrency.default' },
    },
    perEnvironment: { label: 'Connections', unit: 'an environment', min: 1, step: 1, initial: 1 },
    engine: {
      label: 'Database',
      unit: '',
      initial: 'postgresql',
      options: [
        { value: 'postgresql', label: 'PostgreSQL, RDS or Aurora' },
        { value: 'mysql', label: 'RDS for MySQL or MariaDB' },
        { value: 'aurora-mysql', label: 'Aurora MySQL' },
      ],
    },
    memory: { label: 'Memory of the instance', unit: 'GiB', min: 1, step: 1, initial: 4 },
    maximum: {
      label: 'max_connections',
      unit: '',
      help: '0: the default for the memory.',
      min: 0,
      step: 10,
      initial: 0,
    },
    others: { label: 'Connections of other clients', unit: '', min: 0, step: 1, initial: 10 },
    percent: {
      label: 'MaxConnectionsPercent',
      unit: '% of the maximum',
      min: { fact: 'rds-proxy.max-connections-percent', at: 0 },
      max: { fact: 'rds-proxy.max-connections-percent', at: 1 },
      step: 5,
      initial: { fact: 'rds-proxy.max-connections-percent.default' },
      slider: true,
    },
    busy: {
      label: 'Time in transactions',
      unit: '% of an invocation',
      help: 'A proxy lends a connection for as long as a transaction lasts.',
      min: 0,
      max: 100,
      step: 5,
      initial: 20,
      slider: true,
    },
    capacity: {
      label: 'The proxy is billed by',
      unit: '',
      initial: 'vcpu',
      options: [
        { value: 'vcpu', label: 'vCPUs of provisioned instances' },
        { value: 'acu', label: 'ACUs of Aurora serverless' },
      ],
    },
    units: { label: 'vCPUs or ACUs', unit: 'of the database', min: 0.5, step: 1, initial: 2 },
  },
  compute(input, fact) {
    const most = Number(input.maximum) || connectionsOf(String(input.engine), Number(input.memory), fact);
    const left = Math.max(0, most - Number(input.others));
    const direct = Number(input.concurrency) * Number(input.perEnvironment);
    const lent = Math.ceil((Number(input.concurrency) * Number(input.busy)) / 100);
    const pool = Math.min(left, Math.floor((most * Number(input.percent)) / 100));
    const proxy = proxyLine(input, fact);
    const axes = { x: { label: 'Concurrent executions', unit: '' }, y: { label: 'Connections', unit: '' } };
    const span = [0, Math.max(10, Number(input.concurrency) * 2)] as const;
    return {
      answer: answerOf(direct, lent, left, pool),
      value: direct,
      unit: 'connections',
      lines: [
        {
          label: 'The database allows',
          working: Number(input.maximum)
            ? 'max_connections as set'
            : `${number(Number(input.memory))} GiB, default of the engine`,
          value: number(most),
        },
        {
          label: 'Left for functions',
          working: `${number(most)} − ${number(Number(input.others))} of others`,
          value: number(left),
        },
        {
          label: 'Without a proxy',
          working: `${number(Number(input.concurrency))} × ${number(Number(input.perEnvironment))}`,
          value: `${number(direct)} connections${direct > left ? ', too many' : ''}`,
        },
        {
          label: 'Through a proxy',
          working: `${number(Number(input.concurrency))} × ${number(Number(input.busy))}% in a transaction`,
          value: `${number(lent)} connections${lent > pool ? ', too many: the rest waits' : ''}`,
        },
        {
          label: 'The proxy may open',
          working: `${number(most)} × ${number(Number(input.percent))}%, at most what is left`,
          value: number(pool),
        },
        proxy,
      ],
      curves: [
        {
          label: 'Without a proxy',
          ...axes,
          points: span.map(at => [at, at * Number(input.perEnvironment)] as const),
          here: [Number(input.concurrency), direct],
        },
        {
          label: 'Through a proxy',
          ...axes,
          points: span.map(at => [at, (at * Number(input.busy)) / 100] as const),
          here: [Number(input.concurrency), lent],
        },
        { label: 'Left by the database', ...axes, points: span.map(at => [at, left] as const) },
      ],
      notes: [
        direct <= left
          ? 'Without a proxy it fits. Reserved concurrency keeps it so.'
          : `Without a proxy, reserved concurrency of ${number(Math.floor(left / Number(input.perEnvironment)))} would keep within what is left.`,
        `The proxy costs ${dollars(proxy.cost ?? 0)} a month, also while no function runs.`,
        'Pinned sessions are not shared. The default maximum is a little lower than computed: the system takes some of the memory.',
      ],
    };
  },
  prefill(resource, project) {
    if (resource.type === 'AWS::RDS::DBProxyTargetGroup') return percentOf(resource);
    if (resource.type !== 'AWS::RDS::DBProxy') return undefined;
    const family = resource.get<string>('EngineFamily')?.value;
    const group = project.template
      .ofType('AWS::RDS::DBProxyTargetGroup')
      .find(one => one.get('DBProxyName')?.refersTo === resource.id);
    return {
      ...(family === 'MYSQL' ? { engine: 'mysql' } : {}),
      ...(family === 'POSTGRESQL' ? { engine: 'postgresql' } : {}),
      ...(group ? percentOf(group) : {}),
    };
  },
  apply: (input, resource) =>
    resource.type === 'AWS::RDS::DBProxyTargetGroup'
      ? [{ path: 'ConnectionPoolConfigurationInfo.MaxConnectionsPercent', value: Number(input.percent) }]
      : [],
};

/** The default of max_connections for a memory, as the parameter groups compute it. */
function connectionsOf(engine: string, gibibytes: number, fact: FactLookup): number {
  const bytes = gibibytes * gib;
  if (engine === 'mysql') return Math.floor(bytes / numberOf(fact('rds.max-connections.mysql')));
  if (engine === 'postgresql') {
    const rule = fact('rds.max-connections.postgresql');
    return Math.min(Math.floor(bytes / numberIn(rule, 0)), numberIn(rule, 1));
  }
  const rule = fact('rds.max-connections.aurora-mysql');
  const term = (size: string) =>
    numberIn(rule, `${size} factor`) * Math.log2(bytes / numberIn(rule, `${size} bytes`));
  return Math.max(0, Math.floor(term('small')), Math.floor(term('large')));
}

function answerOf(direct: number, lent: number, left: number, pool: number): string {
  if (direct <= left) return `${number(direct)} of ${number(left)} connections, even without a proxy`;
  return lent <= pool
    ? `${number(direct)} are too many for ${number(left)}; through a proxy ${number(lent)} are enough`
    : `${number(direct)} are too many for ${number(left)}; a proxy would make some wait`;
}

function proxyLine(input: Input<Name>, fact: FactLookup): Line {
  const isServerless = input.capacity === 'acu';
  const price = fact(isServerless ? 'rds-proxy.price.acu-hour' : 'rds-proxy.price.vcpu-hour');
  const billed = Math.max(Number(input.units), numberIn(price, 1));
  const unit = isServerless ? 'ACU' : 'vCPU';
  return costLine(
    'The proxy costs',
    billed * hoursAMonth,
    `${unit}-hours`,
    numberIn(price, 0),
    `${unit}-hour`,
  );
}

function percentOf(group: { get(path: string): { readonly value?: unknown } | undefined }) {
  const percent = group.get('ConnectionPoolConfigurationInfo.MaxConnectionsPercent')?.value;
  return typeof percent === 'number' ? { percent } : {};
}
