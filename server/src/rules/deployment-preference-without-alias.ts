import { asBoolean } from '../project/setting';
import { isWhole } from '../project/whole';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'deployment-preference-without-alias',
  title: 'Gradual deployment without an alias to shift',
  severity: 'error',
  facts: ['sam.codedeploy.requires-alias'],
  *each(resource) {
    const preference =
      resource.type === 'AWS::Serverless::Function' ? resource.get('DeploymentPreference') : undefined;
    if (!preference || !isWhole(resource) || resource.get('AutoPublishAlias') || preference.keys.length === 0)
      return;
    const enabled = preference.get('Enabled');
    if (enabled && asBoolean(enabled) !== true) return;
    yield {
      at: preference.key,
      message: `${resource.id} has a DeploymentPreference, but no AutoPublishAlias whose traffic could be shifted`,
      fix: { title: 'Add AutoPublishAlias live', edits: () => resource.set('AutoPublishAlias', 'live') },
    };
  },
};
