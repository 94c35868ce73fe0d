import { nearest } from '../text/nearest';
import { fileNameOf } from '../text/uri';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'handler-missing',
  title: 'Handler names a file or function that is not there',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const fn of project.functions) {
      const code = project.handlerOf(fn);
      const { handler } = fn;
      if (typeof handler?.value !== 'string') continue;
      if (code.found === 'nothing') {
        const [likeliest = ''] = code.looked;
        yield {
          at: handler.span,
          // A build may still put it there, so this is not certain to fail.
          severity: 'warning',
          message: `${fn.id} names ${handler.value}, but ${code.folder} has no ${fileNameOf(likeliest)}`,
        } satisfies Problem;
        continue;
      }
      if (code.found !== 'file-without-export') continue;
      const names = code.model.exports.map(({ name }) => name);
      const likely = nearest(code.exportName, names) ?? (names.length === 1 ? names[0] : undefined);
      const renamed =
        likely === undefined
          ? undefined
          : `${handler.value.slice(0, handler.value.length - code.exportName.length)}${likely}`;
      yield {
        at: handler.span,
        message: `${fn.id} calls ${code.exportName}, which ${fileNameOf(code.model.uri)} does not export${names.length ? `; it exports ${names.slice(0, 5).join(', ')}` : ''}`,
        related: code.model.exports
          .slice(0, 5)
          .map(({ name, at }) => ({ at, message: `${name} is exported here` })),
        ...(renamed
          ? { fix: { title: `Set Handler to ${renamed}`, edits: () => fn.resource.set('Handler', renamed) } }
          : {}),
      } satisfies Problem;
    }
  },
};
