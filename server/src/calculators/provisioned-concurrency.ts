import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import {
  architectureField,
  architectureOf,
  computePrice,
  durationFacts,
  memoryField,
  provisionedFacts,
  provisionedPrices,
  settingsOf,
} from './lambda-price';
import { rounded } from './money';
import { hoursAMonth } from './month';

type Name =
  | 'architecture'
  | 'memory'
  | 'duration'
  | 'busyRate'
  | 'quietRate'
  | 'busyHours'
  | 'days'
  | 'environments';

export const calculator: Calculator<Name> = {
  id: 'provisioned-concurrency',
  title: 'Provisioned concurrency: break-even and schedule',
  summary:
    'What provisioned environments cost all day or in busy hours only, against on demand, and how busy they must be to pay.',
  service: 'Lambda',
  facts: [...durationFacts, ...provisionedFacts, 'lambda.pc.rps', 'lambda.price.pc.rounding'],
  fields: {
    architecture: architectureField,
    memory: memoryField,
    duration: { label: 'Average duration', unit: 'ms', min: 1, step: 10, initial: 120 },
    busyRate: { label: 'Busy hours', unit: 'requests a second', min: 0, step: 10, initial: 100 },
    quietRate: { label: 'Other hours', unit: 'requests a second', min: 0, step: 1, initial: 5 },
    busyHours: { label: 'Busy', unit: 'hours a day', min: 0, max: 24, step: 1, initial: 8 },
    days: { label: 'Busy', unit: 'days a month', min: 0, max: 31, step: 1, initial: 22 },
    environments: {
      label: 'Provisioned concurrency',
      unit: 'environments',
      help: '0: as many as the busy hours need.',
      min: 0,
      step: 1,
      initial: 0,
    },
  },
  compute(input, fact) {
    const plan = planOf(input, fact);
    const { configured, running, onDemand } = plan;
    const breakEven = configured / (onDemand - running);
    const options = [
      optionLine('On demand', plan, 0, 0),
      optionLine('Provisioned in busy hours', plan, plan.busyHours, 0),
      optionLine('Provisioned all month', plan, plan.busyHours, plan.quietHours),
    ];
    const [plain, scheduled, always] = options.map(({ cost }) => cost ?? 0) as [number, number, number];
    const extra = scheduled - plain;
    return {
      answer:
        extra > 0
          ? `${dollars(scheduled)} a month in busy hours, ${dollars(extra)} more than on demand`
          : `${dollars(scheduled)} a month in busy hours, ${dollars(-extra)} less than on demand`,
      value: scheduled,
      unit: 'USD a month',
      lines: [
        {
          label: 'Concurrency in busy hours',
          working: `${number(Number(input.busyRate))} a second × ${number(Number(input.duration))} ms, and no more than ${number(plan.perEnvironment)} a second in each`,
          value: `${number(rounded(plan.needed))}, provisioned ${number(plan.environments)}`,
        },
        {
          label: 'Used in busy hours',
          working: `${number(rounded(plan.busy))} ÷ ${number(plan.environments)}, at most 100%`,
          value: `${number(Math.round(plan.utilisation * 1000) / 10)}%`,
        },
        {
          label: 'Break-even',
          working: `$${number(configured)} ÷ ($${number(onDemand)} − $${number(running)})`,
          value: `${number(Math.round(breakEven * 1000) / 10)}% of the time busy`,
        },
        ...options,
      ],
      curves: [
        {
          label: 'Cost by environments, in busy hours',
          x: { label: 'Provisioned concurrency', unit: 'environments' },
          y: { label: 'Cost', unit: 'USD a month' },
          points: counts(plan.environments).map(
            at => [at, costOf({ ...plan, environments: at }, plan.busyHours, 0)] as const,
          ),
          here: [plan.environments, scheduled],
        },
      ],
      notes: [
        plan.utilisation >= breakEven
          ? 'Busy enough: provisioned environments cost less than on demand, beside starting at once.'
          : `They pay by their price alone with at most ${number(Math.floor(plan.busy / breakEven))} environments; more is the price of no cold starts.`,
        `All month instead of in busy hours adds ${dollars(always - scheduled)}. Application Auto Scaling sets the schedule.`,
        'Requests cost the same either way, and are left out. The free tier does not cover provisioned concurrency.',
      ],
    };
  },
  prefill(resource, project) {
    const fn = project.functionOf(resource);
    if (!fn) return undefined;
    const environments = resource.get<number>(
      'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions',
    )?.value;
    return { ...settingsOf(fn), ...(typeof environments === 'number' ? { environments } : {}) };
  },
  apply: (input, resource) =>
    Number(input.environments) > 0 && resource.type === 'AWS::Serverless::Function'
      ? [
          {
            path: 'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions',
            value: Number(input.environments),
          },
        ]
      : [],
};

