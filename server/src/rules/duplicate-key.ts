import type { Rule } from './rule';

export const rule: Rule = {
  id: 'duplicate-key',
  title: 'Key that is set twice',
  severity: 'error',
  facts: [],
  *check({ project: { template } }) {
    for (const { kind, message, first, uri, start, end } of template.syntax.errors)
      if (kind === 'duplicate-key')
        yield {
          at: { uri, start, end },
          message,
          ...(first ? { related: [{ at: first, message: 'It is set here first' }] } : {}),
        };
  },
};
