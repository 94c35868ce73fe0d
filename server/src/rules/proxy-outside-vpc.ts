import type { Plain, Resource, Setting, Template } from '../template/template';
import { ref } from '../template/template';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'proxy-outside-vpc',
  title: 'Function that cannot reach its database proxy',
  severity: 'error',
  facts: ['rds-proxy.private'],
  *check({ project }) {
    const { template, functions } = project;
    const proxies = new Map(
      template
        .ofType('AWS::RDS::DBProxy', 'AWS::RDS::DBProxyEndpoint')
        .map(proxy => [proxy.id, proxy] as const),
    );
    for (const fn of proxies.size === 0 ? [] : functions) {
      const used = [...fn.environment.values()].find(({ references }) =>
        references.some(({ id, attribute }) => proxies.has(id) && attribute === 'Endpoint'),
      );
      const proxy = used?.references.map(({ id }) => proxies.get(id)).find(found => found !== undefined);
      if (!used || !proxy) continue;
      const vpc = fn.resource.get('VpcConfig');
      if (!vpc) {
        yield {
          at: used.span,
          message: `${fn.id} is in no VPC, but ${proxy.id} can be reached from its VPC only`,
          related: [{ at: proxy.name, message: `${proxy.id} is declared here` }],
          ...withSubnetsOf(fn.resource, proxy),
        };
        continue;
      }
      const [own, other] = [
        vpcOf(template, vpc.get('SubnetIds')),
        vpcOf(template, proxy.get('VpcSubnetIds')),
      ];
      if (own !== undefined && other !== undefined && own !== other)
        yield {
          at: vpc.key,
          severity: 'warning', // the two may be peered
          message: `${fn.id} is in the VPC ${own}, but ${proxy.id} in ${other}`,
          related: [{ at: proxy.name, message: `${proxy.id} is declared here` }],
        };
    }
  },
};

/** The fix where the subnets and security groups of the proxy can be written down once more. */
function withSubnetsOf(fn: Resource, proxy: Resource): Pick<Problem, 'fix'> {
  const subnets = plainItems(proxy.get('VpcSubnetIds'));
  const groups = plainItems(proxy.get('VpcSecurityGroupIds'));
  return subnets && groups
    ? {
        fix: {
          title: `Put ${fn.id} into the VPC of ${proxy.id}`,
          edits: () => fn.set('VpcConfig', { SecurityGroupIds: groups, SubnetIds: subnets }),
          unsafe: true, // its way to the internet changes, and its role needs a permission
        },
      }
    : {};
}

function plainItems(list: Setting | undefined): readonly Plain[] | undefined {
  if (list?.kind !== 'list' || list.items.length === 0) return undefined;
  const items = list.items.map(({ value, refersTo, attribute }) =>
    typeof value === 'string'
      ? value
      : refersTo !== undefined && attribute === undefined
        ? ref(refersTo)
        : undefined,
  );
  return items.every(item => item !== undefined) ? items : undefined;
}

/** The VPC that all of the subnets belong to, where they stand in the template. */
function vpcOf(template: Template, subnets: Setting | undefined): string | undefined {
  const vpcs = new Set(
    (subnets?.items ?? []).map(({ refersTo }) => {
      const subnet = refersTo === undefined ? undefined : template.resources.get(refersTo);
      const vpc = subnet?.type === 'AWS::EC2::Subnet' ? subnet.get('VpcId')?.refersTo : undefined;
      return vpc !== undefined && template.resources.get(vpc)?.type === 'AWS::EC2::VPC' ? vpc : undefined;
    }),
  );
  const [only] = vpcs;
  return vpcs.size === 1 ? only : undefined;
}
