import { quotedAs, stateMachinesOf } from '../project/state-machines';
import { everyMachine } from '../state-machine/machine';
import { nearest } from '../text/nearest';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'state-transition-undefined',
  title: 'State goes on to a state that does not exist',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const { id, definition } of stateMachinesOf(project)) {
      for (const { states } of definition ? everyMachine(definition.machine) : []) {
        for (const state of states.values()) {
          for (const { to, at, from } of state.transitions) {
            if (states.has(to) || to.includes('${')) continue;
            const [likely] = nearest(to, states.keys());
            yield {
              at,
              message: `${state.name} of ${id} goes on to ${to} (${from}), which is not among the states beside it`,
              ...(likely
                ? { fix: { title: `Go on to ${likely}`, edits: () => [{ at, text: quotedAs(at, likely) }] } }
                : {}),
            } satisfies Problem;
          }
        }
      }
    }
  },
};