interface Plan {
  readonly gb: number;
  /** Environments that run at once, on average. */
  readonly busy: number;
  readonly quiet: number;
  /** Environments the busy hours need, their limit of requests a second included. */
  readonly needed: number;
  readonly perEnvironment: number;
  readonly environments: number;
  readonly utilisation: number;
  readonly busyHours: number;
  readonly quietHours: number;
  /** Dollars a GB-second. */
  readonly configured: number;
  readonly running: number;
  readonly onDemand: number;
}

function planOf(input: Input<Name>, fact: FactLookup): Plan {
  const architecture = architectureOf(input.architecture);
  const seconds = Number(input.duration) / 1000;
  const perEnvironment = numberOf(fact('lambda.pc.rps'));
  const busy = Number(input.busyRate) * seconds;
  const needed = Math.max(busy, Number(input.busyRate) / perEnvironment);
  const environments = Number(input.environments) || Math.max(1, Math.ceil(rounded(needed)));
  const busyHours = Number(input.busyHours) * Number(input.days);
  return {
    gb: Number(input.memory) / 1024,
    busy,
    quiet: Number(input.quietRate) * seconds,
    needed,
    perEnvironment,
    environments,
    utilisation: Math.min(1, busy / environments),
    busyHours,
    // A month of 31 busy days is longer than the month of bills.
    quietHours: Math.max(hoursAMonth, Number(input.days) * 24) - busyHours,
    ...provisionedPrices(architecture, fact),
    onDemand: computePrice(architecture, fact),
  };
}

/** Dollars a month with the environments configured for so many busy and quiet hours. */
function costOf(plan: Plan, busyHours: number, quietHours: number): number {
  const { gb, environments, configured, running, onDemand } = plan;
  const within = (load: number) => Math.min(load, environments);
  const gbSeconds = (load: number, hours: number) => load * gb * hours * 3600;
  return (
    gbSeconds(environments, busyHours + quietHours) * configured +
    gbSeconds(within(plan.busy), busyHours) * running +
    gbSeconds(within(plan.quiet), quietHours) * running +
    gbSeconds(plan.busy - within(plan.busy), busyHours) * onDemand +
    gbSeconds(plan.quiet - within(plan.quiet), quietHours) * onDemand +
    gbSeconds(plan.busy, plan.busyHours - busyHours) * onDemand +
    gbSeconds(plan.quiet, plan.quietHours - quietHours) * onDemand
  );
}

function optionLine(label: string, plan: Plan, busyHours: number, quietHours: number): Line {
  const hours = busyHours + quietHours;
  const cost = costOf(plan, busyHours, quietHours);
  return {
    label,
    working:
      hours === 0
        ? `${number(rounded(plan.busy))} × ${number(rounded(plan.busyHours))} h and ${number(rounded(plan.quiet))} × ${number(rounded(plan.quietHours))} h, × ${number(rounded(plan.gb))} GB × $${number(plan.onDemand)}`
        : `${number(plan.environments)} × ${number(rounded(hours))} h × ${number(rounded(plan.gb))} GB × $${number(plan.configured)}, running at $${number(plan.running)}`,
    value: dollars(cost),
    cost,
  };
}

function counts(environments: number): readonly number[] {
  const most = Math.max(10, environments * 2);
  const step = Math.max(1, Math.ceil(most / 40));
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
