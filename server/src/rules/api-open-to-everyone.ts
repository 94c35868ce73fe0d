import { apiOf, apiTypes } from '../project/apis';
import type { Project } from '../project/project';
import type { Resource, Setting } from '../template/template';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'api-open-to-everyone',
  title: 'API that asks nobody who they are',
  severity: 'hint',
  sets: ['security', 'strict'],
  facts: [],
  *check({ project }) {
    const { template } = project;
    if (template.hasMacros) return;
    for (const resource of template.ofType(...apiTypes)) {
      const api = apiOf(resource);
      if (!api?.kind || api.endpoint === 'PRIVATE' || api.endpoint === undefined) continue;
      if (
        [
          'Auth',
          'Policy',
          'Body',
          'BodyS3Location',
          'DefinitionBody',
          'DefinitionUri',
          'Domain.MutualTlsAuthentication',
        ].some(path => resource.get(path))
      )
        continue;
      const doors = doorsOf(project, resource);
      if (doors.length === 0 || doors.some(isGuarded)) continue;
      yield {
        at: resource.name,
        message: `${resource.id} lets anyone on the internet call ${doors.length === 1 ? 'its one route' : `all its ${doors.length} routes`}`,
      };
    }
  },
};

type Door = (path: string) => Setting | undefined;

/** The methods, routes and events of an API; OPTIONS is open by nature. */
function doorsOf({ functions, template }: Project, api: Resource): readonly Door[] {
  const methods = template
    .ofType('AWS::ApiGateway::Method', 'AWS::ApiGatewayV2::Route')
    .filter(method => (method.get('RestApiId') ?? method.get('ApiId'))?.refersTo === api.id)
    .filter(method => method.get('HttpMethod')?.value !== 'OPTIONS')
    .map(
      (method): Door =>
        path =>
          method.get(path),
    );
  const events = functions
    .flatMap(({ triggers }) => triggers)
    .filter(({ source }) => source?.id === api.id)
    .map(
      (trigger): Door =>
        path =>
          trigger.get(path),
    );
  return [...methods, ...events];
}

function isGuarded(door: Door): boolean {
  const asked = door('AuthorizationType');
  return (
    (asked !== undefined && asked.value !== 'NONE') || (door('ApiKeyRequired') ?? door('Auth')) !== undefined
  );
}
