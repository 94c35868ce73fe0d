import { asBoolean, asNumber } from '../project/setting';
import type { Rule } from './rule';

const databases = ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'];

export const rule: Rule = {
  id: 'database-connection-without-proxy',
  title: 'Function that scales connects to a database directly',
  severity: 'hint',
  facts: ['rds-proxy.why', 'rds-proxy.pooling'],
  *check({ project }) {
    const { template } = project;
    // With a proxy in the template, the address may be for migrations only.
    if (template.ofType('AWS::RDS::DBProxy').length > 0) return;
    for (const fn of project.functions) {
      const reserved = asNumber(fn.resource.get('ReservedConcurrentExecutions'));
      if (fn.triggers.length === 0 || (reserved !== undefined && reserved <= 10)) continue;
      for (const [name, value] of fn.environment) {
        const address = value.references.find(({ attribute }) => /Endpoint\.Address$/.test(attribute ?? ''));
        const database = address && template.resources.get(address.id);
        if (!database || !databases.includes(database.type) || asBoolean(database.get('EnableHttpEndpoint')))
          continue;
        yield {
          at: value.span,
          message: `${fn.id} connects to ${database.id} directly (${name}); each of its environments opens connections of its own, up to the database's limit`,
          related: [
            { at: database.name, message: `${database.id} is declared here, and no RDS proxy before it` },
          ],
        };
        break;
      }
    }
  },
};
