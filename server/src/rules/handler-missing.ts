import type { HandlerModel } from '../handler/handler';
import type { Fn } from '../project/project';
import { nearest } from '../text/nearest';
import { spanOf } from '../text/span';
import { fileNameOf } from '../text/uri';
import type { Fix, Problem, Rule } from './rule';

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
        ...fixesFor(fn, code.model, code.exportName, renamed),
      } satisfies Problem;
    }
  },
};

/** The name that is there, before a new function under the name that is asked for. */
function fixesFor(fn: Fn, model: HandlerModel, name: string, renamed: string | undefined) {
  const all: Fix[] = [];
  if (renamed !== undefined)
    all.push({ title: `Set Handler to ${renamed}`, edits: () => fn.resource.set('Handler', renamed) });
  const text = written(fn, model, name);
  if (text !== undefined)
    all.push({
      title: `Add ${name} to ${fileNameOf(model.uri)}`,
      edits: () => [{ at: spanOf(model.uri, model.length, model.length), text }],
      unsafe: true, // a person must say what it does
    });
  const [fix, ...alternatives] = all;
  return { ...(fix ? { fix } : {}), ...(alternatives.length ? { alternatives } : {}) };
}

/** A handler that does nothing yet, in the file's own module system. */
function written(fn: Fn, model: HandlerModel, name: string): string | undefined {
  if (!/^[A-Za-z_]\w{0,200}$/.test(name) || name === 'default') return undefined;
  if (model.functions.some(one => one.name === name)) return undefined; // it is there, and only not exported
  const isAsked = fn.triggers.some(({ kind }) => ['api', 'http-api', 'alb'].includes(kind));
  if (model.language === 'python')
    return `\n\ndef ${name}(event, context):\n    return ${isAsked ? "{'statusCode': 200, 'body': ''}" : 'None'}\n`;
  if (model.language !== 'javascript' && model.language !== 'typescript') return undefined;
  const isModule = /\.(?:mjs|[cm]?tsx?)$/.test(model.uri) || model.modules === 'esm';
  const begins = isModule ? `export const ${name} =` : `module.exports.${name} =`;
  return `\n${begins} async ${/\.[cm]?tsx?$/.test(model.uri) ? '(event: unknown)' : 'event'} => {\n  ${isAsked ? "return { statusCode: 200, body: '' };" : 'return undefined;'}\n};\n`;
}
