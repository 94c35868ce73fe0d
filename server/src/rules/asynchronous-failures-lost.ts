import { asynchronousTriggers, keepsFailures } from '../project/failure-destinations';
import { inWords } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'asynchronous-failures-lost',
  title: 'Failed asynchronous invocations are kept nowhere',
  severity: 'hint',
  sets: ['recommended', 'strict'],
  facts: ['lambda.async.retries.default', 'lambda.async.dlq', 'lambda.async.destinations'],
  *check({ project, fact }) {
    if (project.template.hasMacros) return;
    const { value: retries } = fact('lambda.async.retries.default');
    for (const fn of project.functions) {
      const triggers = asynchronousTriggers(fn);
      const [first] = triggers;
      if (!first || keepsFailures(fn, project)) continue;
      const { resource } = fn;
      const attempts = resource.get('EventInvokeConfig.MaximumRetryAttempts')?.value ?? retries;
      yield {
        at: fn.name,
        message: `${fn.id} is invoked by ${inWords([...new Set(triggers.map(({ id }) => id))].slice(0, 3))} without anyone waiting; what fails after ${attempts} retries is dropped`,
        related: [{ at: first.name, message: 'It is invoked here' }],
        ...(resource.type === 'AWS::Serverless::Function'
          ? {
              fix: {
                title: 'Keep failures in a queue of their own',
                // SAM makes the queue and the permission.
                edits: () => resource.set('EventInvokeConfig.DestinationConfig.OnFailure.Type', 'SQS'),
                unsafe: true,
              },
            }
          : {}),
      };
    }
  },
};
