import type { Schema } from '../schema/schema';
import type { Resource, Setting } from '../template/template';
import { nearest } from '../text/nearest';
import { inWords } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'http-method-unknown',
  title: 'HTTP method that does not exist',
  severity: 'error',
  facts: [],
  *each(resource, { schema }) {
    const methods = methodsOf(schema);
    if (methods.length === 0) return;
    for (const [path, method] of writtenIn(resource)) {
      const { value } = method;
      if (typeof value !== 'string' || value === '' || methods.includes(value.toLowerCase())) continue;
      if (/[${}]/.test(value)) continue; // filled in by others
      const [near] = nearest(value, methods, 1);
      yield {
        at: method.span,
        message: `${path} of ${resource.id} is ${value}, but an API takes ${inWords(methods, 'or')}`,
        ...(near === undefined || method.origin !== 'resource'
          ? {}
          : {
              fix: {
                title: `Set it to ${near.toUpperCase()}`,
                edits: () => resource.set(path, near.toUpperCase()),
              },
            }),
      };
    }
  },
};

/** The methods the events of an API offer. */
function methodsOf(schema: Schema): readonly string[] {
  const api = schema.eventTypes('AWS::Serverless::Function').find(({ name }) => name === 'Api');
  return api?.properties.properties.Method?.suggestions ?? [];
}

function* writtenIn(resource: Resource): Generator<readonly [string, Setting]> {
  const own = resource.type === 'AWS::ApiGateway::Method' ? resource.get('HttpMethod') : undefined;
  if (own) yield ['HttpMethod', own];
  const events = resource.type.startsWith('AWS::Serverless::') ? resource.get('Events') : undefined;
  for (const name of events?.keys ?? []) {
    const type = events?.get(name)?.get('Type')?.value;
    const method = events?.get(name)?.get('Properties.Method');
    if (method && (type === 'Api' || type === 'HttpApi')) yield [`Events.${name}.Properties.Method`, method];
  }
}
