import type { Resource, Setting, Template } from '../template/template';
import { getAtt } from '../template/template';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'database-may-not-invoke',
  title: 'Database that may not invoke functions',
  severity: 'warning',
  facts: ['rds-invoke.mysql.parameter'],
  *check({ project: { template } }) {
    if (template.hasMacros) return;
    for (const cluster of template.ofType('AWS::RDS::DBCluster', 'AWS::RDS::DBInstance')) {
      const roles = cluster.get('AssociatedRoles');
      for (const item of roles?.items ?? []) {
        const [feature, arn] = [item.get('FeatureName'), item.get('RoleArn')];
        const role = template.resources.get(arn?.refersTo ?? '');
        if (arn && feature?.value === 'Lambda' && role && !mayInvokeFunctions(template, role))
          yield {
            at: arn.span,
            message: `${cluster.id} invokes functions by ${role.id}, which has no policy for lambda:InvokeFunction`,
            related: [{ at: role.name, message: `${role.id} is declared here` }],
          };
      }
      const group = template.resources.get(cluster.get('DBClusterParameterGroupName')?.refersTo ?? '');
      const named = group?.get('Parameters.aws_default_lambda_role');
      if (!group || named?.refersTo === undefined || (roles && roles.kind !== 'list')) continue;
      if (
        roles?.items.some(
          item =>
            item.kind !== 'map' ||
            item.get('RoleArn')?.refersTo === undefined ||
            item.get('RoleArn')?.refersTo === named.refersTo,
        )
      )
        continue;
      const { refersTo, attribute = 'Arn' } = named;
      yield {
        at: named.span,
        message: `${group.id} lets ${cluster.id} invoke functions by ${refersTo}, but the cluster is not associated with that role`,
        related: [{ at: cluster.name, message: `${cluster.id} is declared here` }],
        fix: {
          title: `Associate ${cluster.id} with ${refersTo}`,
          edits: () => cluster.append('AssociatedRoles', { RoleArn: getAtt(refersTo, attribute) }),
        },
      };
    }
  },
};

/** Whether a role has a policy that allows it; so it may be, where a policy cannot be seen. */
function mayInvokeFunctions(template: Template, role: Resource): boolean {
  if (role.type !== 'AWS::IAM::Role' || role.get('ManagedPolicyArns')) return true;
  const own = role.get('Policies');
  if (own && own.kind !== 'list') return true;
  const added = template
    .ofType('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy')
    .filter(policy =>
      (policy.get('Roles') ?? policy.get('RoleName'))?.references.some(({ id }) => id === role.id),
    );
  const documents = [
    ...(own?.items ?? []).map(item => item.get('PolicyDocument')),
    ...added.map(policy => policy.get('PolicyDocument')),
  ];
  return documents.some(allowsInvoking);
}

function allowsInvoking(document: Setting | undefined): boolean {
  const statements = document?.get('Statement');
  if (!statements || statements.kind === 'unknown') return true;
  return statements.items.some(statement => {
    const action = statement.get('Action');
    if (!action) return statement.kind !== 'map' || statement.get('NotAction') !== undefined;
    return action.items.some(
      ({ value }) => typeof value !== 'string' || /^(?:\*|lambda:(?:\*|invoke.*))$/i.test(value),
    );
  });
}
