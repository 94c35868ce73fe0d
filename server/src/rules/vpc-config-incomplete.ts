import { isFunction } from '../project/functions';
import { isWholeMap, isWritten } from '../project/whole';
import type { Rule } from './rule';

const parts = { SubnetIds: 'subnets', SecurityGroupIds: 'security groups' } as const;

export const rule: Rule = {
  id: 'vpc-config-incomplete',
  title: 'Function in a VPC without subnets or without security groups',
  severity: 'error',
  facts: ['lambda.vpc.config'],
  *each(resource) {
    const vpc = isFunction(resource) ? resource.get('VpcConfig') : undefined;
    if (!vpc || !isWholeMap(vpc)) return;
    const given = (name: string) => {
      const list = vpc.get(name);
      return list !== undefined && !(list.kind === 'list' && list.items.length === 0);
    };
    const [name, other] = given('SubnetIds')
      ? (['SecurityGroupIds', 'SubnetIds'] as const)
      : (['SubnetIds', 'SecurityGroupIds'] as const);
    // Neither takes a function out of its VPC, which is allowed.
    if (given(name) || !given(other)) return;
    // A condition takes it out, and may do so only together with the other.
    if (isWritten(vpc, name) && vpc.get(name) === undefined) return;
    yield {
      at: vpc.key,
      message: `${resource.id} names ${parts[other]}, but no ${parts[name]}; Lambda needs both`,
    };
  },
};
