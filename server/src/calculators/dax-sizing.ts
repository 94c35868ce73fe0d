import { type FactLookup, numberOf } from '../knowledge/fact';
import { counted, dollars, number } from '../text/quantity';
import type { Calculator, Input, Line } from './calculator';
import { readUnits, unitFacts } from './dynamodb-units';
import { numberIn } from './fact-part';
import { costLine, rounded } from './money';
import { hoursAMonth, secondsAMonth } from './month';

type Name = 'nodeType' | 'nodes' | 'reads' | 'hitRate' | 'writes' | 'itemSize';

export const calculator: Calculator<Name> = {
  id: 'dax-sizing',
  title: 'DAX cluster: size and saving',
  summary: 'How many nodes a load needs, what they cost, and what they save in reads by the share of hits.',
  service: 'DAX',
  first: true,
  facts: [
    ...unitFacts,
    'dynamodb.dax.sizing',
    'dynamodb.dax.sizing-weights',
    'dynamodb.dax.node-capacity',
    'dynamodb.dax.node-use',
    'dynamodb.dax.nodes-production',
    'dynamodb.price.dax-nodes',
    'dynamodb.price.rru',
  ],
  fields: {
    nodeType: {
      label: 'Node type',
      unit: '',
      initial: 'dax.r5.large',
      options: [
        { value: 'dax.r5.large', label: 'dax.r5.large' },
        { value: 'dax.t3.small', label: 'dax.t3.small' },
      ],
    },
    nodes: {
      label: 'Nodes',
      unit: 'nodes',
      min: 1,
      max: { fact: 'dynamodb.dax.nodes-max' },
      step: 1,
      initial: { fact: 'dynamodb.dax.nodes-production' },
    },
    reads: { label: 'Reads', unit: 'items a second', min: 0, step: 100, initial: 5000 },
    hitRate: {
      label: 'Hits',
      unit: '% of reads',
      min: 0,
      max: 100,
      step: 1,
      initial: 90,
      slider: true,
    },
    writes: { label: 'Writes', unit: 'items a second', min: 0, step: 10, initial: 100 },
    itemSize: {
      label: 'Item size',
      unit: 'bytes',
      min: 1,
      max: { fact: 'dynamodb.item.max-size' },
      step: 256,
      initial: 1024,
    },
  },
  compute(input, fact) {
    const cost = costLine(
      'Nodes',
      Number(input.nodes) * hoursAMonth,
      'node-hours',
      numberIn(fact('dynamodb.price.dax-nodes'), input.nodeType === 'dax.t3.small' ? 1 : 0),
      'node-hour',
    );
    const saved = savingOf(input, fact);
    const net = saved - (cost.cost ?? 0);
    const needed = nodesNeeded(input, fact);
    return {
      answer: `${dollars(cost.cost ?? 0)} a month, saves ${dollars(saved)} of reads on demand${needed === undefined ? '' : `; ${counted(needed, 'node')} needed`}`,
      value: cost.cost ?? 0,
      unit: 'USD a month',
      lines: [
        ...loadLines(input, fact),
        cost,
        {
          label: 'Reads saved',
          working: `${number(rounded((Number(input.reads) * Number(input.hitRate)) / 100))} hits a second × ${number(readUnits(Number(input.itemSize), 'eventual', fact))} units × $${number(numberOf(fact('dynamodb.price.rru')))} per million`,
          value: dollars(saved),
        },
      ],
      curves: [
        {
          label: 'Saving, cost of nodes taken off',
          x: { label: 'Hits', unit: '% of reads' },
          y: { label: 'Saving', unit: 'USD a month' },
          points: Array.from({ length: 21 }, (_, index) => [
            index * 5,
            savingOf({ ...input, hitRate: index * 5 }, fact) - (cost.cost ?? 0),
          ]),
          here: [Number(input.hitRate), net],
        },
      ],
      notes: notesOf(input, net, needed, fact),
    };
  },
  prefill(resource) {
    if (resource.type !== 'AWS::DAX::Cluster') return undefined;
    const nodes = resource.get<number>('ReplicationFactor')?.value;
    const nodeType = resource.get<string>('NodeType')?.value;
    return {
      ...(typeof nodes === 'number' ? { nodes } : {}),
      ...(nodeType === 'dax.r5.large' || nodeType === 'dax.t3.small' ? { nodeType } : {}),
    };
  },
  apply: input => [{ path: 'ReplicationFactor', value: Number(input.nodes) }],
};

