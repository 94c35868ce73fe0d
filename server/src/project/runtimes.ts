import type { Facts } from '../knowledge/knowledge';

/** The days of a runtime's life, `2026-10-31`; a day that is not announced is absent. */
export interface RuntimeLife {
  readonly runtime: string;
  /** From then on there are no security updates. */
  readonly deprecated?: string;
  /** From then on no function can be created with it. */
  readonly createBlocked?: string;
  /** From then on no function that has it can be updated. */
  readonly updateBlocked?: string;
  /** Long gone: neither is possible, since a day that is no longer published. */
  readonly gone: boolean;
  readonly successor?: string;
}

const lives = new WeakMap<Facts, Map<string, RuntimeLife | undefined>>();

/** What is known of a runtime; `undefined` for one the facts do not name, which may be newer than they are. */
export function lifeOf(runtime: string, facts: Facts): RuntimeLife | undefined {
  const known = lives.get(facts) ?? new Map<string, RuntimeLife | undefined>();
  lives.set(facts, known);
  if (!known.has(runtime)) known.set(runtime, lifeIn(facts, runtime));
  return known.get(runtime);
}

function lifeIn(facts: Facts, runtime: string): RuntimeLife | undefined {
  const days = facts.find(`lambda.runtime.${runtime.replaceAll('.', '-')}`)?.value;
  const gone = listOf(facts.fact('lambda.runtime.fully-blocked').value).includes(runtime);
  if (!gone && !isTable(days)) return undefined;
  const day = (name: string) => (isTable(days) && typeof days[name] === 'string' ? days[name] : undefined);
  const [deprecated, createBlocked, updateBlocked] = [
    day('deprecation'),
    day('block create'),
    day('block update'),
  ];
  const successors = facts.fact('lambda.runtime.successor').value;
  const successor = isTable(successors) ? successors[runtime] : undefined;
  return {
    runtime,
    gone,
    ...(deprecated ? { deprecated } : {}),
    ...(createBlocked ? { createBlocked } : {}),
    ...(updateBlocked ? { updateBlocked } : {}),
    ...(typeof successor === 'string' ? { successor } : {}),
  };
}

/** The version of Node.js that a runtime brings, `nodejs22.x` → 22. */
export function nodeVersion(runtime: string | undefined): number | undefined {
  const found = /^nodejs(\d{1,3})\./.exec(typeof runtime === 'string' ? runtime : '')?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The minor version of Python 3 that a runtime brings, `python3.13` → 13. */
export function pythonVersion(runtime: string | undefined): number | undefined {
  const found = /^python3\.(\d{1,3})$/.exec(typeof runtime === 'string' ? runtime : '')?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The runtimes in support, longest life first. */
export function supportedRuntimes(facts: Facts): readonly RuntimeLife[] {
  return listOf(facts.fact('lambda.runtime.supported-today').value)
    .map(runtime => lifeOf(runtime, facts) ?? { runtime, gone: false })
    .sort((a, b) => ((a.deprecated ?? '9') < (b.deprecated ?? '9') ? 1 : -1));
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
