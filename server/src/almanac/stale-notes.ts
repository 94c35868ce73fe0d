import type { Facts } from '../knowledge/knowledge';
import { createStaleNotes, type StaleNote, type StaleNotes } from '../knowledge/stale';
import type { Finding, Rule, Severity } from '../rules/rule';
import { linesOf } from '../text/lines';
import { type CheckOptions, severityOf } from './check';
import { once } from './data';
import { suppressionsOf } from './suppressions';

/**
 * What stale statements are reported as. It judges what a person wrote down, not a template, so it is none of the rules:
 * its page is a document like others.
 */
export const staleNote: Pick<Rule, 'id' | 'title' | 'severity'> = {
  id: 'stale-note',
  title: 'A note says what AWS has changed since, or never said',
  severity: 'warning',
};

/** The document to read about a rule. */
export function pageIdOf(rule: string): string {
  return rule === staleNote.id ? `serverless/${rule}` : `rules/${rule}`;
}

/** Names of Markdown and of plain texts. */
export const noteNames = /\.(?:md|markdown|mdown|txt|text|adoc|org)$/i;

export function isNoteName(name: string): boolean {
  return noteNames.test(name);
}

/** What of a person's document facts contradict, in the order of the text. */
export type JudgeNotes = (
  uri: string,
  text: string,
  rules?: CheckOptions['rules'],
) => Promise<readonly Finding[]>;

export function createNotesJudge(facts: () => Promise<Facts>): JudgeNotes {
  const claims = once(async (): Promise<StaleNotes> => createStaleNotes(await facts()));
  return async (uri, text, rules) => {
    const chosen = severityOf({ ...staleNote, facts: [] }, rules);
    if (chosen === 'off') return [];
    const lines = linesOf(text);
    const allowed = suppressionsOf(uri, text).filter(({ rule }) => rule === staleNote.id);
    const stale = await claims();
    return stale
      .find(text)
      .filter(({ start }) => {
        const { line } = lines.position(start);
        return !allowed.some(one => one.line === undefined || one.line === line);
      })
      .map((note): Finding => {
        const { start, end, message, fact, replacement } = note;
        const at = { uri, start, end };
        return {
          rule: staleNote.id,
          at,
          severity: chosen ?? severityBy(note),
          message: `${message} (${fact.source}, checked ${fact.checked})`,
          // What a person wrote is theirs: one word set right may want another beside it.
          ...(replacement === undefined
            ? {}
            : { fix: { title: `Write ${replacement}`, edits: [{ at, text: replacement }], unsafe: true } }),
        };
      });
  };
}

/** What was true once, or can be set right by a word, is told; what is merely put too simply is only hinted at. */
function severityBy({ fact, verdict, replacement }: StaleNote): Severity {
  const isTold = verdict === 'outdated' || replacement !== undefined;
  return isTold && fact.confidence !== 'low' ? staleNote.severity : 'hint';
}
