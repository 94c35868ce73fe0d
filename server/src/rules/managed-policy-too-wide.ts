import type { Rule } from './rule';

export const rule: Rule = {
  id: 'managed-policy-too-wide',
  title: 'Managed policy gives far more than a function needs',
  severity: 'warning',
  sets: ['security'],
  facts: [],
  *each(resource, { schema }) {
    const path =
      resource.type === 'AWS::Serverless::Function'
        ? 'Policies'
        : resource.type === 'AWS::IAM::Role'
          ? 'ManagedPolicyArns'
          : undefined;
    for (const policy of path === undefined ? [] : (resource.get(path)?.items ?? [])) {
      const name = typeof policy.value === 'string' ? policy.value.split('/').at(-1)! : undefined;
      if (!name || !/FullAccess$|^AdministratorAccess$|^PowerUserAccess$/.test(name)) continue;
      const service = /^(?:Amazon|AWS)?([A-Za-z0-9]+?)_?FullAccess$/.exec(name)?.[1];
      const templates = Object.keys(schema.sam.policyTemplates).filter(
        one => service !== undefined && one.toLowerCase().startsWith(service.toLowerCase()),
      );
      const instead =
        resource.type === 'AWS::Serverless::Function' && templates.length
          ? `; SAM has ${templates.slice(0, 4).join(', ')}`
          : '';
      yield {
        at: policy.span,
        message: `${name} lets ${resource.id} do everything${service ? ` with ${service}, in the whole account` : ''}${instead}`,
      };
    }
  },
};
