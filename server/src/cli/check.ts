import type { Almanac } from '../almanac/almanac';
import type { Files } from '../almanac/files';
import { safeEdits } from '../almanac/fixes';
import type { Finding } from '../rules/rule';
import { applyEdits } from '../text/edit';
import { linesOf } from '../text/lines';
import type { Reported } from './report';

/** What a check of many templates needs of its host. */
export interface CheckHost {
  readonly files: Files;
  /** The texts of templates are read from, and fixed ones written to, disk. */
  write(uri: string, text: string): Promise<void>;
  /** The name of a file as the person calls it. */
  nameOf(uri: string): string;
}

/** Checks a person's own document: what it says that facts contradict. */
export async function checkNotes(
  almanac: Almanac,
  host: CheckHost,
  uri: string,
  text: string,
): Promise<CheckedTemplate> {
  const found = await almanac.judgeNotes(uri, text);
  return {
    problems: found.map(finding => reported(finding, new Map([[uri, text]]), host)),
    texts: new Map([[host.nameOf(uri), text]]),
  };
}

export interface CheckSettings {
  readonly today: string;
  readonly rules?: Readonly<Record<string, string>>;
  readonly fix: boolean;
}

export interface CheckedTemplate {
  readonly problems: readonly Reported[];
  readonly texts: ReadonlyMap<string, string>;
}

/** How often fixes are made and looked at again: one fix can make room for another. */
const mostRounds = 5;

/** Checks one file; `undefined` when it is no template. */
export async function checkTemplate(
  almanac: Almanac,
  host: CheckHost,
  uri: string,
  text: string,
  settings: CheckSettings,
): Promise<CheckedTemplate | undefined> {
  let current = text;
  for (let round = 0; ; round++) {
    const sources = await almanac.gather(host.files, uri, current);
    if (!sources) return undefined;
    const found = almanac.check(sources, settings);
    const edits = settings.fix && round < mostRounds ? safeEdits(found) : [];
    if (edits.length === 0) {
      return {
        problems: found.map(finding => reported(finding, sources.texts, host)),
        texts: new Map([...sources.texts].map(([file, content]) => [host.nameOf(file), content])),
      };
    }
    for (const changed of new Set(edits.map(({ at }) => at.uri))) {
      const before = sources.texts.get(changed);
      if (before === undefined) continue;
      const after = applyEdits(before, edits, changed);
      await host.write(changed, after);
      if (changed === uri) current = after;
    }
  }
}

function reported(finding: Finding, texts: ReadonlyMap<string, string>, host: CheckHost): Reported {
  const lines = linesOf(texts.get(finding.at.uri) ?? '');
  const [start, end] = [lines.position(finding.at.start), lines.position(finding.at.end)];
  return {
    file: host.nameOf(finding.at.uri),
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...(finding.fix ? { fix: { title: finding.fix.title, safe: !finding.fix.unsafe } } : {}),
  };
}
