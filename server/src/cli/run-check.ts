import { isNoteName, noteNames, pageIdOf, staleNote } from '../almanac/stale-notes';
import { pageOf } from '../knowledge/library';
import type { Arguments } from './arguments';
import { baselineOf, newSince, readBaseline } from './baseline';
import { checkNotes, checkTemplate } from './check';
import { type CliHost, type Command, exit, optionOf } from './cli';
import { type Report, type Reported, reportGithub, reportJson, reportText } from './report';
import { reportJunit } from './report-junit';
import { reportSarif } from './report-sarif';

const formats: Readonly<Record<string, (report: Report) => string>> = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  junit: reportJunit,
};

const templateNames = /\.(?:ya?ml|json|template)$/;
const baselineName = 'almanac-baseline.json';

/**
 * `almanac check [PATH…] [--docs PATH…]`: every template at or below the paths, and the handlers they name; of notes, those
 * that are named, and those at or below the paths of `--docs`.
 */
export const runCheck: Command = async (almanac, host, given) => {
  const format = optionOf(given, 'format') ?? 'text';
  const report = formats[format];
  if (!report) {
    host.error(`almanac: there is no format ${format}; there are ${Object.keys(formats).join(', ')}\n`);
    return exit.failed;
  }
  const chosen = await chooseFiles(host, given);
  let { failed } = chosen;
  const problems: Reported[] = [];
  const files: string[] = [];
  const texts = new Map<string, string>();
  for (const [index, uri] of chosen.uris.entries()) {
    if (chosen.uris.length > 50) host.progress(`${index + 1} of ${chosen.uris.length}: ${host.nameOf(uri)}`);
    const text = await host.read(uri).catch(error => {
      host.error(
        `almanac: ${host.nameOf(uri)} cannot be read: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      failed = true;
      return '';
    });
    if (!isNoteName(uri) && !/Resources|AWSTemplateFormatVersion|AWS::/.test(text)) continue;
    const checked = isNoteName(uri)
      ? await checkNotes(almanac, host, uri, text)
      : await checkTemplate(almanac, host, uri, text, {
          today: host.today(),
          fix: given.options.has('fix'),
        });
    if (!checked) continue;
    files.push(host.nameOf(uri));
    problems.push(...checked.problems);
    for (const [file, content] of checked.texts) texts.set(file, content);
  }
  host.progress('');
  const left = await beyondBaseline(host, given, problems);
  if (left === undefined) return exit.failed;
  const pages = format === 'sarif' ? await almanac.library() : undefined;
  host.out(
    report({
      problems: left,
      files,
      rules: [...almanac.rules, staleNote],
      pageOf: rule => {
        const page = pages?.document(pageIdOf(rule));
        return page && pageOf(page);
      },
      version: host.version,
      textOf: file => texts.get(file),
      colours: host.colours,
    }),
  );
  if (failed) return exit.failed;
  const counts = given.options.has('strict') ? ['error', 'warning'] : ['error'];
  return left.some(({ severity }) => counts.includes(severity)) ? exit.problems : exit.clean;
};

/** The files that the paths name; with `--changed-since`, only those that changed since that revision. */
async function chooseFiles(
  host: CliHost,
  given: Arguments,
): Promise<{ readonly uris: readonly string[]; readonly failed: boolean }> {
  const uris = new Set<string>();
  let failed = false;
  const docs = given.options.get('docs') ?? [];
  const named = [
    ...(given.rest.length || docs.length ? given.rest : ['.']).map(path => [path, templateNames] as const),
    ...docs.map(path => [path, noteNames] as const),
  ];
  for (const [path, names] of named) {
    const found = await host.find(path, names);
    if (!found) {
      host.error(`almanac: there is nothing at ${path}\n`);
      failed = true;
    }
    for (const uri of found ?? []) uris.add(uri);
  }
  const revision = optionOf(given, 'changed-since');
  if (revision === undefined) return { uris: [...uris], failed };
  const changed = await host.changedSince(revision);
  if (changed)
    return {
      uris: [...uris].filter(uri => changed.some(file => file === uri || belongsTo(file, uri))),
      failed,
    };
  host.error(`almanac: git cannot tell what changed since ${revision}\n`);
  return { uris: [], failed: true };
}

/** A handler below the template's folder may be the template's. */
function belongsTo(file: string, template: string): boolean {
  return (
    /\.(?:[cm]?[jt]sx?|py)$/.test(file) && file.startsWith(template.slice(0, template.lastIndexOf('/') + 1))
  );
}

/** The problems that the baseline does not know, all of them when it was just written; `undefined` when it cannot be read. */
async function beyondBaseline(
  host: CliHost,
  given: Arguments,
  problems: readonly Reported[],
): Promise<readonly Reported[] | undefined> {
  const name = optionOf(given, 'baseline') ?? baselineName;
  if (given.options.has('update-baseline')) {
    await host.writeNamed(name, `${JSON.stringify(baselineOf(problems), undefined, 2)}\n`);
    host.error(`almanac: ${name} holds ${problems.length} known problems\n`);
    return [];
  }
  const text = await host.readNamed(name);
  if (text === undefined) {
    if (!given.options.has('baseline')) return problems;
    host.error(`almanac: there is no baseline ${name}\n`);
    return undefined;
  }
  const baseline = readBaseline(text);
  if (!baseline) host.error(`almanac: ${name} is no baseline\n`);
  return baseline && newSince(baseline, problems);
}
