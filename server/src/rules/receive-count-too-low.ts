import { numberOf } from '../knowledge/fact';
import { asNumber } from '../project/setting';
import { counted } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'receive-count-too-low',
  title: 'Queue gives up on messages after too few receives',
  severity: 'hint',
  facts: ['sqs.dlq-lambda'],
  *check({ project, fact }) {
    const advised = numberOf(fact('sqs.dlq-lambda'));
    for (const { queue, consumer } of project.queueConsumers) {
      const setting = queue.resource.get('RedrivePolicy.maxReceiveCount');
      const count = asNumber(setting);
      if (!setting || count === undefined || count < 1 || count >= advised) continue;
      yield {
        at: setting.span,
        message: `${queue.id} gives up on a message after ${counted(count, 'receive')}; a throttled ${consumer.id} uses them up too, so AWS advises ${advised} or more`,
        fix: {
          title: `Set maxReceiveCount to ${advised}`,
          edits: () => queue.resource.set('RedrivePolicy.maxReceiveCount', advised),
          unsafe: true, // what fails is then tried more often
        },
      };
    }
  },
};
