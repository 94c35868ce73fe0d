import { type Entry, entryOf, type MapNode, type Node, type ScalarNode } from '../template/syntax';
import type { Span } from '../text/span';

/** A state machine, or one branch of a Parallel or Map state, as it is written in Amazon States Language. */
export interface Machine {
  readonly span: Span;
  /** The name after `StartAt`. */
  readonly startAt?: ScalarNode;
  /** By name; of two with one name the first. */
  readonly states: ReadonlyMap<string, State>;
  /** How expressions are written; each state may say otherwise. */
  readonly queryLanguage: QueryLanguage;
  /** It has a map of states: what looks else is no machine yet. */
  readonly hasStates: boolean;
}

export type QueryLanguage = 'JSONPath' | 'JSONata';

export interface State {
  readonly name: string;
  /** Its name, where it is declared. */
  readonly at: Span;
  readonly span: Span;
  /** `Task`, `Choice` …; absent while it is not typed. */
  readonly type?: string;
  readonly typeAt?: Span;
  /** Where it can go, catchers and choices included. */
  readonly transitions: readonly Transition[];
  /** `End: true`, or a type that ends by itself. */
  readonly ends: boolean;
  readonly queryLanguage: QueryLanguage;
  /** The branches of a Parallel, the processor of a Map. */
  readonly branches: readonly Machine[];
  /** What the state holds, for rules that look at fields. */
  field(path: string): Node | undefined;
  /** The names of its fields, with where they stand. */
  readonly fields: readonly { readonly name: string; readonly at: Span }[];
}

export interface Transition {
  readonly to: string;
  readonly at: ScalarNode;
  readonly from: 'Next' | 'Default' | 'Choice' | 'Catch';
}

/** Branches inside branches, as deep as anyone writes them. */
const deepest = 20;

/** Reads a definition. A thing that is no map is a machine without states. */
export function readMachine(
  node: Node | undefined,
  around: QueryLanguage = 'JSONPath',
  depth = 0,
): Machine | undefined {
  if (node?.kind !== 'map' || depth > deepest) return undefined;
  const queryLanguage = languageOf(node, around);
  const startAt = scalar(node, 'StartAt');
  const written = entryOf(node, 'States')?.value;
  const states = new Map<string, State>();
  for (const entry of written?.kind === 'map' ? written.entries : []) {
    if (!states.has(entry.key.raw)) states.set(entry.key.raw, readState(entry, queryLanguage, depth));
  }
  return {
    span: node,
    states,
    queryLanguage,
    hasStates: written?.kind === 'map',
    ...(startAt ? { startAt } : {}),
  };
}

function readState({ key, value }: Entry, around: QueryLanguage, depth: number): State {
  const node = value?.kind === 'map' ? value : undefined;
  const type = node && scalar(node, 'Type');
  const queryLanguage = node ? languageOf(node, around) : around;
  return {
    name: key.raw,
    at: key,
    span: { uri: key.uri, start: key.start, end: (value ?? key).end },
    ...(type ? { type: type.raw, typeAt: type } : {}),
    transitions: node ? [...transitionsOf(node)] : [],
    ends: type?.raw === 'Succeed' || type?.raw === 'Fail' || scalar(node, 'End')?.value === true,
    queryLanguage,
    branches: node ? [...branchesOf(node, queryLanguage, depth)] : [],
    field: path => path.split('.').reduce<Node | undefined>((here, name) => entryOf(here, name)?.value, node),
    fields: (node?.entries ?? []).map(({ key }) => ({ name: key.raw, at: key })),
  };
}

function* transitionsOf(node: MapNode): Generator<Transition> {
  const next = scalar(node, 'Next');
  if (next) yield { to: next.raw, at: next, from: 'Next' };
  const otherwise = scalar(node, 'Default');
  if (otherwise) yield { to: otherwise.raw, at: otherwise, from: 'Default' };
  for (const [field, from] of [
    ['Choices', 'Choice'],
    ['Catch', 'Catch'],
  ] as const) {
    const list = entryOf(node, field)?.value;
    for (const item of list?.kind === 'list' ? list.items : []) {
      const target = scalar(item, 'Next');
      if (target) yield { to: target.raw, at: target, from };
    }
  }
}

function* branchesOf(node: MapNode, language: QueryLanguage, depth: number): Generator<Machine> {
  const branches = entryOf(node, 'Branches')?.value;
  for (const branch of branches?.kind === 'list' ? branches.items : []) {
    const machine = readMachine(branch, language, depth + 1);
    if (machine) yield machine;
  }
  for (const name of ['ItemProcessor', 'Iterator']) {
    const machine = readMachine(entryOf(node, name)?.value, language, depth + 1);
    if (machine) yield machine;
  }
}

/** The machine and every branch below it, outermost first. */
export function* everyMachine(machine: Machine): Generator<Machine> {
  yield machine;
  for (const state of machine.states.values())
    for (const branch of state.branches) yield* everyMachine(branch);
}

/** Every state of the machine and its branches. */
export function* everyState(machine: Machine): Generator<State> {
  for (const one of everyMachine(machine)) yield* one.states.values();
}

/** The states that can be reached from the start; none where the start leads nowhere. */
export function reachable({ startAt, states }: Machine): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = startAt ? [startAt.raw] : [];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name) || !states.has(name)) continue;
    reached.add(name);
    for (const { to } of states.get(name)!.transitions) waiting.push(to);
  }
  return reached;
}

function languageOf(node: Node, around: QueryLanguage): QueryLanguage {
  const named = scalar(node, 'QueryLanguage')?.raw;
  return named === 'JSONata' || named === 'JSONPath' ? named : around;
}

function scalar(node: Node | undefined, name: string): ScalarNode | undefined {
  const value = entryOf(node, name)?.value;
  return value?.kind === 'scalar' && value.raw !== '' ? value : undefined;
}
