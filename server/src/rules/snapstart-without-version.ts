import { isPublished } from '../project/versions';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'snapstart-without-version',
  title: 'SnapStart on a function that publishes no version',
  severity: 'warning',
  facts: ['lambda.snapstart.applyon', 'lambda.snapstart.publish'],
  *check({ project }) {
    if (project.template.hasMacros) return;
    for (const fn of project.functions) {
      const applied = fn.resource.get('SnapStart.ApplyOn');
      if (applied?.value !== 'PublishedVersions' || isPublished(fn, project)) continue;
      yield {
        at: applied.span,
        message: `${fn.id} has SnapStart for published versions, but the template publishes none, so nothing starts from a snapshot`,
        ...(fn.resource.type === 'AWS::Serverless::Function'
          ? {
              fix: {
                title: 'Publish a version with AutoPublishAlias live',
                edits: () => fn.resource.set('AutoPublishAlias', 'live'),
                unsafe: true, // events then go to the alias
              },
            }
          : {}),
      };
    }
  },
};
