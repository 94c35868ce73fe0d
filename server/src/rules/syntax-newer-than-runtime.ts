import type { Feature } from '../handler/handler';
import { handledFunctions, runsAsWritten } from '../project/handled';
import { nodeVersion, pythonVersion } from '../project/runtimes';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'syntax-newer-than-runtime',
  title: 'Code uses syntax that its runtime does not know',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const handled of handledFunctions(project)) {
      const { fn, model } = handled;
      const { runtime } = fn;
      if (!runtime || !runsAsWritten(handled) || model.broken) continue;
      const isPython = model.language === 'python';
      const version = isPython ? pythonVersion(runtime.value) : nodeVersion(runtime.value);
      if (version === undefined) continue;
      for (const [feature, at] of model.features) {
        const first = (isPython ? inPython : inNode)[feature];
        if (first === undefined || version >= first) continue;
        yield {
          at,
          message: `${runtime.value} of ${fn.id} does not know ${named(feature)}, which came with ${isPython ? `Python 3.${first}` : `Node.js ${first}`}`,
          related: [{ at: runtime.span, message: `${fn.id} runs on ${runtime.value}` }],
        };
      }
    }
  },
};

function named(feature: Feature): string {
  return /(?:s|await|using|\.meta|chaining|coalescing|iteration|assignment|binding|bigint|spread|exponentiation|import|of|const)$/.test(
    feature,
  )
    ? feature
    : `the ${feature}`;
}

/** The first version of Node.js with each, as Lambda has them: its newest minor version. */
const inNode: Readonly<Partial<Record<Feature, number>>> = {
  'default parameters': 6,
  destructuring: 6,
  exponentiation: 8,
  'async functions': 8,
  'object spread': 8,
  'async iteration': 10,
  'optional catch binding': 10,
  bigint: 10,
  'dynamic import': 12,
  'class fields': 12,
  'private members': 12,
  'numeric separators': 12,
  'optional chaining': 14,
  'nullish coalescing': 14,
  'top-level await': 14,
  'logical assignment': 16,
  'static blocks': 16,
  'regular expression v flag': 20,
  using: 24,
};

/** The minor version of Python 3 with each. */
const inPython: Readonly<Partial<Record<Feature, number>>> = {
  'f-strings': 6,
  'assignment expressions': 8,
  'positional-only parameters': 8,
  'match statement': 10,
  'exception groups': 11,
  'type parameters': 12,
  'type statement': 12,
};
