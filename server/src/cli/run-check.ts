import { checkTemplate } from './check';
import { type Command, exit, optionOf } from './cli';
import { type Report, type Reported, reportGithub, reportJson, reportText } from './report';

const formats: Readonly<Record<string, (report: Report) => string>> = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
};

/** `almanac check [PATH…]`: every template at or below the paths, and the handlers they name. */
export const runCheck: Command = async (almanac, host, given) => {
  const format = optionOf(given, 'format') ?? 'text';
  const report = formats[format];
  if (!report) {
    host.error(`almanac: there is no format ${format}; there are ${Object.keys(formats).join(', ')}\n`);
    return exit.failed;
  }
  const problems: Reported[] = [];
  const texts = new Map<string, string>();
  let templates = 0;
  let failed = false;
  const paths = given.rest.length ? given.rest : ['.'];
  const uris = new Set<string>();
  for (const path of paths) {
    const found = await host.find(path, /\.(?:ya?ml|json|template)$/);
    if (!found) {
      host.error(`almanac: there is nothing at ${path}\n`);
      failed = true;
    }
    for (const uri of found ?? []) uris.add(uri);
  }
  for (const uri of uris) {
    const text = await host.read(uri).catch(error => {
      host.error(
        `almanac: ${host.nameOf(uri)} cannot be read: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      failed = true;
      return '';
    });
    if (!/Resources|AWSTemplateFormatVersion|AWS::/.test(text)) continue;
    const checked = await checkTemplate(almanac, host, uri, text, {
      today: host.today(),
      fix: given.options.has('fix'),
    });
    if (!checked) continue;
    templates++;
    for (const problem of checked.problems) problems.push(problem);
    for (const [file, content] of checked.texts) texts.set(file, content);
  }
  host.out(report({ problems, templates, textOf: file => texts.get(file), colours: host.colours }));
  if (failed) return exit.failed;
  const counts = given.options.has('strict') ? ['error', 'warning'] : ['error'];
  return problems.some(({ severity }) => counts.includes(severity)) ? exit.problems : exit.clean;
};
