import type { Report, Reported } from './report';

/** JUnit XML: a suite a file, a failure a problem, as build servers draw it. */
export function reportJunit({ problems, files }: Report): string {
  const byFile = new Map<string, Reported[]>(files.map(file => [file, []]));
  for (const problem of problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  const suites = [...byFile].map(([file, found]) => {
    const cases = found.length
      ? found.map(
          ({ rule, severity, message, line, column }) =>
            `    <testcase classname="${escaped(file)}" name="${escaped(rule)}:${line}:${column}">\n      <failure type="${severity}" message="${escaped(message)}">${escaped(`${file}:${line}:${column} ${severity}: ${message}`)}</failure>\n    </testcase>\n`,
        )
      : [`    <testcase classname="${escaped(file)}" name="no problems"/>\n`];
    return `  <testsuite name="${escaped(file)}" tests="${cases.length}" failures="${found.length}">\n${cases.join('')}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Serverless Almanac" failures="${problems.length}">\n${suites.join('')}</testsuites>\n`;
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
