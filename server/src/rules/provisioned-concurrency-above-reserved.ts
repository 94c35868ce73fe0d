import { asNumber } from '../project/setting';
import { versionsOf } from '../project/versions';
import { number } from '../text/quantity';
import type { Rule } from './rule';

const path = 'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions';

export const rule: Rule = {
  id: 'provisioned-concurrency-above-reserved',
  title: 'More provisioned concurrency than the function reserves',
  severity: 'error',
  facts: ['lambda.pc.max'],
  *check({ project }) {
    for (const fn of project.functions) {
      const reserved = fn.resource.get('ReservedConcurrentExecutions');
      const most = asNumber(reserved);
      if (!reserved || most === undefined) continue;
      for (const holder of [fn.resource, ...versionsOf(fn, project)]) {
        const setting = holder.get(path);
        const provisioned = asNumber(setting);
        if (!setting || provisioned === undefined || provisioned <= most) continue;
        yield {
          at: setting.span,
          message: `${holder.id} keeps ${number(provisioned)} environments ready, but ${fn.id} reserves ${number(most)}`,
          related: [{ at: reserved.span, message: `${fn.id} reserves ${number(most)}` }],
          fix: {
            title: `Reserve ${provisioned}`,
            edits: () => fn.resource.set('ReservedConcurrentExecutions', provisioned),
            unsafe: true, // it takes concurrency from all other functions of the account
          },
        };
      }
    }
  },
};
