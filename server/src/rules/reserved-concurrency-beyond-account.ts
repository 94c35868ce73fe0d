import { numberOf } from '../knowledge/fact';
import { asNumber } from '../project/setting';
import { number } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'reserved-concurrency-beyond-account',
  title: 'Functions reserve more concurrency than an account has by default',
  severity: 'hint',
  facts: ['lambda.concurrency.default', 'lambda.concurrency.unreserved-min'],
  *check({ project, fact }) {
    const quota = numberOf(fact('lambda.concurrency.default'));
    const kept = numberOf(fact('lambda.concurrency.unreserved-min'));
    const reserving = project.functions.flatMap(fn => {
      const setting = fn.resource.get('ReservedConcurrentExecutions');
      const reserved = asNumber(setting);
      return setting && reserved ? [{ fn, setting, reserved }] : [];
    });
    const sum = reserving.reduce((total, { reserved }) => total + reserved, 0);
    const [largest] = [...reserving].sort((a, b) => b.reserved - a.reserved);
    if (!largest || sum <= quota - kept) return;
    const whole =
      reserving.length === 1 ? `${largest.fn.id} reserves` : `${reserving.length} functions reserve`;
    yield {
      at: largest.setting.span,
      message: `${whole} ${number(sum)} in all; an account with ${number(quota)} must leave ${number(kept)} unreserved, so at most ${number(quota - kept)}`,
      related: reserving
        .filter(one => one !== largest)
        .slice(0, 5)
        .map(({ fn, setting, reserved }) => ({
          at: setting.span,
          message: `${fn.id} reserves ${number(reserved)}`,
        })),
    };
  },
};
