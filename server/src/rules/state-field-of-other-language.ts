import { stateMachinesOf } from '../project/state-machines';
import { everyState } from '../state-machine/machine';
import type { Rule } from './rule';

/** Fields that only one of the languages has. */
const fields = {
  JSONata: ['Arguments', 'Output'],
  JSONPath: [
    'InputPath',
    'OutputPath',
    'ResultPath',
    'ResultSelector',
    'Parameters',
    'ItemsPath',
    'SecondsPath',
    'TimestampPath',
    'TimeoutSecondsPath',
    'HeartbeatSecondsPath',
  ],
} as const;

export const rule: Rule = {
  id: 'state-field-of-other-language',
  title: 'State uses a field of the other query language',
  severity: 'error',
  facts: ['stepfunctions.jsonata', 'stepfunctions.jsonata.fields'],
  *check({ project }) {
    for (const { id, definition } of stateMachinesOf(project)) {
      for (const state of definition ? everyState(definition.machine) : []) {
        const other = state.queryLanguage === 'JSONata' ? 'JSONPath' : 'JSONata';
        for (const { name, at } of state.fields) {
          if (!(fields[other] as readonly string[]).includes(name)) continue;
          yield {
            at,
            message: `${state.name} of ${id} is written in ${state.queryLanguage}, where there is no ${name}; it is a field of ${other}`,
          };
        }
      }
    }
  },
};
