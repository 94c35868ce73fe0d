import { type CallNode, entryOf, type Node, type Syntax, walk } from './syntax';
import type { Parameter, World } from './template';

/** A template with a hundred independent conditions has 2^100 worlds; these many are looked at. */
const mostWorlds = 12;
const mostCombinations = 256;

type Literal = string | number | boolean;
type Facts = ReadonlyMap<string, Literal | undefined>;

/** A question a condition asks: of a parameter, whether it is a certain value; of anything else, yes or no. */
interface Variable {
  readonly name: string;
  /** The default comes first; `undefined` stands for some value that no condition names. */
  readonly choices: readonly (Literal | undefined)[];
  /** Not a parameter, but a comparison that only the deployment can make. */
  readonly open?: true;
}

/**
 * The consistent answers to a template's conditions: few, but such that each condition comes out both ways where it
 * can, and each two of them in every combination they can. The first is what the parameters' defaults lead to.
 */
export function worldsOf(syntax: Syntax, parameters: ReadonlyMap<string, Parameter>): readonly World[] {
  const section = entryOf(syntax.root, 'Conditions')?.value;
  if (section?.kind !== 'map' || section.entries.length === 0)
    return [{ conditions: new Map(), parameters: new Map() }];
  const expressions = new Map(section.entries.map(({ key, value }) => [key.raw, value] as const));
  const variables = variablesOf([...expressions.values()], parameters);
  const seen = new Map<string, World>();
  for (const facts of combinations(variables)) {
    const conditions = new Map<string, boolean>();
    for (const name of expressions.keys()) {
      const outcome = decide(expressions.get(name), { expressions, facts, parameters }, 0);
      if (outcome !== undefined) conditions.set(name, outcome);
    }
    const key = [...conditions].map(([name, outcome]) => `${name}=${outcome}`).join();
    if (!seen.has(key)) seen.set(key, { conditions, parameters: ofParameters(facts, parameters) });
  }
  return chosen([...seen.values()]);
}

function ofParameters(facts: Facts, parameters: ReadonlyMap<string, Parameter>): Facts {
  return new Map([...facts].filter(([name]) => parameters.has(name)));
}

/** Greedy: the first world, then whichever shows most pairs of outcomes that were not seen yet. */
function chosen(worlds: readonly World[]): readonly World[] {
  const pairsOf = (world: World) => {
    const outcomes = [...world.conditions].slice(0, 24).map(([name, outcome]) => `${name}=${outcome}`);
    return outcomes.flatMap((one, i) => outcomes.slice(i).map(other => `${one}&${other}`));
  };
  const left = worlds.map(world => ({ world, pairs: pairsOf(world) }));
  const covered = new Set<string>();
  const result: World[] = [];
  while (left.length && result.length < mostWorlds) {
    let best = 0;
    let most = -1;
    left.forEach(({ pairs }, index) => {
      const fresh =
        result.length === 0 && index === 0
          ? Number.POSITIVE_INFINITY
          : pairs.filter(pair => !covered.has(pair)).length;
      if (fresh > most) [best, most] = [index, fresh];
    });
    if (most === 0 && result.length) break;
    const [taken] = left.splice(best, 1);
    for (const pair of taken!.pairs) covered.add(pair);
    result.push(taken!.world);
  }
  return result;
}

function variablesOf(
  expressions: readonly (Node | undefined)[],
  parameters: ReadonlyMap<string, Parameter>,
): Variable[] {
  const compared = new Map<string, Set<Literal>>();
  const open = new Set<string>();
  for (const expression of expressions) {
    for (const node of walk(expression)) {
      if (node.kind !== 'call' || node.name !== 'Fn::Equals') continue;
      const comparison = comparisonOf(node, parameters);
      if (!comparison) open.add(keyOf(node));
      else if ('parameter' in comparison) {
        const values = compared.get(comparison.parameter) ?? new Set();
        compared.set(comparison.parameter, values.add(comparison.value));
      }
    }
  }
  const variables: Variable[] = [...compared].map(([name, values]) => {
    const parameter = parameters.get(name);
    const first = parameter?.default === undefined ? [] : [parameter.default];
    const all: (Literal | undefined)[] = parameter?.allowed
      ? [...first, ...parameter.allowed]
      : [...first, ...values, undefined];
    return { name, choices: distinct(all) };
  });
  return [...variables, ...[...open].map((name): Variable => ({ name, choices: [true, false], open: true }))];
}

