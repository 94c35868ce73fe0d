import { handledFiles } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'promise-not-awaited',
  title: 'Handler does not wait for work that it starts',
  severity: 'warning',
  facts: [],
  *check({ project }) {
    for (const { model } of handledFiles(project)) {
      const isPython = model.language === 'python';
      for (const { at, name } of model.floating) {
        const loops = name.endsWith('.forEach');
        yield {
          at,
          message: isPython
            ? `${name} makes a coroutine that nothing awaits, so it never runs`
            : loops
              ? `${name} does not wait for the async function it calls; the environment is frozen when the handler returns`
              : `Nothing waits for ${name}; the environment is frozen when the handler returns, and the work may never be done`,
          ...(loops || isPython
            ? {}
            : {
                fix: {
                  title: `Await ${name}`,
                  edits: () => [{ at: { ...at, end: at.start }, text: 'await ' }],
                  unsafe: true as const,
                },
              }),
        };
      }
    }
  },
};
