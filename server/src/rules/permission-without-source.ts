import type { Rule } from './rule';

/** Services that call for whoever set them up, in any account. */
const callers =
  /^(?:s3|sns|events|scheduler|apigateway|iot|logs|ses|config|cognito-idp|codecommit|secretsmanager)\.amazonaws\.com$/;

/** Those whose requests name the account. */
const sendsAccount = /^(?:s3|logs|config|ses)\./;

export const rule: Rule = {
  id: 'permission-without-source',
  title: 'Permission that lets a service invoke the function for anyone',
  severity: 'hint',
  sets: ['recommended', 'security', 'strict'],
  facts: [],
  *each(resource) {
    if (resource.type !== 'AWS::Lambda::Permission') return;
    const principal = resource.get<string>('Principal');
    if (principal?.value === '*') {
      if (
        ['SourceArn', 'SourceAccount', 'PrincipalOrgID', 'FunctionUrlAuthType'].some(name =>
          resource.get(name),
        )
      )
        return;
      yield {
        at: principal.span,
        message: `${resource.id} lets everyone invoke the function`,
        severity: 'warning',
      };
      return;
    }
    if (typeof principal?.value !== 'string' || !callers.test(principal.value)) return;
    const bucketOnly = principal.value.startsWith('s3.');
    const arn = resource.get('SourceArn');
    const account = resource.get('SourceAccount');
    // A bucket of this stack is known to be ours.
    if (account || (arn && (!bucketOnly || arn.references.some(({ id }) => !id.startsWith('AWS::'))))) return;
    yield {
      at: principal.span,
      message: arn
        ? `${resource.id} names the bucket but not the account; a bucket's name can pass to somebody else`
        : `${resource.id} lets ${principal.value} invoke the function on behalf of any account`,
      ...(sendsAccount.test(principal.value)
        ? {
            fix: {
              title: 'Add SourceAccount',
              edits: () => resource.set('SourceAccount', { call: 'Ref', argument: 'AWS::AccountId' }),
              unsafe: true as const, // the caller may be in another account on purpose
            },
          }
        : {}),
    };
  },
};
