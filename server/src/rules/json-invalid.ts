import type { Rule } from './rule';

export const rule: Rule = {
  id: 'json-invalid',
  title: 'Template that is not JSON',
  severity: 'error',
  facts: [],
  *check({ project: { template } }) {
    const { format, errors } = template.syntax;
    if (format !== 'json') return;
    for (const { kind, message, uri, start, end } of errors)
      if (kind === 'syntax') yield { at: { uri, start, end }, message };
  },
};
