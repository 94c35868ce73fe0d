import { stateMachinesOf } from '../project/state-machines';
import { everyMachine, reachable } from '../state-machine/machine';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'state-unreachable',
  title: 'State that nothing leads to',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const { id, definition } of stateMachinesOf(project)) {
      for (const machine of definition ? everyMachine(definition.machine) : []) {
        const reached = reachable(machine);
        // A start that leads nowhere is another problem, and so is a target that does not exist.
        const isOpen = [...machine.states.values()].some(({ transitions }) =>
          transitions.some(({ to }) => !machine.states.has(to)),
        );
        if (reached.size === 0 || isOpen) continue;
        for (const { name, at } of machine.states.values()) {
          if (!reached.has(name))
            yield { at, message: `${name} of ${id} is never reached: no transition leads to it` };
        }
      }
    }
  },
};
