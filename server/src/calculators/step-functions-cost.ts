import { type FactLookup, numberOf } from '../knowledge/fact';
import { dollars, number } from '../text/quantity';
import type { Calculator, Curve, Input, Line } from './calculator';
import { numberIn, tiersOf } from './fact-part';
import { beyondFree, costLine, rounded, tiers, total } from './money';

type Name = 'type' | 'executions' | 'transitions' | 'duration' | 'memory' | 'needs' | 'freeTier';

export const calculator: Calculator<Name> = {
  id: 'step-functions-cost',
  title: 'Step Functions: Standard against Express',
  summary: 'What a month of executions costs in each type, and the duration at which they cost the same.',
  service: 'Step Functions',
  first: true,
  facts: [
    'stepfunctions.standard.price',
    'stepfunctions.standard.free-tier',
    'stepfunctions.standard.price.counting',
    'stepfunctions.express.price.requests',
    'stepfunctions.express.price.duration',
    'stepfunctions.express.price.rounding',
    'stepfunctions.express.duration.max',
    'stepfunctions.express.unsupported',
    'stepfunctions.type.values',
  ],
  fields: {
    type: {
      label: 'Type',
      unit: '',
      initial: 'STANDARD',
      options: [
        { value: 'STANDARD', label: 'Standard' },
        { value: 'EXPRESS', label: 'Express' },
      ],
    },
    executions: { label: 'Executions', unit: 'a month', min: 0, step: 10_000, initial: 100_000 },
    transitions: {
      label: 'State transitions',
      unit: 'an execution',
      help: 'States that run, start and end, and retries.',
      min: 1,
      step: 1,
      initial: 4,
    },
    duration: { label: 'Duration', unit: 'ms an execution', min: 1, step: 100, initial: 1000 },
    memory: {
      label: 'Memory',
      unit: 'MB an execution',
      help: 'Definition, payloads, and those of parallel branches; billed in steps of 64 MB.',
      min: 1,
      step: 64,
      initial: 64,
    },
    needs: {
      label: 'Waits for jobs or callbacks',
      unit: '',
      initial: 'no',
      options: [
        { value: 'no', label: 'No' },
        { value: 'yes', label: '.sync, task tokens, activities or Distributed Map' },
      ],
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
    const [standard, express] = [standardLines(input, fact), expressLines(input, fact)];
    const costs = { STANDARD: total(standard), EXPRESS: total(express) };
    const obstacle = obstacleOf(input, fact);
    const chosen = input.type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD';
    return {
      answer: `Standard ${dollars(costs.STANDARD)}, Express ${obstacle ? 'not possible' : dollars(costs.EXPRESS)} a month`,
      value: costs[chosen],
      unit: 'USD a month',
      lines: [...standard, ...express, breakEvenLine(input, fact)],
      curves: curvesOf(input, costs, fact),
      notes: [
        ...(obstacle ? [obstacle] : []),
        ...(!obstacle && costs.EXPRESS < costs.STANDARD
          ? [
              `Express saves ${dollars(costs.STANDARD - costs.EXPRESS)} a month, if a step may run more than once.`,
            ]
          : []),
        'The type of a state machine cannot be changed: another type is another state machine.',
        'Not in it: the functions and services it calls, and the logs an Express workflow writes.',
      ],
    };
  },
  prefill(resource) {
    if (!['AWS::StepFunctions::StateMachine', 'AWS::Serverless::StateMachine'].includes(resource.type))
      return undefined;
    const type = resource.get<string>('Type')?.value ?? resource.get<string>('StateMachineType')?.value;
    const states = resource.get('Definition.States')?.keys.length;
    return {
      ...(type === 'STANDARD' || type === 'EXPRESS' ? { type } : {}),
      // Each state once, and the start and the end.
      ...(states ? { transitions: states + 2 } : {}),
    };
  },
};

function standardLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const transitions = Number(input.executions) * Number(input.transitions);
  const free = input.freeTier === 'yes' ? numberOf(fact('stepfunctions.standard.free-tier')) : 0;
  return [
    {
      label: 'Transitions',
      working: `${number(Number(input.executions))} × ${number(Number(input.transitions))}${free ? ` − ${number(free)} free` : ''}`,
      value: number(rounded(beyondFree(transitions, free))),
    },
    costLine(
      'Standard',
      beyondFree(transitions, free),
      'transitions',
      numberOf(fact('stepfunctions.standard.price')),
      'transition',
    ),
  ];
}

