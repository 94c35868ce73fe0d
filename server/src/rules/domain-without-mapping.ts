import { apiTypes } from '../project/apis';
import { type Resource, ref, type Template } from '../template/template';
import type { Problem, Rule } from './rule';

const mappingTypes = ['AWS::ApiGateway::BasePathMapping', 'AWS::ApiGatewayV2::ApiMapping'] as const;

export const rule: Rule = {
  id: 'domain-without-mapping',
  title: 'API domain that leads nowhere',
  severity: 'hint',
  facts: [],
  *check({ project: { template } }) {
    if (template.hasMacros || template.ofType(...apiTypes).length === 0) return;
    const mappings = template.ofType(...mappingTypes);
    // A mapping that names its domain as text, or by a parameter, may be for any of them.
    if (mappings.some(mapping => !template.resources.has(mapping.get('DomainName')?.refersTo ?? ''))) return;
    const mapped = new Set(mappings.map(mapping => mapping.get('DomainName')?.refersTo));
    for (const domain of template.ofType('AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName')) {
      if (mapped.has(domain.id) || isShared(template, domain.id)) continue;
      yield {
        at: domain.name,
        message: `${domain.id} is mapped to no API, so it answers every request with 403`,
        ...withMapping(template, domain),
      };
    }
  },
};

/** An output names it, so that another stack can map its API to it. */
function isShared(template: Template, id: string): boolean {
  return [...template.outputs.keys()].some(
    name =>
      template.at(`Outputs.${name}.Export`) &&
      template.at(`Outputs.${name}.Value`)?.references.some(reference => reference.id === id),
  );
}

/** Where there is one stage, it is the one that is meant. */
function withMapping(template: Template, domain: Resource): Pick<Problem, 'fix'> {
  const [stage, ...others] = template.ofType('AWS::ApiGatewayV2::Stage', 'AWS::ApiGateway::Stage');
  const isHttp = stage?.type === 'AWS::ApiGatewayV2::Stage';
  const api = stage?.get(isHttp ? 'ApiId' : 'RestApiId')?.refersTo;
  if (!stage || others.length > 0 || api === undefined) return {};
  const type = isHttp ? 'AWS::ApiGatewayV2::ApiMapping' : 'AWS::ApiGateway::BasePathMapping';
  const properties = {
    [isHttp ? 'ApiId' : 'RestApiId']: ref(api),
    DomainName: ref(domain.id),
    Stage: ref(stage.id),
  };
  return {
    fix: {
      title: `Map ${domain.id} to ${api}`,
      edits: () => template.addResource(`${domain.id}Mapping`, type, properties),
      unsafe: true, // it may be mapped elsewhere
    },
  };
}
