import { functionsById } from '../project/integrations';
import { mayInvoke } from '../project/invoke-permissions';
import { functionNamed } from '../project/triggers';
import { getAtt, ref } from '../template/template';
import type { Rule } from './rule';

const service = 'cognito-idp.amazonaws.com';

export const rule: Rule = {
  id: 'user-pool-trigger-without-permission',
  title: 'User pool that may not invoke its trigger',
  severity: 'warning',
  facts: ['cognito.triggers.lambda'],
  *check({ project }) {
    const told = new Set<string>();
    const { template } = project;
    for (const pool of template.ofType('AWS::Cognito::UserPool')) {
      for (const name of pool.keys('LambdaConfig')) {
        const written = pool.get(`LambdaConfig.${name}`);
        const setting = written?.kind === 'map' ? written.get('LambdaArn') : written;
        const fn = name === 'KMSKeyID' ? undefined : functionNamed(setting, functionsById(project), template);
        if (!setting || !fn || told.has(`${pool.id} ${fn.id}`)) continue;
        told.add(`${pool.id} ${fn.id}`);
        if (fn.triggers.some(({ kind }) => kind === 'cognito') || mayInvoke(project, fn, service)) continue;
        yield {
          at: setting.span,
          message: `${pool.id} calls ${fn.id} for ${name}, but no permission of the template lets ${service} invoke it`,
          related: [{ at: fn.name, message: `${fn.id} is declared here` }],
          fix: {
            title: `Let ${pool.id} invoke ${fn.id}`,
            edits: () =>
              template.addResource(`${fn.id}Permission`, 'AWS::Lambda::Permission', {
                Action: 'lambda:InvokeFunction',
                FunctionName: ref(fn.id),
                Principal: service,
                SourceArn: getAtt(pool.id, 'Arn'),
              }),
            unsafe: true, // the permission may stand in another stack
          },
        };
      }
    }
  },
};
