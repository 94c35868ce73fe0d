import type { Facts } from '../knowledge/knowledge';
import type { Project } from '../project/project';
import type { Finding, Fix, Problem, Rule, RuleContext, RuleSet, Severity } from '../rules/rule';
import type { Schema } from '../schema/schema';
import type { Resource } from '../template/template';
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

/** What the rules that judge single resources found in one, for as long as it lives and is judged by the same. */
interface Kept {
  readonly facts: Facts;
  readonly schema: Schema;
  readonly today: string;
  /** The ids of the rules that judged. */
  readonly by: string;
  /** Of the rules that found something. */
  readonly found: readonly (readonly [Rule, readonly Problem[]])[];
}

const kept = new WeakMap<Resource, Kept>();

/**
 * Every problem in any world, once, in the order of the text; suppressed ones left out. What stands in Globals or is a
 * parameter's default is told once, however many resources it reaches.
 */
export function checkAll(
  checked: Checked,
  rules: readonly Rule[],
  options: CheckOptions,
  onFailure: OnRuleFailure,
): readonly Finding[] {
  const { facts, schema, projects } = checked;
  const found = new Map<string, { readonly finding: Finding; more: number }>();
  const shared = sharedStretches(projects[0]);
  const collect = (rule: Rule, judged: Severity | undefined, problems: Iterable<Problem>) => {
    for (const problem of problems) {
      const { uri, start, end } = problem.at;
      const isShared =
        uri === projects[0]?.template.uri && shared.some(([from, to]) => from <= start && end <= to);
      const key = `${rule.id} ${uri} ${start} ${isShared ? '' : problem.message}`;
      const known = found.get(key);
      if (!known)
        found.set(key, {
          finding: settled(problem, rule.id, judged ?? problem.severity ?? rule.severity),
          more: 0,
        });
      else if (known.finding.message !== problem.message) known.more++;
    }
  };
  const judging = rules.flatMap(rule => {
    const judged = severityOf(rule, options.rules);
    return judged === 'off' ? [] : [{ rule, judged }];
  });
  const severities = new Map(judging.map(({ rule, judged }) => [rule, judged] as const));
  const failed = new Set<Rule>();
  const fail = (rule: Rule, error: unknown) => {
    if (!failed.has(rule)) onFailure(rule.id, error);
    failed.add(rule);
  };
  const alone = judging.flatMap(({ rule }) => (rule.each ? [rule] : []));
  const by = alone.map(({ id }) => id).join();
  for (const project of projects) {
    const context = { project, fact: facts.fact, facts, schema, today: options.today };
    for (const resource of project.template.resources.values())
      for (const [rule, problems] of judgedAlone(alone, by, resource, context, fail))
        collect(rule, severities.get(rule), problems);
    for (const { rule, judged } of judging) {
      if (!rule.check || failed.has(rule) || (rule.asWritten && project !== projects[0])) continue;
      try {
        collect(rule, judged, rule.check(context));
      } catch (error) {
        fail(rule, error);
      }
    }
  }
  const suppressed = suppressor(checked.texts);
  return [...found.values()]
    .map(({ finding, more }) =>
      more ? { ...finding, message: `${finding.message} (and ${more} more like it)` } : finding,
    )
    .filter(finding => !suppressed(finding))
    .sort(byPlace);
}

function judgedAlone(
  rules: readonly Rule[],
  by: string,
  resource: Resource,
  context: RuleContext,
  fail: (rule: Rule, error: unknown) => void,
): Kept['found'] {
  const { facts, schema, today } = context;
  const known = kept.get(resource);
  if (known && known.facts === facts && known.schema === schema && known.today === today && known.by === by)
    return known.found;
  const found: [Rule, readonly Problem[]][] = [];
  for (const rule of rules) {
    try {
      const problems = [...rule.each!(resource, context)];
      if (problems.length) found.push([rule, problems]);
    } catch (error) {
      fail(rule, error);
    }
  }
  kept.set(resource, { facts, schema, today, by, found });
  return found;
}

/** Globals and Parameters: what stands there holds for many resources. */
function sharedStretches(project: Project | undefined): readonly (readonly [number, number])[] {
  const root = project?.template.syntax.root;
  return (root?.entries ?? []).flatMap(({ key, value }) =>
    value && ['Globals', 'Parameters'].includes(key.raw) ? [[value.start, value.end] as const] : [],
  );
}

/** Spans of nodes move with the text; what is handed out stays as it was found. */
function settled(
  { fix, alternatives, related, ...problem }: Problem,
  rule: string,
  severity: Severity,
): Finding {
  // Where a change cannot be made safely the template makes no edits, and there is nothing to offer.
  const ready = ({ edits, ...rest }: Fix) => {
    const made = edits();
    return made.length ? [{ ...rest, edits: made }] : [];
  };
  const [preferred] = fix ? ready(fix) : [];
  return {
    ...problem,
    rule,
    severity,
    at: frozen(problem.at),
    ...(related ? { related: related.map(({ at, message }) => ({ at: frozen(at), message })) } : {}),
    ...(preferred ? { fix: preferred } : {}),
    ...(alternatives ? { alternatives: alternatives.flatMap(ready) } : {}),
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
