import type { Rule } from './rule';

export const rule: Rule = {
  id: 'yaml-invalid',
  title: 'Template that is not YAML',
  severity: 'error',
  facts: [],
  *check({ project: { template } }) {
    const { format, errors } = template.syntax;
    if (format !== 'yaml') return;
    for (const { kind, message, uri, start, end } of errors)
      if (kind === 'syntax') yield { at: { uri, start, end }, message };
  },
};
