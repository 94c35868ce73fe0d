import {
  type Calculation,
  type Calculator,
  type Field,
  fieldsOf,
  type Line,
} from '../calculators/calculator';
import { secondsAMonth } from '../calculators/month';
import { runsAMonth } from '../calculators/schedule';
import type { Fn, Project } from '../project/project';
import type { Resource } from '../template/template';
import { number } from '../text/quantity';
import type { Span } from '../text/span';
import { type Assumption, assumedOf, unknownAssumptions } from './assumptions';
import { calculate } from './calculate';
import { withOwnPrices } from './own-prices';
import type { Sources } from './sources';
import { alternatives } from './what-if';

/** What a month of a stack comes to, resource by resource, dearest first. */
export interface StackCost {
  /** Dollars. */
  readonly total: number;
  readonly region: string;
  /** The day the oldest of its prices was checked; absent where nothing has a price. */
  readonly pricesChecked?: string;
  readonly resources: readonly ResourceCost[];
  /** What would cost less, over the whole stack; most first. */
  readonly whatIf: readonly StackSaving[];
  /** What is not in the sum, and what it rests on. */
  readonly notes: readonly string[];
  /** Assumptions and prices that could not be taken as they are written. */
  readonly mistakes: readonly string[];
}

export interface ResourceCost {
  /** The logical id; of an API that SAM makes by itself the id SAM gives it. */
  readonly id: string;
  readonly type: string;
  /** Where its name stands; of an API that SAM makes, the name of the function that asks for it. */
  readonly at: Span;
  /** The calculator that made the sum, and all that it was given. */
  readonly calculator: string;
  readonly input: Readonly<Record<string, number | string>>;
  /** Dollars a month. */
  readonly cost: number;
  /** Of the whole, from 0 to 1. */
  readonly share: number;
  readonly assumptions: readonly Assumption[];
  readonly lines: readonly Line[];
  readonly whatIf: readonly Saving[];
}

export interface Saving {
  readonly id: string;
  /** `arm64`. */
  readonly title: string;
  /** Dollars a month that would be saved. */
  readonly saved: number;
}

export interface StackSaving extends Saving {
  /** The resources that would have to be changed. */
  readonly resources: readonly string[];
}

/** How a calculator is used for a stack. */
interface Use {
  readonly id: string;
  /** What only people know; shown with the sum. */
  readonly load: readonly string[];
  /** Those of them that are so many a month. */
  readonly volume: readonly string[];
}

/** The first that knows a resource makes the sum. */
const uses: readonly Use[] = [
  { id: 'lambda-cost', load: ['requests', 'duration'], volume: ['requests'] },
  { id: 'api-gateway-cost', load: ['requests'], volume: ['requests'] },
  { id: 'dynamodb-cost', load: ['writes', 'reads', 'itemSize', 'storage'], volume: ['writes', 'reads'] },
  { id: 'step-functions-cost', load: ['executions', 'duration'], volume: ['executions'] },
  { id: 'sqs-cost', load: ['messages'], volume: ['messages'] },
  { id: 'sns-cost', load: ['publishes'], volume: ['publishes'] },
  { id: 'kinesis-cost', load: ['records', 'size'], volume: [] },
  { id: 'scheduler-cost', load: [], volume: [] },
  { id: 'eventbridge-cost', load: ['events'], volume: ['events'] },
  { id: 'cloudwatch-logs-cost', load: ['invocations', 'bytes'], volume: ['invocations'] },
  { id: 'cognito-cost', load: ['users'], volume: [] },
  { id: 'dax-sizing', load: ['reads', 'hitRate'], volume: [] },
  { id: 'aurora-serverless-cost', load: ['busy', 'quiet', 'storage'], volume: [] },
];

/** So many a month of everything, where nobody says more: `{ "assumptions": { "*": { "requests": 50000 } } }` does. */
const usualVolume = 1_000_000;

