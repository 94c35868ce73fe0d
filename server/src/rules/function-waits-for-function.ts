import { callsTo, handledFiles } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'function-waits-for-function',
  title: 'Function invokes another and waits for it',
  severity: 'hint',
  sets: ['strict', 'cost'],
  facts: [],
  *check({ project }) {
    for (const { fn, model } of handledFiles(project)) {
      for (const call of callsTo(model, 'lambda', 'Invoke')) {
        const type = call.arguments.InvocationType;
        // A type that is computed is not among the arguments, but its name is in the file.
        const waits = type
          ? type.kind === 'literal' && type.value === 'RequestResponse'
          : call.argumentsKnown && call.argumentSpan !== undefined && !model.words.has('InvocationType');
        if (!waits) continue;
        yield {
          at: call.at,
          message: `${fn.id} waits for another function and pays for both; a queue, a state machine or InvocationType Event lets it go on`,
        };
      }
    }
  },
};
