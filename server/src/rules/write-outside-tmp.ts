import { handledFunctions, isInHandler } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'write-outside-tmp',
  title: 'Handler writes where a function cannot',
  severity: 'error',
  facts: ['lambda.ephemeral.use'],
  *check({ project, fact }) {
    const writable = String(fact('lambda.ephemeral.use').value);
    for (const handled of handledFunctions(project)) {
      const { fn, model } = handled;
      const mounted = (fn.resource.get('FileSystemConfigs')?.items ?? []).length > 0;
      for (const { at, path, pathSpan, whole } of model.writes) {
        const isAbsolute = path.startsWith('/');
        // The beginning of a path tells only when it leads elsewhere for sure.
        if (
          path === '' ||
          mounted ||
          path.startsWith(`${writable}/`) ||
          path === writable ||
          writable.startsWith(path)
        )
          continue;
        if (/^\/(?:dev|proc)\//.test(path) || (!isAbsolute && !whole)) continue;
        if (!isInHandler(handled, at)) continue; // a script beside the handler may run elsewhere
        yield { at: pathSpan, message: `${fn.id} writes to ${path}, but can write below ${writable} only` };
      }
    }
  },
};
