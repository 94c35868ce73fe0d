import type { HandlerModel } from '../handler/handler';
import { parametersOf, routesOf } from '../project/routes';
import { fileNameOf } from '../text/uri';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'path-parameter-not-read',
  title: 'Path parameter that the handler never reads',
  severity: 'hint',
  facts: [],
  *check({ project }) {
    for (const { fn, path, at } of routesOf(project)) {
      const code = fn && project.handlerOf(fn);
      if (!fn || code?.found !== 'export' || !readsByName(code.model)) continue;
      for (const { name, greedy } of parametersOf(path)) {
        if (greedy || code.model.words.has(name)) continue;
        const read = code.model.words.get('pathParameters');
        yield {
          at,
          message: `${path} has the parameter ${name}, which ${fileNameOf(code.model.uri)} of ${fn.id} never reads`,
          related: read ? [{ at: read, message: 'Path parameters are read here' }] : [],
        };
      }
    }
  },
};

/** It takes path parameters out of the event itself, and hands the event to nobody who could. */
function readsByName({ words, imports, broken, language }: HandlerModel): boolean {
  return (
    !broken &&
    ['javascript', 'typescript', 'python'].includes(language) &&
    words.has('pathParameters') &&
    imports.every(({ relative, typeOnly }) => !relative || typeOnly === true)
  );
}
