import { apiNamed } from '../project/apis';
import type { Project } from '../project/project';
import { isWholeMap } from '../project/whole';
import type { Resource, Setting } from '../template/template';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

const builtIn = new Set(['NONE', 'AWS_IAM']);

export const rule: Rule = {
  id: 'authorizer-undefined',
  title: 'Authorizer that the API does not have',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const { name, api, setting, set } of authorizersNamed(project)) {
      if (set === undefined || builtIn.has(name)) continue;
      const given = set.keys;
      if (given.includes(name)) continue;
      const [likely] = nearest(name, given);
      yield {
        at: setting.setting.span,
        message: given.length
          ? `${api} has no authorizer ${name}, but has ${given.slice(0, 5).join(', ')}`
          : `${api} has no authorizer ${name}, for it has none at all`,
        ...(likely
          ? { fix: { title: `Use ${likely}`, edits: () => setting.resource.set(setting.path, likely) } }
          : {}),
      };
    }
  },
};

interface Named {
  readonly name: string;
  /** The id of the API. */
  readonly api: string;
  readonly setting: { readonly setting: Setting; readonly resource: Resource; readonly path: string };
  /** The authorizers of the API; undefined where they cannot be seen whole. */
  readonly set: Pick<Setting, 'keys'> | undefined;
}

function* authorizersNamed({ template, functions }: Project): Generator<Named> {
  const named = (resource: Resource, path: string, api: Resource): Named | undefined => {
    const setting = resource.get(path);
    const { value } = setting ?? {};
    return setting && typeof value === 'string'
      ? { name: value, api: api.id, setting: { setting, resource, path }, set: authorizersOf(api) }
      : undefined;
  };
  if (template.hasMacros) return;
  for (const api of template.ofType('AWS::Serverless::Api', 'AWS::Serverless::HttpApi')) {
    const found = named(api, 'Auth.DefaultAuthorizer', api);
    if (found) yield found;
  }
  for (const { triggers, resource } of functions) {
    for (const trigger of triggers) {
      const api = apiNamed(trigger.get('RestApiId') ?? trigger.get('ApiId'), template)?.resource;
      if (trigger.declaredBy !== resource || !api?.type.startsWith('AWS::Serverless::')) continue;
      const found = named(resource, `${trigger.path}.Auth.Authorizer`, api);
      if (found) yield found;
    }
  }
}

function authorizersOf(api: Resource): Pick<Setting, 'keys'> | undefined {
  if (api.get('DefinitionBody') || api.get('DefinitionUri')) return undefined;
  const [auth, set] = [api.get('Auth'), api.get('Auth.Authorizers')];
  if (!auth || (isWholeMap(auth) && !auth.keys.includes('Authorizers'))) return { keys: [] };
  return set && isWholeMap(set) ? set : undefined;
}