export function stackCost(sources: Sources, calculators: readonly Calculator[]): StackCost {
  const { config } = sources;
  const own = withOwnPrices(sources.facts, config?.prices ?? {});
  const stack = stackOf({ ...sources, facts: own.facts }, calculators);
  const costed = subjectsOf(sources).flatMap(subject => costOf(subject, stack) ?? []);
  const total = costed.reduce((sum, { calculation }) => sum + calculation.value, 0);
  const resources = costed
    .map(({ calculation, subject, ...rest }) => ({
      id: subject.id,
      type: subject.type,
      at: subject.at,
      ...rest,
      cost: calculation.value,
      share: total > 0 ? calculation.value / total : 0,
      lines: calculation.lines,
    }))
    .sort((a, b) => b.cost - a.cost);
  const oldest = costed.flatMap(({ calculation }) => calculation.pricesChecked ?? []).sort()[0];
  return {
    total,
    region: costed[0]?.calculation.region ?? '',
    ...(oldest ? { pricesChecked: oldest } : {}),
    resources: resources.map(({ mistakes, ...resource }) => resource),
    whatIf: together(resources),
    notes: notesOf(sources, resources, own.ids.size > 0 ? [...own.ids] : []),
    mistakes: [
      ...(config?.mistakes ?? []),
      ...own.mistakes,
      ...resources.flatMap(({ mistakes }) => mistakes),
    ],
  };
}

/** The costs of some resources by themselves, by logical id; those without a price of their own are left out. */
export function resourceCosts(
  sources: Sources,
  calculators: readonly Calculator[],
  ids: ReadonlySet<string>,
): ReadonlyMap<string, Omit<ResourceCost, 'share'>> {
  const { facts } = withOwnPrices(sources.facts, sources.config?.prices ?? {});
  const stack = stackOf({ ...sources, facts }, calculators);
  const costs = new Map<string, Omit<ResourceCost, 'share'>>();
  for (const subject of subjectsOf(sources)) {
    const costed = ids.has(subject.id) ? costOf(subject, stack) : undefined;
    if (!costed) continue;
    const { calculation, mistakes, subject: _, ...rest } = costed;
    const { id, type, at } = subject;
    costs.set(id, { id, type, at, ...rest, cost: calculation.value, lines: calculation.lines });
  }
  return costs;
}

/** What every resource's sum looks at. */
interface Stack {
  /** With a team's own prices in its facts. */
  readonly sources: Sources;
  readonly calculators: readonly Calculator[];
  readonly project: Project | undefined;
  /** What is there for that which fails. */
  readonly failures: ReadonlySet<string>;
}

function stackOf(sources: Sources, calculators: readonly Calculator[]): Stack {
  const [project] = sources.projects;
  return { sources, calculators, project, failures: project ? failuresOf(project) : new Set() };
}

/** Something that may cost: a resource of the template, or an API that SAM adds to it. */
interface Subject {
  readonly id: string;
  readonly type: string;
  readonly at: Span;
  readonly resource?: Resource;
  /** What takes the place of a resource's own settings. */
  readonly settings?: { readonly calculator: string; readonly input: Readonly<Record<string, string>> };
}

const implicitApis = [
  { kind: 'api', id: 'ServerlessRestApi', type: 'AWS::Serverless::Api', api: 'REST' },
  { kind: 'http-api', id: 'ServerlessHttpApi', type: 'AWS::Serverless::HttpApi', api: 'HTTP' },
] as const;

function subjectsOf({ projects: [project] }: Sources): readonly Subject[] {
  if (!project) return [];
  const written = [...project.template.resources.values()].map(resource => ({
    id: resource.id,
    type: resource.type,
    at: resource.name,
    resource,
  }));
  const implicit = implicitApis.flatMap(({ kind, id, type, api }): readonly Subject[] => {
    const asks = project.functions.find(
      ({ triggers, resource }) =>
        resource.type === 'AWS::Serverless::Function' &&
        triggers.some(
          trigger =>
            trigger.kind === kind &&
            trigger.declaredBy === resource &&
            !trigger.get('RestApiId') &&
            !trigger.get('ApiId'),
        ),
    );
    return asks
      ? [{ id, type, at: asks.name, settings: { calculator: 'api-gateway-cost', input: { type: api } } }]
      : [];
  });
  return [...written, ...implicit];
}

interface Costed {
  readonly subject: Subject;
  readonly calculator: string;
  readonly input: Readonly<Record<string, number | string>>;
  readonly calculation: Calculation;
  readonly assumptions: readonly Assumption[];
  readonly whatIf: readonly Saving[];
  readonly mistakes: readonly string[];
}

