import { tablesOf } from '../project/tables';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'table-provisioned-without-scaling',
  title: 'Provisioned table does not follow its traffic',
  severity: 'hint',
  sets: ['cost'],
  facts: ['dynamodb.mode.values'],
  *check({ project }) {
    const scaled = new Set(
      project.template
        .ofType('AWS::ApplicationAutoScaling::ScalableTarget')
        .flatMap(target => (target.get('ResourceId')?.references ?? []).map(({ id }) => id)),
    );
    for (const { id, resource, billing } of tablesOf(project)) {
      const throughput = resource.get('ProvisionedThroughput');
      if (billing !== 'PROVISIONED' || !throughput || scaled.has(id)) continue;
      yield {
        at: throughput.key,
        message: `${id} has a fixed capacity and no auto scaling: it is paid for at night too, and throttles above it`,
      };
    }
  },
};
