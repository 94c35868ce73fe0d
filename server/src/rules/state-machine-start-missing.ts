import { quotedAs, stateMachinesOf } from '../project/state-machines';
import { everyMachine, type Machine } from '../state-machine/machine';
import { nearest } from '../text/nearest';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'state-machine-start-missing',
  title: 'State machine does not say where it starts',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const { id, definition } of stateMachinesOf(project)) {
      for (const machine of definition ? everyMachine(definition.machine) : []) {
        if (machine.hasStates) yield* judged(id, machine);
      }
    }
  },
};

function* judged(id: string, { startAt, states, span }: Machine): Generator<Problem> {
  const names = [...states.keys()];
  if (!startAt) {
    yield {
      at: states.values().next().value?.at ?? span,
      message: `${id} has states ${names.slice(0, 5).join(', ')}, but no StartAt`,
    };
    return;
  }
  if (states.has(startAt.raw) || startAt.raw.includes('${')) return;
  const [likely] = nearest(startAt.raw, names);
  yield {
    at: startAt,
    message: `${id} starts at ${startAt.raw}, which is no state of it`,
    ...(likely
      ? {
          fix: {
            title: `Start at ${likely}`,
            edits: () => [{ at: startAt, text: quotedAs(startAt, likely) }],
          },
        }
      : {}),
  };
}
