import type { Span } from '../text/span';
import { changesIn } from './changes';
import type { Code } from './code';
import { readEnvironment } from './environment';
import { readExpressions } from './expressions';
import { describe, type Exported, functionBehind } from './functions';
import type { HandlerModel } from './handler';
import { readLibraries } from './libraries';
import { readFloating } from './promises';
import { readSecrets } from './secrets';
import { readServiceCalls, runningOf } from './service-calls';
import type { Node } from './syntax-tree';
import { type Values, valuesOf } from './values';

/** What a language alone can tell of a file's exports. */
export interface ExportsFound {
  readonly exported: readonly Exported[];
  readonly dynamic: boolean;
  readonly modules?: 'esm' | 'commonjs';
}

/** Reads a file's code with all readers. */
export function readModel(
  code: Code,
  findExports: (code: Code, values: Values) => ExportsFound,
): HandlerModel {
  const values = valuesOf(code);
  const changes = changesIn(code);
  const { exported, dynamic, modules } = findExports(code, values);
  const byName = new Map<string, Exported>();
  for (const one of exported) {
    // `export * from` may stand many times; of any other name the last one holds.
    byName.set(one.name === '*' ? `* ${one.from}` : one.name, one);
  }
  const top = topFunctions(code, values);
  const entries = new Set<Node>();
  for (const one of [...byName.values(), ...top]) {
    const { shape } = functionBehind(values, code, one);
    if (shape) entries.add(shape.node);
  }
  const running = runningOf(code, entries);
  const environment = readEnvironment(code, values);
  const services = readServiceCalls(code, values, running, changes);
  const inOrder = (list: readonly Exported[]) =>
    list.map(one => describe(code, values, changes, one)).sort((a, b) => a.at.start - b.at.start);
  return {
    uri: code.uri,
    language: code.language,
    length: code.tree.text.length,
    exports: inOrder([...byName.values()]),
    functions: inOrder(top),
    env: environment.env,
    clients: services.clients,
    calls: services.calls,
    imports: code.imports,
    dynamic: { exports: dynamic, env: environment.dynamic },
    ...(modules ? { modules } : {}),
    depth: 'everything',
    broken: code.tree.broken,
    ...readLibraries(code, values, running, changes),
    expressions: readExpressions(code, values, changes),
    floating: readFloating(code, values),
    secrets: readSecrets(code, values),
    globals: globalsOf(code),
    words: code.words,
    features: code.features,
  };
}

function topFunctions(code: Code, values: Values): Exported[] {
  const result: Exported[] = [];
  for (const [name, binding] of code.names.top) {
    const one: Exported = { name, at: binding.at, local: name };
    if (functionBehind(values, code, one).shape) result.push(one);
  }
  return result;
}

function globalsOf(code: Code): ReadonlyMap<string, Span> {
  const result = new Map<string, Span>();
  for (const name of code.names.mentioned) {
    const first = code.names.mentions(name).find(mention => !code.names.resolve(name, mention));
    if (first !== undefined) result.set(name, code.span(first));
  }
  return result;
}
