import type { Rule } from './rule';

export const rule: Rule = {
  id: 'cloudfront-function-feature-missing',
  title: 'CloudFront Function uses what its runtime does not have',
  severity: 'error',
  facts: ['edge.cff.no-io', 'edge.cff.runtime'],
  *each(resource) {
    if (resource.type !== 'AWS::CloudFront::Function') return;
    const code = resource.get<string>('FunctionCode');
    const runtime = resource.get<string>('FunctionConfig.Runtime')?.value;
    if (typeof code?.value !== 'string') return;
    const bare = withoutStringsAndComments(code.value);
    for (const [pattern, what, only] of missing) {
      if ((only && runtime !== only) || !pattern.test(bare)) continue;
      yield {
        at: code.key,
        message: `${resource.id} ${what}, which ${only ?? 'CloudFront Functions'} does not have`.replace(
          'Functions does',
          'Functions do',
        ),
      };
    }
  },
};

/** What cannot be there in any runtime, and what only the older one lacks. */
const missing: readonly (readonly [pattern: RegExp, what: string, only?: string])[] = [
  [/\bfetch\s*\(|\bXMLHttpRequest\b/, 'calls the network'],
  [/\bset(?:Timeout|Interval|Immediate)\s*\(/, 'sets a timer'],
  [/\brequire\s*\(\s*\)/, 'requires a module by a computed name'],
  [/\bprocess\s*\.\s*env\b/, 'reads environment variables'],
  [/\beval\s*\(|\bnew\s+Function\s*\(/, 'evaluates code'],
  [/\basync\b|\bawait\b/, 'uses async and await', 'cloudfront-js-1.0'],
  [/\b(?:const|let)\s/, 'declares with const or let', 'cloudfront-js-1.0'],
];

/** Their contents blanked out, so that words in texts are not taken for code. */
function withoutStringsAndComments(code: string): string {
  return code
    .slice(0, 100_000)
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, found =>
      found.startsWith('/') ? ' ' : "''",
    );
}
