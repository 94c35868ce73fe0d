import type { Rule } from './rule';

export const rule: Rule = {
  id: 'dax-cluster-without-standby',
  title: 'DAX cluster has a single node, or is not encrypted',
  severity: 'hint',
  sets: ['strict'],
  facts: [],
  *each(resource) {
    if (resource.type !== 'AWS::DAX::Cluster') return;
    const nodes = resource.get<number>('ReplicationFactor');
    if (Number(nodes?.value) === 1 && nodes)
      yield {
        at: nodes.span,
        message: `${resource.id} has one node: when it is replaced, every read goes to the table`,
      };
    if (resource.get('SSESpecification.SSEEnabled')?.value !== true) {
      yield {
        at: resource.get('SSESpecification')?.key ?? resource.name,
        message: `${resource.id} does not encrypt what it caches`,
        fix: {
          title: 'Encrypt the cluster',
          edits: () => resource.set('SSESpecification.SSEEnabled', true),
          unsafe: true,
        },
      };
    }
  },
};