/** Seconds and GB of one Express execution, as they are billed. */
function billed(input: Input<Name>, fact: FactLookup) {
  const rounding = fact('stepfunctions.express.price.rounding');
  const [ms, mb] = [numberIn(rounding, 'ms'), numberIn(rounding, 'mb')];
  return {
    ms: Math.ceil(Number(input.duration) / ms) * ms,
    mb: Math.ceil(Number(input.memory) / mb) * mb,
  };
}

function expressLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const executions = Number(input.executions);
  const { ms, mb } = billed(input, fact);
  const gbSeconds = executions * (ms / 1000) * (mb / 1024);
  const { limits, prices } = tiersOf(fact('stepfunctions.express.price.duration'), 'up_to_gb_s', 'usd');
  return [
    {
      label: 'Express compute',
      working: `${number(executions)} × ${number(ms)} ms × ${number(mb)} MB ÷ 1,024`,
      value: `${number(rounded(gbSeconds))} GB-seconds`,
    },
    costLine(
      'Express requests',
      executions,
      'executions',
      numberOf(fact('stepfunctions.express.price.requests')),
      'execution',
    ),
    ...tiers(gbSeconds, limits)
      .map((amount, index) => ({ amount, index }))
      .filter(({ amount, index }) => amount > 0 || index === 0)
      .map(({ amount, index }) =>
        costLine(
          index === 0 ? 'Express duration' : `Express duration, tier ${index + 1}`,
          amount,
          'GB-seconds',
          prices[index] ?? 0,
          'GB-second',
        ),
      ),
  ];
}

/** The duration below which an Express execution is cheaper, at the first tier and without the free one. */
function breakEvenLine(input: Input<Name>, fact: FactLookup): Line {
  const { mb } = billed(input, fact);
  const transition = numberOf(fact('stepfunctions.standard.price'));
  const request = numberOf(fact('stepfunctions.express.price.requests'));
  const second = tiersOf(fact('stepfunctions.express.price.duration'), 'up_to_gb_s', 'usd').prices[0] ?? 1;
  const seconds = (Number(input.transitions) * transition - request) / (second * (mb / 1024));
  const longest = numberOf(fact('stepfunctions.express.duration.max'));
  return {
    label: 'Break-even',
    working: `(${number(Number(input.transitions))} × $${number(transition)} − $${number(request)}) ÷ ($${number(second)} × ${number(mb)} MB ÷ 1,024)`,
    value:
      seconds > longest
        ? `Express is cheaper up to its longest, ${number(longest)} s`
        : `Express is cheaper below ${number(Math.round(seconds * 10) / 10)} s`,
  };
}

function obstacleOf(input: Input<Name>, fact: FactLookup): string | undefined {
  const longest = numberOf(fact('stepfunctions.express.duration.max'));
  if (Number(input.duration) > longest * 1000)
    return `Express is not possible: an execution may take ${number(longest)} s.`;
  if (input.needs === 'yes')
    return 'Express is not possible: it cannot wait for jobs, task tokens or activities, nor run a Distributed Map.';
  return undefined;
}

function curvesOf(
  input: Input<Name>,
  costs: Readonly<Record<'STANDARD' | 'EXPRESS', number>>,
  fact: FactLookup,
): readonly Curve[] {
  const longest = numberOf(fact('stepfunctions.express.duration.max')) * 1000;
  const most = Math.min(longest, Math.max(1000, Number(input.duration) * 4));
  const ats = Array.from({ length: 31 }, (_, index) => Math.max(1, Math.round((most * index) / 30)));
  const axes = {
    x: { label: 'Duration of an execution', unit: 'ms' },
    y: { label: 'Cost', unit: 'USD a month' },
  };
  return [
    {
      label: 'Standard',
      ...axes,
      points: ats.map(at => [at, costs.STANDARD] as const),
      here: [Number(input.duration), costs.STANDARD],
    },
    {
      label: 'Express',
      ...axes,
      points: ats.map(duration => [duration, total(expressLines({ ...input, duration }, fact))] as const),
      here: [Number(input.duration), costs.EXPRESS],
    },
  ];
}
