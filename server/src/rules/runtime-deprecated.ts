import { lifeOf, type RuntimeLife } from '../project/runtimes';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'runtime-deprecated',
  title: 'Function runs on a runtime past its date',
  severity: 'warning',
  facts: ['lambda.runtime.successor', 'lambda.runtime.fully-blocked', 'lambda.runtime.supported-today'],
  *check({ project, facts, today }) {
    for (const { id, runtime, resource } of project.functions) {
      const life = typeof runtime?.value === 'string' ? lifeOf(runtime.value, facts) : undefined;
      const verdict = life && verdictOf(life, today);
      if (!runtime || !verdict) continue;
      const { successor } = life;
      yield {
        at: runtime.span,
        severity: verdict.severity,
        message: `${id} runs on ${life.runtime}, ${verdict.words}`,
        tag: 'deprecated',
        ...(successor
          ? {
              fix: {
                title: `Move to ${successor}`,
                edits: () => resource.set('Runtime', successor),
                unsafe: true,
              },
            }
          : {}),
      } satisfies Problem;
    }
  },
};

/** How bad it is on a day; nothing while the runtime is in support for longer than half a year. */
function verdictOf(
  life: RuntimeLife,
  today: string,
): (Pick<Problem, 'severity'> & { readonly words: string }) | undefined {
  const since = (day: string | undefined) => day !== undefined && day <= today;
  if (life.gone) return { severity: 'error', words: 'which can be neither created nor updated any more' };
  if (since(life.updateBlocked))
    return { severity: 'error', words: `which cannot be created or updated since ${life.updateBlocked}` };
  const until = life.updateBlocked ? `; updates are refused from ${life.updateBlocked}` : '';
  if (since(life.createBlocked)) {
    return {
      severity: 'warning',
      words: `deprecated since ${life.deprecated}; no new function can be created with it since ${life.createBlocked}${until}`,
    };
  }
  const creation = life.createBlocked
    ? `; new functions are refused from ${life.createBlocked}${until.replace('updates are refused', 'updates')}`
    : until;
  if (since(life.deprecated))
    return { severity: 'warning', words: `deprecated since ${life.deprecated}${creation}` };
  if (life.deprecated !== undefined && life.deprecated <= halfYearAfter(today)) {
    return { severity: 'hint', words: `which is deprecated on ${life.deprecated}${creation}` };
  }
  return undefined;
}

function halfYearAfter(day: string): string {
  const [year = 0, month = 0, rest = 0] = day.split('-').map(Number);
  const later = month + 6;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${year + (later > 12 ? 1 : 0)}-${pad(later > 12 ? later - 12 : later)}-${pad(rest)}`;
}
