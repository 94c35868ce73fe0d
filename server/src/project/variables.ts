import type { EnvironmentRead, HandlerModel } from '../handler/handler';
import type { Setting } from '../template/template';
import type { Span } from '../text/span';
import type { Fn, Project } from './project';

/** One environment variable, wherever template and code speak of it: all that must change when its name does. */
export interface Variable {
  readonly name: string;
  /** What each function that has it gives it; one for each world. */
  readonly given: readonly { readonly fn: Fn; readonly setting: Setting }[];
  readonly reads: readonly EnvironmentRead[];
}

/** A function with the file its handler is in, whether or not the handler was found there. */
export interface Placed {
  readonly fn: Fn;
  readonly model: HandlerModel;
  readonly exportName: string;
}

export function placedFunctions(project: Project): readonly Placed[] {
  return project.functions.flatMap(fn => {
    const code = project.handlerOf(fn);
    return 'model' in code ? [{ fn, model: code.model, exportName: code.exportName }] : [];
  });
}

/**
 * The variable of one name that starts from a handler file or a key of the template, and goes on through everything
 * that shares either: two functions of one file, two functions that have it from Globals.
 */
export function variableFrom(
  projects: readonly Project[],
  name: string,
  start: { readonly file: string } | { readonly key: Span },
): Variable {
  const files = new Set<string>('file' in start ? [start.file] : []);
  const keys = new Set<number>('key' in start ? [start.key.start] : []);
  const all = projects.flatMap(project =>
    project.functions.map(fn => {
      const code = project.handlerOf(fn);
      return {
        fn,
        setting: fn.environment.get(name),
        model: 'model' in code ? code.model : undefined,
      };
    }),
  );
  for (let grown = -1; grown < files.size + keys.size; ) {
    grown = files.size + keys.size;
    for (const { setting, model } of all) {
      const isOurs = (model && files.has(model.uri)) || (setting && keys.has(setting.key.start));
      if (!isOurs) continue;
      if (model) files.add(model.uri);
      if (setting) keys.add(setting.key.start);
    }
  }
  const models = new Map(all.flatMap(({ model }) => (model ? [[model.uri, model] as const] : [])));
  return {
    name,
    given: all.flatMap(({ fn, setting }) =>
      setting && keys.has(setting.key.start) ? [{ fn, setting }] : [],
    ),
    reads: [...models.values()]
      .filter(({ uri }) => files.has(uri))
      .flatMap(({ env }) => env.filter(read => read.name === name)),
  };
}