function costOf(subject: Subject, stack: Stack): Costed | undefined {
  const { sources, calculators, project } = stack;
  const { config, facts } = sources;
  for (const use of uses) {
    const calculator = calculators.find(({ id }) => id === use.id);
    if (!calculator || !project) continue;
    const told = subject.resource
      ? calculator.prefill?.(subject.resource, project, facts.fact)
      : subject.settings?.calculator === use.id
        ? subject.settings.input
        : undefined;
    if (!told) continue;
    const fields = fieldsOf(calculator, facts.fact);
    const { input, assumptions } = inputOf(use, fields, told, subject, stack);
    const calculation = calculate(calculator, input, facts);
    return {
      subject,
      calculator: calculator.id,
      input,
      calculation,
      assumptions,
      whatIf: savings(calculator, input, fields, calculation.value, sources),
      mistakes: [
        ...unknownAssumptions(subject.resource, subject.id, config, fields).map(
          name =>
            `${subject.id} assumes ${name}, which is none of ${Object.keys(fields).slice(0, 30).join(', ')}`,
        ),
        ...Object.values(calculation.invalid ?? {}).map(wrong => `${subject.id}: ${wrong}`),
      ],
    };
  }
  return undefined;
}

/** The input of a calculator: what nobody says, then what the template says, then what people assume. */
function inputOf(
  use: Use,
  fields: Readonly<Record<string, Field>>,
  told: Readonly<Record<string, number | string | undefined>>,
  subject: Subject,
  stack: Stack,
) {
  const assumed = assumedOf(subject.resource, subject.id, stack.sources.config);
  const guessed = guessesOf(use, subject, stack);
  const input: Record<string, number | string> = {};
  for (const [name, { initial }] of Object.entries(fields))
    input[name] =
      assumed.values[name] ?? told[name] ?? guessed.values[name] ?? (name === 'freeTier' ? 'no' : initial);
  const shown = Object.keys(fields).filter(name => name in assumed.values || use.load.includes(name));
  const assumptions = shown
    .filter(name => name in assumed.values || told[name] === undefined)
    .map(name => ({
      field: name,
      label: fields[name]!.label,
      unit: fields[name]!.unit,
      value: input[name]!,
      from: assumed.from[name] ?? (name in guessed.values ? guessed.from : 'initial'),
    }));
  return { input, assumptions };
}

/** What a stack does a month, as far as nobody says: the usual volume, what schedules come to, nothing in dead-letter queues. */
function guessesOf(
  use: Use,
  { id, resource }: Subject,
  { sources, project, failures }: Stack,
): { readonly values: Readonly<Record<string, number>>; readonly from: Assumption['from'] } {
  const { config } = sources;
  const everywhere = Number(config?.assumptions['*']?.requests);
  const isTold = Number.isFinite(everywhere);
  const usual = isTold ? everywhere : usualVolume;
  const from = isTold ? 'config' : 'initial';
  const volumes = (volume: number) => Object.fromEntries(use.volume.map(name => [name, volume]));
  const calls = use.id === 'api-gateway-cost' && project ? callsBehind(id, resource, sources, project) : 0;
  if (calls > 0) return { values: volumes(calls), from: 'functions' };
  const fn = resource && project?.functionOf(resource);
  const runs = fn && scheduledRuns(fn);
  if (runs !== undefined) return { values: { requests: runs }, from: 'schedule' };
  if (failures.has(id)) return { values: volumes(0), from: 'dead-letter' };
  if (use.id === 'kinesis-cost')
    return { values: { records: Number((usual / secondsAMonth).toPrecision(3)) }, from };
  return { values: volumes(usual), from };
}

/** What the functions behind an API are assumed to be called, all together; 0 where nobody assumed anything. */
function callsBehind(
  api: string,
  resource: Resource | undefined,
  { config }: Sources,
  { functions }: Project,
): number {
  const implicit = implicitApis.find(({ id }) => id === api);
  return functions
    .filter(({ triggers }) =>
      triggers.some(trigger =>
        resource ? trigger.source?.id === api : trigger.kind === implicit?.kind && !trigger.source,
      ),
    )
    .reduce((calls, fn) => {
      const { values, from } = assumedOf(fn.resource, fn.id, config);
      const isOwn = from.requests === 'resource' || config?.assumptions[fn.id]?.requests !== undefined;
      return isOwn && Number(values.requests) > 0 ? calls + Number(values.requests) : calls;
    }, 0);
}

