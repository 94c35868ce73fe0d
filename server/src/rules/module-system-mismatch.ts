import type { HandlerModel } from '../handler/handler';
import { type Handled, handledFunctions, runsAsWritten } from '../project/handled';
import { nodeVersion } from '../project/runtimes';
import type { Span } from '../text/span';
import { fileNameOf } from '../text/uri';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'module-system-mismatch',
  title: 'Handler is written in the other module system than Node.js loads it as',
  severity: 'error',
  facts: [],
  *check({ project }) {
    const told = new Set<string>();
    for (const handled of handledFunctions(project)) {
      const { fn, model } = handled;
      const loaded = loadedAs(handled);
      if (!loaded || model.broken || told.has(model.uri) || !runsAsWritten(handled)) continue;
      const at = loaded.as === 'commonjs' ? model.features.get('modules') : scriptOnly(model);
      if (!at) continue;
      told.add(model.uri);
      yield {
        at,
        // A build that the template does not tell of may translate it.
        ...(loaded.sure ? {} : { severity: 'warning' as const }),
        message:
          loaded.as === 'commonjs'
            ? `${fn.runtime?.value} loads ${fileNameOf(model.uri)} as CommonJS${loaded.why}, where import and export are syntax errors`
            : `${fn.runtime?.value} loads ${fileNameOf(model.uri)} as an ES module${loaded.why}, where require, module and exports do not exist`,
      };
    }
  },
};

interface Loaded {
  readonly as: 'esm' | 'commonjs';
  readonly why: string;
  readonly sure: boolean;
}

/** From this version on Node.js looks into a file that no package.json speaks of. */
const firstThatLooks = 20;

function loadedAs({ fn, model, packages }: Handled): Loaded | undefined {
  const version = nodeVersion(fn.runtime?.value);
  if (version === undefined) return undefined;
  if (model.uri.endsWith('.mjs')) return { as: 'esm', why: '', sure: true };
  if (model.uri.endsWith('.cjs')) return { as: 'commonjs', why: '', sure: true };
  if (!packages || !model.uri.endsWith('.js')) return undefined;
  if (packages.type === 'module')
    return { as: 'esm', why: `, as ${packages.manifest} says type: module`, sure: false };
  if (packages.type === 'commonjs')
    return { as: 'commonjs', why: `, as ${packages.manifest} says type: commonjs`, sure: false };
  if (packages.type !== undefined || version >= firstThatLooks) return undefined;
  return {
    as: 'commonjs',
    why: packages.manifest
      ? `, as ${packages.manifest} does not say type: module`
      : ', as no package.json says type: module',
    sure: false,
  };
}

/** Where a name is used that only CommonJS has, and that the file does not make itself. */
function scriptOnly(model: HandlerModel): Span | undefined {
  const required = model.globals.has('require')
    ? model.imports.find(({ optional, typeOnly }) => !optional && !typeOnly)
    : undefined;
  if (model.modules === 'commonjs')
    return model.globals.get('exports') ?? model.globals.get('module') ?? model.globals.get('require');
  return required && model.modules !== 'esm' ? model.globals.get('require') : undefined;
}
