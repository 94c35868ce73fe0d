import { handledFunctions, runsAsWritten } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'module-not-in-package',
  title: 'Handler loads a module that neither its package nor its runtime has',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const handled of handledFunctions(project)) {
      const { fn, model, packages } = handled;
      const runtime = fn.runtime;
      const version =
        typeof runtime?.value === 'string' ? Number(/^nodejs(\d+)/.exec(runtime.value)?.[1]) : Number.NaN;
      const layers = fn.resource.get('Layers');
      // A bundler, a layer or modules already installed may bring what is missing.
      if (
        !packages ||
        !runtime ||
        Number.isNaN(version) ||
        !runsAsWritten(handled) ||
        (layers && (layers.kind !== 'list' || layers.items.length > 0))
      )
        continue;
      const told = new Set<string>();
      for (const { module, at, relative, optional, typeOnly } of model.imports) {
        const name = packageOf(module);
        if (
          relative ||
          optional ||
          typeOnly ||
          packages.names.has(name) ||
          told.has(name) ||
          isShipped(module, name, version)
        )
          continue;
        told.add(name);
        yield {
          at,
          message: `${runtime.value} does not ship ${name}, and ${packages.manifest ? `${packages.manifest} of ${fn.id} does not declare it` : `the code of ${fn.id} has no package.json`}${name === 'aws-sdk' ? '; it ships @aws-sdk/client-… (version 3)' : ''}`,
          related: [{ at: runtime.span, message: `${fn.id} runs on ${runtime.value}` }],
        };
      }
    }
  },
};

/** From this version on Lambda ships version 3 of the SDK, and version 2 no more. */
const firstWithSdk3 = 18;

function isShipped(module: string, name: string, version: number): boolean {
  if (module.startsWith('node:') || builtIn.has(name) || module.startsWith('/')) return true;
  if (name === 'aws-sdk') return version < firstWithSdk3;
  return version >= firstWithSdk3 && (name.startsWith('@aws-sdk/') || name.startsWith('@smithy/'));
}

/** `@aws-sdk/client-s3/dist/x` → `@aws-sdk/client-s3`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The modules of Node.js itself that can be loaded without `node:`. */
const builtIn = new Set(
  'assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib awslambda'.split(
    ' ',
  ),
);
