import { type Diagnostic, DiagnosticTag } from 'vscode-languageserver-types';
import type { Finding } from '../rules/rule';
import type { Lines } from '../text/lines';
import { rangeOf, severityOf } from './convert';

/** Where the pages of the rules can be read by anyone. */
export const rulePages = 'https://serverless-almanac.github.io/rules/';

/** A finding as the editor shows it. @param lines the lines of any document the finding names. */
export function diagnosticOf(finding: Finding, uri: string, lines: (uri: string) => Lines): Diagnostic {
  return {
    range: rangeOf(lines(uri), finding.at),
    severity: severityOf(finding.severity),
    source: 'almanac',
    code: finding.rule,
    codeDescription: { href: `${rulePages}${finding.rule}` },
    message: finding.message,
    ...(finding.tag
      ? { tags: [finding.tag === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary] }
      : {}),
    ...(finding.related?.length
      ? {
          relatedInformation: finding.related.map(({ at, message }) => ({
            location: { uri: at.uri, range: rangeOf(lines(at.uri), at) },
            message,
          })),
        }
      : {}),
  };
}
