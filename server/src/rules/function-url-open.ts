import type { Rule } from './rule';

export const rule: Rule = {
  id: 'function-url-open',
  title: 'Function URL that anyone can call',
  severity: 'warning',
  sets: ['security', 'strict'],
  facts: ['lambda.url.auth-types'],
  *each(resource) {
    const path =
      resource.type === 'AWS::Serverless::Function'
        ? 'FunctionUrlConfig.AuthType'
        : resource.type === 'AWS::Lambda::Url'
          ? 'AuthType'
          : undefined;
    const auth = path === undefined ? undefined : resource.get(path);
    if (path === undefined || auth?.value !== 'NONE') return;
    yield {
      at: auth.span,
      message: `${resource.id} gives its function an address that anyone on the internet can call`,
      fix: {
        title: 'Ask for AWS_IAM',
        edits: () => resource.set(path, 'AWS_IAM'),
        unsafe: true, // callers must then sign their requests
      },
    };
  },
};
