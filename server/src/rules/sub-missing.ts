import { looseVariablesOf } from '../project/loose-variables';
import { isOpen } from '../project/names';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'sub-missing',
  title: 'Text with ${…} that no Sub fills in',
  severity: 'warning',
  facts: [],
  *check({ project: { template }, schema }) {
    if (isOpen(template)) return;
    for (const resource of template.resources.values()) {
      for (const { variable, at, path, text } of looseVariablesOf(resource, template, schema)) {
        yield {
          at,
          message: `\${${variable}} stays as it is written: there is no Sub around it`,
          ...(path === undefined
            ? {}
            : {
                fix: {
                  title: 'Put a Sub around it',
                  edits: () => resource.set(path, { call: 'Fn::Sub', argument: text }),
                },
              }),
        };
      }
    }
  },
};
