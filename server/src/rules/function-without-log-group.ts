import { logGroupOf } from '../project/log-groups';
import { sub } from '../template/template';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'function-without-log-group',
  title: 'Function whose log group is beyond the template',
  severity: 'hint',
  sets: ['strict', 'cost'],
  facts: ['logs.retention-default'],
  *check({ project }) {
    const { template } = project;
    if (template.hasMacros) return;
    for (const fn of project.functions) {
      if (logGroupOf(fn, project) !== undefined) continue;
      const id = `${fn.id}Logs`;
      yield {
        at: fn.name,
        message: `${fn.id} has no log group in the template; Lambda makes one that keeps logs for ever and outlives the stack`,
        ...(template.everyResource.has(id)
          ? {}
          : {
              fix: {
                title: `Add the log group ${id}`,
                edits: () =>
                  template.addResource(id, 'AWS::Logs::LogGroup', {
                    LogGroupName: sub(`/aws/lambda/\${${fn.id}}`),
                    RetentionInDays: 30,
                  }),
                unsafe: true, // a group Lambda made already has that name
              },
            }),
      };
    }
  },
};
