import type { Rule } from './rule';

export const rule: Rule = {
  id: 'secret-parameter-shown',
  title: 'Secret parameter is shown in the console',
  severity: 'warning',
  sets: ['security'],
  facts: [],
  *check({ project }) {
    for (const { id, name, type, noEcho, node } of project.template.parameters.values()) {
      const isText = type === 'String' || type === 'CommaDelimitedList';
      if (noEcho || !node || !isText || !secret.test(id) || reference.test(id)) continue;
      yield {
        at: name,
        message: `${id} looks like a secret, and its value is shown to everyone who may describe the stack`,
        fix: {
          title: `Set NoEcho of ${id}`,
          edits: () => project.template.set(`Parameters.${id}.NoEcho`, true),
        },
      };
    }
  },
};

/** Names that hold a secret, and those that only say where one is. */
const secret = /(?:password|passwd|secret|apikey|accesskey|privatekey|authtoken|clientsecret)$/i;
const reference = /(?:arn|name|id|path|length|policy|length|enabled|rotation)$/i;
