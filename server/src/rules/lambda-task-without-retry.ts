import { stateMachinesOf } from '../project/state-machines';
import { everyState, type State } from '../state-machine/machine';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'lambda-task-without-retry',
  title: 'Task that calls a function neither retries nor catches',
  severity: 'hint',
  sets: ['strict'],
  facts: ['stepfunctions.errors.retry-catch'],
  *check({ project }) {
    for (const { id, definition } of stateMachinesOf(project)) {
      for (const state of definition ? everyState(definition.machine) : []) {
        if (!callsFunction(state) || state.field('Retry') || state.field('Catch')) continue;
        yield {
          at: state.at,
          message: `${state.name} of ${id} calls a function and has neither Retry nor Catch: one throttled call ends the execution`,
        };
      }
    }
  },
};

/** By the integration, or by the ARN of a function. */
export function callsFunction(state: State): boolean {
  const resource = state.field('Resource');
  return (
    state.type === 'Task' &&
    resource?.kind === 'scalar' &&
    (/:states:::lambda:invoke/.test(resource.raw) || /:lambda:[^:]*:[^:]*:function:/.test(resource.raw))
  );
}
