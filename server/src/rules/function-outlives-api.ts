import type { FactId } from '../knowledge/fact';
import type { ApiKind } from '../project/apis';
import { integrationsOf, longestRun } from '../project/integrations';
import type { Fn } from '../project/project';
import { asNumber } from '../project/setting';
import { seconds } from '../text/quantity';
import type { Span } from '../text/span';
import type { Rule } from './rule';

const limits: Readonly<Record<ApiKind, FactId>> = {
  REST: 'apigateway.rest.integration-timeout.max',
  HTTP: 'apigateway.http.integration-timeout.max',
  WEBSOCKET: 'apigateway.websocket.integration-timeout.max',
};

export const rule: Rule = {
  id: 'function-outlives-api',
  title: 'Function may run longer than its API waits',
  severity: 'warning',
  facts: [
    'apigateway.rest.integration-timeout.max',
    'apigateway.http.integration-timeout.max',
    'apigateway.websocket.integration-timeout.max',
  ],
  *check({ project, fact }) {
    for (const integration of integrationsOf(project)) {
      const { api, fn, machine, waits, timeout } = integration;
      if (!waits || !api?.kind) continue;
      const limit = Number(fact(limits[api.kind]).value);
      // A quota of Regional and private REST APIs that was raised can be seen by what is set.
      const patience = timeout ? asNumber(timeout) : limit;
      if (patience === undefined || (!fn && !machine)) continue;
      const long = fn ? runsFor(fn) : machine && longestRun(machine);
      if (!long || long.seconds * 1000 <= patience) continue;
      const raisable = api.kind === 'REST' && api.endpoint !== 'EDGE';
      yield {
        at: long.at,
        severity: raisable ? 'hint' : 'warning',
        message: `${fn?.id ?? machine?.id} may run for ${seconds(long.seconds)}, but ${api.id} gives up after ${seconds(patience / 1000)}${raisable ? ' unless the quota is raised' : ''}`,
        related: [{ at: integration.at, message: 'The API waits for it here' }],
        ...(fn
          ? {
              fix: {
                title: `Set Timeout to ${Math.floor(patience / 1000)}`,
                edits: () => fn.resource.set('Timeout', Math.floor(patience / 1000)),
                unsafe: true,
              },
            }
          : {}),
      };
    }
  },
};

/** A function that is there for APIs only, with the timeout somebody chose for it. */
function runsFor({ timeout, triggers }: Fn): { readonly seconds: number; readonly at: Span } | undefined {
  const seconds = asNumber(timeout);
  const servesOthers = triggers.some(({ kind }) => kind !== 'api' && kind !== 'http-api');
  return seconds === undefined || timeout.origin === 'default' || servesOthers
    ? undefined
    : { seconds, at: timeout.span };
}
