import type { Export, HandlerModel, SdkCall } from '../handler/handler';
import { touches } from '../text/span';
import type { Fn, Packages, Project } from './project';

/** A function of the template with the file its handler is in. */
export interface Handled {
  readonly fn: Fn;
  readonly model: HandlerModel;
  /** The exported handler; absent where it is computed or the file could not be read to its end. */
  readonly handler?: Export;
  /** What comes with the code; absent where that cannot be told. */
  readonly packages?: Packages;
}

const known = new WeakMap<Project, readonly Handled[]>();

/** The functions whose handler file was found and read. */
export function handledFunctions(project: Project): readonly Handled[] {
  const there = known.get(project);
  if (there) return there;
  const found = project.functions.flatMap((fn): readonly Handled[] => {
    const code = project.handlerOf(fn);
    if (code.found !== 'export') return [];
    const handler = code.model.exports.find(({ name }) => name === code.exportName);
    return [
      {
        fn,
        model: code.model,
        ...(handler ? { handler } : {}),
        ...(code.packages ? { packages: code.packages } : {}),
      },
    ];
  });
  known.set(project, found);
  return found;
}

/** The functions by handler file, for problems of the file alone: each file once, with the first function it serves. */
export function handledFiles(project: Project): readonly Handled[] {
  const byFile = new Map<string, Handled>();
  for (const handled of handledFunctions(project))
    if (!byFile.has(handled.model.uri)) byFile.set(handled.model.uri, handled);
  return [...byFile.values()];
}

/** The AWS calls of one operation in a file. */
export function callsTo(
  { calls }: HandlerModel,
  service: string,
  ...operations: readonly string[]
): readonly SdkCall[] {
  return calls.filter(call => call.service === service && operations.includes(call.operation));
}

/** Whether a place is inside the handler function itself. */
export function isInHandler(
  { handler }: Handled,
  at: { readonly uri: string; readonly start: number; readonly end: number },
): boolean {
  return handler?.body !== undefined && touches(handler.body, at.start);
}

/** Whether what is written is what runs: no compiler or bundler stands between. */
export function runsAsWritten({ fn, model }: Handled): boolean {
  return (
    /\.(?:js|mjs|cjs|py)$/.test(model.uri) &&
    fn.resource.attribute('Metadata.BuildMethod')?.value !== 'esbuild'
  );
}
