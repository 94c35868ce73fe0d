import { isNoteName } from '../almanac/stale-notes';
import type { Finding, Rule } from '../rules/rule';

/** A finding as people and programs count: lines and columns from 1, the file as it was named. */
export interface Reported {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly fix?: { readonly title: string; readonly safe: boolean };
}

export interface Report {
  readonly problems: readonly Reported[];
  /** The templates and notes that were checked. */
  readonly files: readonly string[];
  readonly rules: readonly Pick<Rule, 'id' | 'title' | 'severity'>[];
  /** The page of a rule, as Markdown. */
  readonly pageOf: (rule: string) => string | undefined;
  /** Of the almanac. */
  readonly version: string;
  /** The text of a reported file, for code frames. */
  readonly textOf: (file: string) => string | undefined;
  readonly colours: boolean;
}

export function reportJson({ problems }: Report): string {
  return `${JSON.stringify(problems, undefined, 2)}\n`;
}

const escapes = { error: 31, warning: 33, hint: 36, dim: 2, bold: 1 } as const;

/** The way compilers show it: place, rule and message, the line, carets below the words meant. */
export function reportText({ problems, files, textOf, colours }: Report): string {
  const paint = (style: keyof typeof escapes, text: string) =>
    colours ? `\u001b[${escapes[style]}m${text}\u001b[0m` : text;
  const blocks = problems.map(problem => {
    const head = `${paint('bold', `${problem.file}:${problem.line}:${problem.column}`)} ${paint(problem.severity, problem.severity)} ${problem.message} ${paint('dim', `[${problem.rule}]`)}`;
    const line = textOf(problem.file)?.split(/\r\n|\r|\n/)[problem.line - 1];
    if (line === undefined) return head;
    const shown = line.slice(0, 200).replaceAll('\t', ' ');
    const end = problem.endLine === problem.line ? problem.endColumn : shown.length + 1;
    const carets =
      ' '.repeat(Math.min(problem.column - 1, 200)) +
      '^'.repeat(Math.max(1, Math.min(end, 201) - problem.column));
    const margin = String(problem.line).length;
    const frame = [
      `${paint('dim', `${problem.line} |`)} ${shown}`,
      `${paint('dim', `${' '.repeat(margin)} |`)} ${paint(problem.severity, carets)}`,
    ];
    const fix = problem.fix
      ? [
          `${paint('dim', `${' '.repeat(margin)} =`)} fix: ${problem.fix.title}${problem.fix.safe ? '' : ' (by hand: behaviour could change)'}`,
        ]
      : [];
    return [head, ...frame, ...fix].join('\n');
  });
  return `${[...blocks, summary(problems, files)].join('\n\n')}\n`;
}

function summary(problems: readonly Reported[], files: readonly string[]): string {
  const notes = files.filter(isNoteName).length;
  const count = (severity: Reported['severity']) =>
    problems.filter(problem => problem.severity === severity).length;
  const word = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${word(count('error'), 'error')}, ${word(count('warning'), 'warning')}, ${word(count('hint'), 'hint')} in ${[files.length > notes || notes === 0 ? word(files.length - notes, 'template') : '', notes ? word(notes, 'note') : ''].filter(Boolean).join(' and ')}`;
}

/** Workflow commands that a GitHub run turns into annotations. */
export function reportGithub({ problems }: Report): string {
  const kinds = { error: 'error', warning: 'warning', hint: 'notice' } as const;
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map(
      ({ severity, file, line, column, endLine, endColumn, rule, message }) =>
        `::${kinds[severity]} file=${property(file)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn},title=${property(rule)}::${data(message)}\n`,
    )
    .join('');
}
