import { handledFiles } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'credentials-in-code',
  title: 'Credentials are written into the code',
  severity: 'warning',
  facts: [],
  *check({ project }) {
    for (const { model } of handledFiles(project)) {
      for (const { at, kind } of model.secrets) {
        yield {
          at,
          message: `${kind === 'access key id' ? 'An' : 'A'} ${kind} is written into the code; a function gets its permissions from its role, and secrets from Secrets Manager or Parameter Store`,
        };
      }
    }
  },
};
