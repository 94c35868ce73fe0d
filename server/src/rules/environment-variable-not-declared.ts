import type { EnvironmentRead, HandlerModel } from '../handler/handler';
import type { Fn } from '../project/project';
import { reservedVariables } from '../project/reserved-variables';
import { fileNameOf } from '../text/uri';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'environment-variable-not-declared',
  title: 'Handler reads an environment variable that its function does not have',
  severity: 'warning',
  facts: ['lambda.env.reserved'],
  *check({ project, facts }) {
    const given = reservedVariables(facts);
    for (const fn of project.functions) {
      const code = project.handlerOf(fn);
      if (code.found !== 'export' || !fn.environmentKnown) continue;
      for (const read of firstReads(code.model)) {
        if (
          read.hasFallback ||
          fn.environment.has(read.name) ||
          given.has(read.name) ||
          isOfPlatform(read.name)
        )
          continue;
        yield problemOf(fn, code.model, read);
      }
    }
  },
};

/** Each name once: where it is read first, and only if no other place of the file copes without it. */
function firstReads({ env }: HandlerModel): readonly EnvironmentRead[] {
  const byName = new Map<string, EnvironmentRead>();
  for (const read of env) {
    const known = byName.get(read.name);
    if (!known || read.hasFallback)
      byName.set(read.name, known && read.hasFallback ? { ...known, hasFallback: true } : read);
  }
  return [...byName.values()];
}

/** Set by the operating system, the language or a wrapper, not by templates. */
function isOfPlatform(name: string): boolean {
  return (
    /^(?:AWS_|_|LAMBDA_|NODE_|PYTHON|npm_|POWERTOOLS_|DD_|OTEL_|JEST_|SAM_|LOCALSTACK_)/.test(name) ||
    /^(?:PATH|HOME|LANG|TZ|PWD|USER|SHELL|TERM|TMPDIR|TEMP|TMP|CI|DEBUG|HOSTNAME|LD_LIBRARY_PATH|XDG_\w+|HTTPS?_PROXY|NO_PROXY)$/i.test(
      name,
    )
  );
}

function problemOf(fn: Fn, model: HandlerModel, read: EnvironmentRead): Problem {
  const close = [...fn.environment.keys()].find(name => name.toLowerCase() === read.name.toLowerCase());
  return {
    at: read.at,
    message: `${fileNameOf(model.uri)} reads ${read.name}, but ${fn.id} does not declare it${close ? `; it declares ${close}` : ''}`,
    related: [
      {
        at: fn.resource.get('Environment.Variables')?.key ?? fn.name,
        message: `${fn.id} has its environment here`,
      },
    ],
    fix: {
      title: `Declare ${read.name} in ${fn.id}`,
      edits: () => fn.resource.set(`Environment.Variables.${read.name}`, ''),
      unsafe: true, // a person must say what it holds
    },
  };
}
