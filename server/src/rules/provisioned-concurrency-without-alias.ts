import { isWhole } from '../project/whole';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'provisioned-concurrency-without-alias',
  title: 'Provisioned concurrency on no version or alias',
  severity: 'error',
  facts: ['lambda.pc.target', 'lambda.pc.sam-alias'],
  *each(resource) {
    const provisioned = resource.get('ProvisionedConcurrencyConfig');
    if (!provisioned || !isWhole(resource)) return;
    if (resource.type === 'AWS::Serverless::Function' && !resource.get('AutoPublishAlias')) {
      yield {
        at: provisioned.key,
        message: `${resource.id} asks for provisioned concurrency, but publishes no alias that could have it`,
        fix: { title: 'Add AutoPublishAlias live', edits: () => resource.set('AutoPublishAlias', 'live') },
      };
    }
    const version = resource.type === 'AWS::Lambda::Alias' ? resource.get('FunctionVersion') : undefined;
    if (version?.value === '$LATEST') {
      yield {
        at: version.span,
        message: `${resource.id} asks for provisioned concurrency, but points to $LATEST, which cannot have it`,
      };
    }
  },
};
