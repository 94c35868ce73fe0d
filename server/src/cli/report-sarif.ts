import type { Report } from './report';

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** SARIF 2.1.0, as code scanning reads it; the pages of the rules are its help. */
export function reportSarif({ problems, rules, pageOf, version }: Report): string {
  const used = rules.filter(({ id }) => problems.some(({ rule }) => rule === id));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Serverless Almanac',
            version,
            informationUri: 'https://github.com/serverless-almanac/serverless-almanac',
            rules: used.map(rule => ruleOf(rule, pageOf)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(problem => ({
          ruleId: problem.rule,
          ruleIndex: used.findIndex(({ id }) => id === problem.rule),
          level: levels[problem.severity],
          message: { text: problem.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: problem.file.split('/').map(encodeURIComponent).join('/'),
                  uriBaseId: '%SRCROOT%',
                },
                region: {
                  startLine: problem.line,
                  startColumn: problem.column,
                  endLine: problem.endLine,
                  endColumn: problem.endColumn,
                },
              },
            },
          ],
          partialFingerprints: { almanac: fingerprint(problem) },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf({ id, title, severity }: Report['rules'][number], pageOf: Report['pageOf']) {
  const page = pageOf(id);
  return {
    id,
    name: id,
    shortDescription: { text: title },
    defaultConfiguration: { level: levels[severity] },
    helpUri: `https://serverless-almanac.github.io/rules/${id}`,
    ...(page ? { help: { text: page.replace(/[`*#]/g, ''), markdown: page } } : {}),
  };
}

/** The same problem, wherever in the file it moves to. */
export function fingerprint({
  file,
  rule,
  message,
}: Pick<Report['problems'][number], 'file' | 'rule' | 'message'>): string {
  return `${rule}|${file}|${message}`;
}
