import { definitionPath } from '../project/state-machines';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'state-machine-definition-missing',
  title: 'Definition file of a state machine is not there',
  severity: 'warning',
  facts: [],
  *check({ project }) {
    for (const id of project.definitionsMissing) {
      const resource = project.template.resources.get(id);
      const setting = resource?.get('DefinitionUri') ?? resource?.get('DefinitionS3Location');
      const path = resource && definitionPath(resource);
      if (setting && path)
        yield {
          at: setting.span,
          message: `${id} takes its definition from ${path}, which is not beside the template`,
        };
    }
  },
};
