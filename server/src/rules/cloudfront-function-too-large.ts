import { numberOf } from '../knowledge/fact';
import { number } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'cloudfront-function-too-large',
  title: 'CloudFront Function is larger than one can be',
  severity: 'error',
  facts: ['edge.cff.size'],
  *each(resource, { fact }) {
    if (resource.type !== 'AWS::CloudFront::Function') return;
    const code = resource.get<string>('FunctionCode');
    const limit = numberOf(fact('edge.cff.size'));
    if (typeof code?.value !== 'string') return;
    const size = bytesOf(code.value);
    if (size > limit * 1024)
      yield {
        at: code.key,
        message: `${resource.id} has ${number(size)} bytes of code; a CloudFront Function has at most ${limit} KB`,
      };
  },
};

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
