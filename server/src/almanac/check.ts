import type { Facts } from '../knowledge/knowledge';
import type { Project } from '../project/project';
import type { Finding, Problem, Rule, RuleSet, Severity } from '../rules/rule';
import type { Schema } from '../schema/schema';
import { linesOf } from '../text/lines';
import { frozen } from '../text/span';
import { type Suppression, suppressionsOf } from './suppressions';

/** Which rules judge, and how severely. */
export interface CheckOptions {
  /** The day to judge dates by. */
  readonly today: string;
  /** By rule id or set name: `off`, `on` or a severity. */
  readonly rules?: Readonly<Record<string, string>>;
}

/** What a check looks at: the project in each world, and the texts that can carry suppress comments. */
export interface Checked {
  readonly projects: readonly Project[];
  readonly facts: Facts;
  readonly schema: Schema;
  readonly texts: ReadonlyMap<string, string>;
}

export type OnRuleFailure = (rule: string, error: unknown) => void;

/** Every problem in any world, once, in the order of the text; suppressed ones left out. */
export function checkAll(
  checked: Checked,
  rules: readonly Rule[],
  options: CheckOptions,
  onFailure: OnRuleFailure,
): readonly Finding[] {
  const { facts, schema } = checked;
  const found = new Map<string, Finding>();
  for (const rule of rules) {
    const judged = severityOf(rule, options.rules);
    if (judged === 'off') continue;
    for (const project of checked.projects) {
      try {
        for (const problem of rule.check({
          project,
          fact: facts.fact,
          facts,
          schema,
          today: options.today,
        })) {
          const finding = {
            ...problem,
            rule: rule.id,
            severity: judged ?? problem.severity ?? rule.severity,
          };
          const key = `${rule.id} ${problem.at.uri} ${problem.at.start} ${problem.message}`;
          if (!found.has(key)) found.set(key, settled(finding));
        }
      } catch (error) {
        onFailure(rule.id, error);
      }
    }
  }
  const suppressed = suppressor(checked.texts);
  return [...found.values()].filter(finding => !suppressed(finding)).sort(byPlace);
}

/** Spans of nodes move with the text; what is handed out stays as it was found. */
function settled<T extends Problem>(problem: T): T {
  return {
    ...problem,
    at: frozen(problem.at),
    ...(problem.related
      ? { related: problem.related.map(({ at, message }) => ({ at: frozen(at), message })) }
      : {}),
  };
}

/** The severity a person chose; `undefined` where the rule and its problems decide. */
export function severityOf(rule: Rule, chosen: CheckOptions['rules']): Severity | 'off' | undefined {
  const own = chosen?.[rule.id];
  if (own === 'off' || own === 'hint' || own === 'warning' || own === 'error') return own;
  if (own === 'on') return undefined;
  const sets: readonly RuleSet[] = rule.sets ?? ['recommended'];
  const isOn = sets.some(set => (chosen?.[set] ?? (set === 'recommended' ? 'on' : 'off')) !== 'off');
  return isOn ? undefined : 'off';
}

function suppressor(texts: ReadonlyMap<string, string>): (finding: Finding) => boolean {
  const byUri = new Map<
    string,
    { readonly lines: ReturnType<typeof linesOf>; readonly all: readonly Suppression[] }
  >();
  for (const [uri, text] of texts) {
    const all = suppressionsOf(uri, text);
    if (all.length) byUri.set(uri, { lines: linesOf(text), all });
  }
  return ({ at, rule }) => {
    const here = byUri.get(at.uri);
    if (!here) return false;
    const { line } = here.lines.position(at.start);
    return here.all.some(one => one.rule === rule && (one.line === undefined || one.line === line));
  };
}

function byPlace(a: Finding, b: Finding): number {
  return a.at.uri < b.at.uri
    ? -1
    : a.at.uri > b.at.uri
      ? 1
      : a.at.start - b.at.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