/** How often a function runs that only schedules call. */
function scheduledRuns({ triggers }: Fn): number | undefined {
  if (triggers.length === 0) return undefined;
  let runs = 0;
  for (const trigger of triggers) {
    if (trigger.kind !== 'schedule') return undefined;
    const written = (trigger.get('Schedule') ?? trigger.get('ScheduleExpression'))?.value;
    const times = typeof written === 'string' ? runsAMonth(written) : undefined;
    if (times === undefined) return undefined;
    runs += times;
  }
  return Math.round(runs);
}

const failurePaths = [
  'RedrivePolicy.deadLetterTargetArn',
  'DeadLetterQueue.TargetArn',
  'DeadLetterConfig.TargetArn',
  'DeadLetterConfig.Arn',
  'DestinationConfig.OnFailure.Destination',
  'EventInvokeConfig.DestinationConfig.OnFailure.Destination',
];

function failuresOf({ template, functions }: Project): ReadonlySet<string> {
  const places = [...template.resources.values(), ...functions.flatMap(({ triggers }) => triggers)];
  return new Set(places.flatMap(place => failurePaths.flatMap(path => place.get(path)?.refersTo ?? [])));
}

/** A saving below this share of a cost is not worth a line. */
const worthwhile = 0.01;

function savings(
  calculator: Calculator,
  input: Readonly<Record<string, number | string>>,
  fields: Readonly<Record<string, Field>>,
  cost: number,
  { facts }: Sources,
): readonly Saving[] {
  return (alternatives[calculator.id] ?? []).flatMap(({ id, title, change }) => {
    const changed = change(input, fields);
    if (!changed) return [];
    const saved = cost - calculate(calculator, { ...input, ...changed }, facts).value;
    return saved > cost * worthwhile ? [{ id, title, saved }] : [];
  });
}

function together(resources: readonly { readonly id: string; readonly whatIf: readonly Saving[] }[]) {
  const all = new Map<string, { title: string; saved: number; resources: string[] }>();
  for (const { id: resource, whatIf } of resources)
    for (const { id, title, saved } of whatIf) {
      // The same words may stand for different things: tables and streams can both be on demand.
      const key = `${id} ${title}`;
      const known = all.get(key) ?? { title, saved: 0, resources: [] };
      all.set(key, known);
      known.saved += saved;
      known.resources.push(resource);
    }
  return [...all]
    .map(([key, saving]) => ({ id: key.split(' ', 1)[0]!, ...saving }))
    .sort((a, b) => b.saved - a.saved);
}

/** Kinds of resources that cost nothing by themselves, or what they cost stands at another resource. */
const withoutPrice =
  /^AWS::(?:IAM|CloudFormation|ApiGateway|ApiGatewayV2|Lambda|SSM|Cognito|Scheduler|Events|Serverless|Logs)::|::(?:\w{0,40}Policy|Subscription|SecurityGroup|Subnet|SubnetGroup|ParameterGroup)$|^Custom::/;

function notesOf(
  sources: Sources,
  resources: readonly { readonly id: string; readonly assumptions: readonly Assumption[] }[],
  own: readonly string[],
): readonly string[] {
  const costed = new Set(resources.map(({ id }) => id));
  const left = [...(sources.projects[0]?.template.resources.values() ?? [])].filter(
    ({ id, type }) => !costed.has(id) && !withoutPrice.test(type),
  );
  const types = [...new Set(left.map(({ type }) => type))];
  const guessed = resources.some(({ assumptions }) => assumptions.some(({ from }) => from === 'initial'));
  return [
    ...(guessed
      ? [
          `Where nobody assumes anything else, each resource has ${number(usualVolume)} requests, messages or items a month: say better in Metadata: Almanac: of a resource, or in almanac.config.json.`,
        ]
      : []),
    ...(own.length ? [`With prices of your own: ${own.join(', ')}.`] : []),
    ...(types.length ? [`Not in it: ${types.slice(0, 12).join(', ')}${types.length > 12 ? ' …' : ''}.`] : []),
    'Not in it either: logs without a log group of their own, data transfer, and the free tier, which all stacks of an account share.',
  ];
}
