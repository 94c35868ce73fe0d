import type { Resource } from '../template/template';
import type { Fn } from './project';

/** Where the code of a function should be, by what the template says: to be looked for below the template's folder. */
export type HandlerPlace =
  | {
      /** As written: `src/`. */
      readonly folder: string;
      /** Paths below the folder, the likeliest first, without the endings of a language where there is a choice. */
      readonly files: readonly string[];
      readonly endings: readonly string[];
      readonly exportName: string;
      readonly language: 'javascript' | 'python';
      /** A build writes the file, or a layer brings it: that it is not there proves nothing. */
      readonly mayBeElsewhere?: string;
    }
  | { readonly notLookedAt: string };

const nodeEndings = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.tsx', '.jsx'];

/** Folders that builds write to; a fresh checkout does not have them. */
const builtFolders =
  /(?:^|\/)(?:dist|build|out|lib|target|bin|publish|\.aws-sam|\.build|node_modules|package|cdk\.out)(?:\/|$)/;

const known = new WeakMap<Resource, HandlerPlace>();

/** Kept for as long as the function's resource stays the same. */
export function handlerPlace(fn: Fn): HandlerPlace {
  let place = known.get(fn.resource);
  if (!place) {
    place = placeOf(fn);
    known.set(fn.resource, place);
  }
  return place;
}

function placeOf(fn: Fn): HandlerPlace {
  const { resource } = fn;
  if (fn.packageType === 'Image') return { notLookedAt: 'the code is in a container image' };
  if (resource.get('InlineCode') || resource.get('Code.ZipFile'))
    return { notLookedAt: 'the code is inline' };
  const handler = fn.handler?.value;
  const runtime = fn.runtime?.value;
  const code = resource.get(resource.type === 'AWS::Serverless::Function' ? 'CodeUri' : 'Code')?.value;
  if (typeof handler !== 'string' || typeof runtime !== 'string')
    return { notLookedAt: 'only the deployment knows handler or runtime' };
  if (typeof code !== 'string' || /^[a-z0-9+.-]+:/i.test(code))
    return { notLookedAt: 'the code is not beside the template' };
  if (/\.(?:zip|jar|war)$/i.test(code)) return { notLookedAt: 'the code is an artefact of a build' };
  const method = resource.attribute<string>('Metadata.BuildMethod')?.value;
  if (method && !['esbuild', runtime].includes(method))
    return { notLookedAt: `the build method ${method} makes the code` };
  const layers = resource.get('Layers');
  const elsewhere = builtFolders.test(`${code}/${handler}`)
    ? 'a build writes it'
    : layers && (layers.kind !== 'list' || layers.items.length > 0)
      ? 'a layer may bring it'
      : handler.startsWith('/') || fn.environment.has('AWS_LAMBDA_EXEC_WRAPPER')
        ? 'a layer may bring it'
        : undefined;
  const found = runtime.startsWith('nodejs')
    ? nodePlace(fn, handler)
    : runtime.startsWith('python')
      ? pythonPlace(handler)
      : undefined;
  if (!found) return { notLookedAt: `code for ${runtime} is not read` };
  return { folder: code, ...found, ...(elsewhere ? { mayBeElsewhere: elsewhere } : {}) };
}

/** `src/app.handler`: the file ends at the first dot of the last part. */
function nodePlace(fn: Fn, handler: string) {
  const slash = handler.lastIndexOf('/') + 1;
  const dot = handler.indexOf('.', slash);
  if (dot < 0) return undefined;
  const file = handler.slice(0, dot);
  const base = file.slice(slash);
  // esbuild leaves the entry point's name and drops its folders.
  const entryPoints = (fn.resource.attribute('Metadata.BuildProperties.EntryPoints')?.items ?? [])
    .map(({ value }) => String(value ?? '').replace(/\.[cm]?[jt]sx?$/, ''))
    .filter(point => point === base || point.endsWith(`/${base}`) || point === file);
  return {
    files: [...new Set([file, ...entryPoints])],
    endings: nodeEndings,
    exportName: handler.slice(dot + 1),
    language: 'javascript' as const,
  };
}

/** `package.module.function` and `package/module.function`. */
function pythonPlace(handler: string) {
  const dot = handler.lastIndexOf('.');
  if (dot < 0) return undefined;
  const module = handler.slice(0, dot).replaceAll('.', '/');
  return {
    files: [module],
    endings: ['.py', '/__init__.py'],
    exportName: handler.slice(dot + 1),
    language: 'python' as const,
  };
}
