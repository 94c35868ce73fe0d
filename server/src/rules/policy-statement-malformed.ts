import { statementsIn } from '../project/statements';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'policy-statement-malformed',
  title: 'Policy statement that IAM refuses',
  severity: 'error',
  facts: [],
  *each(resource) {
    for (const { setting, kind, path } of statementsIn(resource)) {
      // Parts that an intrinsic brings cannot be seen.
      if (setting.keys.some(name => name.startsWith('Fn::'))) continue;
      const effect = setting.get<string>('Effect');
      if (!effect)
        yield {
          at: setting.span,
          message: `A statement of ${resource.id} has no Effect`,
          fix: {
            title: 'Set Effect to Allow',
            edits: () => resource.set(`${path}.Effect`, 'Allow'),
            unsafe: true,
          },
        } satisfies Problem;
      else if (typeof effect.value === 'string' && !['Allow', 'Deny'].includes(effect.value)) {
        const right = ['Allow', 'Deny'].find(one => one.toLowerCase() === String(effect.value).toLowerCase());
        yield {
          at: effect.span,
          message: `Effect is Allow or Deny, not ${effect.value}`,
          ...(right
            ? { fix: { title: `Set Effect to ${right}`, edits: () => resource.set(`${path}.Effect`, right) } }
            : {}),
        } satisfies Problem;
      }
      if (!setting.get('Action') && !setting.get('NotAction'))
        yield { at: setting.span, message: `A statement of ${resource.id} has no Action` } satisfies Problem;
      const needs = kind === 'identity' ? ['Resource', 'NotResource'] : ['Principal', 'NotPrincipal'];
      if (!needs.some(name => setting.get(name)))
        yield {
          at: setting.span,
          message: `A statement of ${resource.id} has no ${needs[0]}`,
        } satisfies Problem;
      if (kind === 'identity' && setting.get('Principal')) {
        yield {
          at: setting.get('Principal')?.key ?? setting.span,
          message: `A policy of a role has no Principal: whoever has ${resource.id} is meant`,
        } satisfies Problem;
      }
      for (const action of setting.get('Action')?.items ?? []) {
        if (
          typeof action.value !== 'string' ||
          action.value === '*' ||
          /^[A-Za-z0-9*?-]+:[A-Za-z0-9*?]+$/.test(action.value)
        )
          continue;
        yield {
          at: action.span,
          message: `An action is written service:Operation, not ${action.value}`,
        } satisfies Problem;
      }
    }
  },
};
