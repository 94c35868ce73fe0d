import { isFunction } from '../project/functions';
import { isSecret } from '../project/secrets';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'environment-secret-in-plain-text',
  title: 'Credential written into an environment variable',
  severity: 'warning',
  sets: ['recommended', 'security'],
  facts: ['lambda.env.size'],
  *each(resource) {
    const variables = isFunction(resource) ? resource.get('Environment.Variables') : undefined;
    for (const name of variables?.keys ?? []) {
      const setting = variables?.get(name);
      if (!setting || setting.origin === 'parameter' || typeof setting.value !== 'string') continue;
      if (setting.references.length > 0 || !isSecret(name, setting.value)) continue;
      yield {
        at: setting.span,
        message: `${resource.id} has ${name} in plain text, for everyone to read who sees the template or the function`,
      };
    }
  },
};