/** All combinations where they are few; else each choice of each variable beside the others' first, and all seconds. */
function* combinations(variables: readonly Variable[]): Generator<Facts> {
  const product = variables.reduce((count, { choices }) => count * choices.length, 1);
  if (product <= mostCombinations) {
    for (let number = 0; number < product; number++) {
      let rest = number;
      yield new Map(
        variables.map(({ name, choices }) => {
          const choice = choices[rest % choices.length];
          rest = Math.floor(rest / choices.length);
          return [name, choice] as const;
        }),
      );
    }
    return;
  }
  const firsts = new Map(variables.map(({ name, choices }) => [name, choices[0]] as const));
  yield firsts;
  yield new Map(variables.map(({ name, choices }) => [name, choices.at(-1)] as const));
  for (const { name, choices } of variables.slice(0, mostCombinations)) {
    for (const choice of choices.slice(1, 8)) yield new Map([...firsts, [name, choice]]);
  }
}

interface Deciding {
  readonly expressions: ReadonlyMap<string, Node | undefined>;
  readonly facts: Facts;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** What an expression comes out as; `undefined` where it is written wrongly or in a circle. */
function decide(node: Node | undefined, deciding: Deciding, depth: number): boolean | undefined {
  if (depth > 50) return undefined;
  if (node?.kind === 'map') {
    const name = entryOf(node, 'Condition')?.value;
    return node.entries.length === 1 && name?.kind === 'scalar' ? named(name.raw) : undefined;
  }
  if (node?.kind !== 'call') return undefined;
  const operands = node.argument?.kind === 'list' ? node.argument.items : [];
  switch (node.name) {
    case 'Condition':
      return node.argument?.kind === 'scalar' ? named(node.argument.raw) : undefined;
    case 'Fn::Not': {
      const operand = decide(operands[0], deciding, depth + 1);
      return operand === undefined ? undefined : !operand;
    }
    case 'Fn::And':
    case 'Fn::Or': {
      const outcomes = operands.map(operand => decide(operand, deciding, depth + 1));
      const settles = node.name === 'Fn::Or';
      if (outcomes.includes(settles)) return settles;
      return outcomes.includes(undefined) ? undefined : !settles;
    }
    case 'Fn::Equals': {
      const comparison = comparisonOf(node, deciding.parameters);
      if (!comparison) return deciding.facts.get(keyOf(node)) === true;
      if ('equal' in comparison) return comparison.equal;
      const value = deciding.facts.get(comparison.parameter);
      return value !== undefined && String(value) === String(comparison.value);
    }
    default:
      return undefined;
  }

  function named(name: string): boolean | undefined {
    return decide(deciding.expressions.get(name), deciding, depth + 1);
  }
}

/** What an Equals compares: a parameter with a literal, or two literals; `undefined` for all else. */
function comparisonOf(
  call: CallNode,
  parameters: ReadonlyMap<string, Parameter>,
): { readonly parameter: string; readonly value: Literal } | { readonly equal: boolean } | undefined {
  const [left, right] = call.argument?.kind === 'list' ? call.argument.items : [];
  if (!left || !right) return undefined;
  const parameterOf = (node: Node) =>
    node.kind === 'call' &&
    node.name === 'Ref' &&
    node.argument?.kind === 'scalar' &&
    parameters.has(node.argument.raw)
      ? node.argument.raw
      : undefined;
  const literalOf = (node: Node) => (node.kind === 'scalar' && node.value !== null ? node.value : undefined);
  const [a, b] = [literalOf(left), literalOf(right)];
  if (a !== undefined && b !== undefined) return { equal: String(a) === String(b) };
  const parameter = parameterOf(left) ?? parameterOf(right);
  const value = a ?? b;
  return parameter !== undefined && value !== undefined ? { parameter, value } : undefined;
}

/** Two comparisons that read the same come out the same. */
function keyOf(call: CallNode): string {
  const parts: string[] = [];
  for (const node of walk(call)) {
    parts.push(node.kind === 'scalar' ? node.raw : node.kind === 'call' ? node.name : node.kind);
    if (parts.length > 50) break;
  }
  return `(${parts.join(' ')})`;
}

function distinct<T>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter(item => {
    const key = item === undefined ? '\0' : String(item);
    return seen.has(key) ? false : seen.add(key);
  });
}
