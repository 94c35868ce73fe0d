import { numberOf } from '../knowledge/fact';
import { number } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'package-too-large',
  title: 'Code that is larger than a function takes',
  severity: 'error',
  facts: ['lambda.package.unzipped'],
  *check({ project, fact }) {
    const most = numberOf(fact('lambda.package.unzipped'));
    const bytesInMegabyte = 1024 * 1024;
    for (const fn of project.functions) {
      const size = project.packageSizeOf(fn);
      if (!size || size.bytes <= most * bytesInMegabyte) continue;
      const measured = `${size.whole ? '' : 'at least '}${number(Math.round(size.bytes / bytesInMegabyte))} MB`;
      yield {
        at: size.setting.span,
        // What a build leaves out of a folder cannot be seen; an archive only grows when it is unpacked.
        severity: size.kind === 'archive' ? 'error' : 'warning',
        message: `${String(size.setting.value)} of ${fn.id} is ${measured}, but code and layers may have ${number(most)} MB unpacked`,
      };
    }
  },
};
