import { isFunction } from '../project/functions';
import type { Rule } from './rule';

const parts = { SubnetIds: 'subnets', SecurityGroupIds: 'security groups' } as const;

export const rule: Rule = {
  id: 'vpc-config-incomplete',
  title: 'Function in a VPC without subnets or without security groups',
  severity: 'error',
  facts: ['lambda.vpc.config'],
  *each(resource) {
    const vpc = isFunction(resource) ? resource.get('VpcConfig') : undefined;
    if (vpc?.kind !== 'map' || vpc.keys.some(key => key.startsWith('Fn::'))) return;
    const given = (name: string) => {
      const list = vpc.get(name);
      return list !== undefined && !(list.kind === 'list' && list.items.length === 0);
    };
    const [name, other] = given('SubnetIds')
      ? (['SecurityGroupIds', 'SubnetIds'] as const)
      : (['SubnetIds', 'SecurityGroupIds'] as const);
    // Neither takes a function out of its VPC, which is allowed.
    if (given(name) || !given(other)) return;
    yield {
      at: vpc.key,
      message: `${resource.id} names ${parts[other]}, but no ${parts[name]}; Lambda needs both`,
    };
  },
};
