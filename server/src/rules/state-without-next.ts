import { stateMachinesOf } from '../project/state-machines';
import { everyState } from '../state-machine/machine';
import type { Rule } from './rule';

/** The types that end by themselves, or go on by their choices. */
const otherwise: ReadonlySet<string> = new Set(['Choice', 'Succeed', 'Fail']);

export const rule: Rule = {
  id: 'state-without-next',
  title: 'State neither goes on nor ends',
  severity: 'error',
  facts: ['stepfunctions.states.types'],
  *check({ project, fact }) {
    const types = fact('stepfunctions.states.types').value;
    for (const { id, definition } of stateMachinesOf(project)) {
      for (const state of definition ? everyState(definition.machine) : []) {
        // A type that is not known may have rules of its own.
        if (!state.type || otherwise.has(state.type) || !Array.isArray(types) || !types.includes(state.type))
          continue;
        const goesOn =
          state.transitions.some(({ from }) => from === 'Next') ||
          state.field('End') !== undefined ||
          state.field('Next') !== undefined;
        if (!goesOn) yield { at: state.at, message: `${state.name} of ${id} has neither Next nor End` };
      }
    }
  },
};
