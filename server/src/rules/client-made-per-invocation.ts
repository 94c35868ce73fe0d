import type { Connection, SdkClient } from '../handler/handler';
import { handledFiles, isInHandler } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'client-made-per-invocation',
  title: 'Client or database connection made anew at each invocation',
  severity: 'hint',
  facts: [],
  *check({ project }) {
    for (const handled of handledFiles(project)) {
      const { clients, connections } = handled.model;
      const isOurs = ({ when, at }: SdkClient | Connection) =>
        when === 'invocation' && isInHandler(handled, at);
      // A region or credentials that are given may come with the event.
      const client = clients.find(one => isOurs(one) && one.options.length === 0);
      if (client)
        yield {
          at: client.at,
          message: `A client of ${client.service} is made at each invocation; outside of the handler it is made once, and keeps its connections`,
        };
      const connection = connections.find(isOurs);
      if (connection)
        yield {
          at: connection.at,
          message: `${connection.pool ? 'A pool of connections' : 'A connection'} of ${connection.driver} is opened at each invocation; outside of the handler it serves all that come to this environment`,
        };
    }
  },
};