/** Hits, misses and writes, a hit of a KB counting one. */
function normalized(input: Input<Name>, nodes: number, fact: FactLookup) {
  const weights = fact('dynamodb.dax.sizing-weights');
  const kb = Number(input.itemSize) / 1024;
  const hits = Number(input.reads) * (Number(input.hitRate) / 100) * kb;
  const misses = Number(input.reads) * (1 - Number(input.hitRate) / 100) * kb * numberIn(weights, 0);
  const writes = Number(input.writes) * kb * numberIn(weights, 1) * nodes;
  return { hits, misses, writes, all: hits + misses + writes };
}

/** So that the others carry a lost node, and none runs too hot. */
function headroom(nodes: number, fact: FactLookup): number {
  const use = 100 / numberOf(fact('dynamodb.dax.node-use'));
  return nodes > 1 ? Math.max(use, nodes / (nodes - 1)) : use;
}

/** The least number of nodes that carries the load; `undefined` where a node's strength is not known. */
function nodesNeeded(input: Input<Name>, fact: FactLookup): number | undefined {
  if (input.nodeType !== 'dax.r5.large') return undefined;
  const each = numberOf(fact('dynamodb.dax.node-capacity'));
  const most = numberOf(fact('dynamodb.dax.nodes-max'));
  for (let nodes = 1; nodes < most; nodes++)
    if (rounded(normalized(input, nodes, fact).all * headroom(nodes, fact)) <= each * nodes) return nodes;
  return most;
}

function loadLines(input: Input<Name>, fact: FactLookup): readonly Line[] {
  const nodes = Number(input.nodes);
  const { hits, misses, writes, all } = normalized(input, nodes, fact);
  const factor = headroom(nodes, fact);
  return [
    {
      label: 'Normalized requests',
      working: `${number(rounded(hits))} of hits + ${number(rounded(misses))} of misses + ${number(rounded(writes))} of writes on ${counted(nodes, 'node')}`,
      value: `${number(rounded(all))} a second`,
    },
    {
      label: 'With headroom',
      working: `${number(rounded(all))} × ${number(Number(factor.toFixed(2)))}`,
      value: `${number(rounded(all * factor))} a second`,
    },
  ];
}

function savingOf(input: Input<Name>, fact: FactLookup): number {
  const hits = Number(input.reads) * (Number(input.hitRate) / 100) * secondsAMonth;
  const units = hits * readUnits(Number(input.itemSize), 'eventual', fact);
  return (units / 1_000_000) * numberOf(fact('dynamodb.price.rru'));
}

function notesOf(
  input: Input<Name>,
  net: number,
  needed: number | undefined,
  fact: FactLookup,
): readonly string[] {
  const notes: string[] = [];
  const capacity = numberOf(fact('dynamodb.dax.node-capacity')) * Number(input.nodes);
  if (needed !== undefined && needed > Number(input.nodes))
    notes.push(
      `${counted(Number(input.nodes), 'node')} of this type take ${number(capacity)} normalized requests a second: too few.`,
    );
  const production = numberOf(fact('dynamodb.dax.nodes-production'));
  if (Number(input.nodes) < production)
    notes.push(`In production at least ${counted(production, 'node')}, in different Availability Zones.`);
  notes.push(
    net >= 0
      ? `It pays for itself: ${dollars(net)} a month to the good.`
      : `It costs ${dollars(-net)} a month more than it saves: worth it for its speed, or for hot keys.`,
  );
  if (fact('dynamodb.price.dax-nodes').confidence === 'low')
    notes.push('Sources disagree on the price of a node: look it up, and set it in almanac.config.json.');
  return notes;
}
