import { eventSourcesOf } from '../project/event-sources';
import type { Fn, Project } from '../project/project';
import type { Span } from '../text/span';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'tenant-isolation-not-supported',
  title: 'Tenant isolation with something that excludes it',
  severity: 'error',
  facts: ['lambda.tenant.excludes', 'lambda.tenant.what'],
  *check({ project }) {
    for (const fn of project.functions) {
      const mode = fn.resource.get('TenancyConfig.TenantIsolationMode');
      if (mode?.value !== 'PER_TENANT') continue;
      for (const { at, words } of excluded(fn, project)) {
        yield {
          at,
          message: `${fn.id} isolates its tenants, which excludes ${words}`,
          related: [{ at: mode.span, message: 'Tenant isolation is on here' }],
        };
      }
    }
  },
};

function* excluded({ resource, id, triggers }: Fn, project: Project): Generator<{ at: Span; words: string }> {
  const named: readonly (readonly [string, string])[] = [
    ['FunctionUrlConfig', 'a function URL'],
    ['ProvisionedConcurrencyConfig', 'provisioned concurrency'],
    ['SnapStart', 'SnapStart'],
  ];
  for (const [name, words] of named) {
    const setting = resource.get(name);
    if (setting && !(name === 'SnapStart' && setting.get('ApplyOn')?.value === 'None'))
      yield { at: setting.key, words };
  }
  for (const source of eventSourcesOf(project))
    if (source.fn?.id === id) yield { at: source.name, words: `the event source ${source.id}` };
  // SAM takes no other events than those of APIs.
  for (const trigger of triggers) {
    if (trigger.declaredBy !== resource || ['api', 'http-api'].includes(trigger.kind)) continue;
    if (eventSourcesOf(project).some(({ name }) => name === trigger.name)) continue;
    yield { at: trigger.name, words: `the event ${trigger.id}` };
  }
}
