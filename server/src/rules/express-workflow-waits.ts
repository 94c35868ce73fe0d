import { stateMachinesOf } from '../project/state-machines';
import { everyState } from '../state-machine/machine';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'express-workflow-waits',
  title: 'Express workflow waits for what only Standard workflows can wait for',
  severity: 'error',
  facts: ['stepfunctions.express.unsupported'],
  *check({ project }) {
    for (const { id, express, type, resource, definition } of stateMachinesOf(project)) {
      if (!express || !definition || !type) continue;
      for (const state of everyState(definition.machine)) {
        const written = state.field('Resource');
        const how = written?.kind === 'scalar' ? waiting(written.raw) : undefined;
        if (!written || !how) continue;
        const path = resource.type === 'AWS::Serverless::StateMachine' ? 'Type' : 'StateMachineType';
        yield {
          at: written,
          message: `${state.name} ${how}, which an Express workflow cannot; ${id} is one`,
          related: [{ at: type.span, message: `${id} is an Express workflow` }],
          fix: {
            title: `Make ${id} a Standard workflow`,
            edits: () => resource.set(path, 'STANDARD'),
            unsafe: true,
          },
        };
      }
    }
  },
};

function waiting(resource: string): string | undefined {
  if (/\.waitForTaskToken$/.test(resource)) return 'waits for a callback (.waitForTaskToken)';
  if (/\.sync(?::\d+)?$/.test(resource)) return 'waits for a job to end (.sync)';
  if (/:states:[^:]*:[^:]*:activity:/.test(resource)) return 'waits for an activity';
  return undefined;
}
