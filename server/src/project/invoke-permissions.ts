import type { Fn, Project } from './project';

/**
 * Whether a service may be allowed to invoke a function: a permission of the template says so, or one that cannot be
 * read might.
 */
export function mayInvoke({ template }: Project, fn: Fn, service: string): boolean {
  if (template.hasMacros) return true;
  for (const resource of template.resources.values()) {
    // Connectors bring permissions with them.
    if (resource.type === 'AWS::Serverless::Connector' || resource.attribute('Connectors')) return true;
  }
  return template.ofType('AWS::Lambda::Permission').some(permission => {
    const principal = permission.get('Principal')?.value;
    const isOther = typeof principal === 'string' && principal !== service && principal !== '*';
    if (isOther) return false;
    const target = permission.get('FunctionName');
    if (!target) return false;
    const named = target.references.map(({ id }) => id);
    if (named.length === 0) return true; // a name or an ARN written out, or nothing that can be seen
    return named.some(id => {
      if (id === fn.id || id.startsWith(`${fn.id}.`)) return true;
      const resource = template.resources.get(id);
      if (!resource) return true; // a parameter
      if (!/^AWS::Lambda::(?:Alias|Version)$/.test(resource.type)) return false;
      return resource.get('FunctionName')?.references.some(({ id }) => id === fn.id) ?? true;
    });
  });
}
