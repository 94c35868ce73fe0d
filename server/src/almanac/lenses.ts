import type { Fn } from '../project/project';
import { lifeOf } from '../project/runtimes';
import { namesOf } from '../template/names';
import { counted, inWords, megabytes, seconds } from '../text/quantity';
import type { Span } from '../text/span';
import type { Sources } from './sources';

/** A line of words above something. */
export interface Lens {
  readonly at: Span;
  readonly title: string;
  /** The places that the words speak of, to be shown on a click. */
  readonly places?: readonly Span[];
  /** The calculator that is opened on a click. */
  readonly calculator?: string;
}

/** Above each function of the template: how long its runtime lives, how long it may take and who waits, who refers to it. */
export function templateLenses(sources: Sources): readonly Lens[] {
  const [project] = sources.projects;
  if (!project) return [];
  const uses = new Map<string, Span[]>();
  for (const { id, at, declares } of namesOf(sources.syntax)) {
    if (declares) continue;
    const places = uses.get(id);
    if (places) places.push(at);
    else uses.set(id, [at]);
  }
  return project.functions.flatMap(fn => {
    const places = uses.get(fn.id) ?? [];
    const about = aboutFunction(fn, sources);
    return [
      ...(about ? [{ at: fn.name, title: about }] : []),
      ...(places.length ? [{ at: fn.name, title: counted(places.length, 'reference'), places }] : []),
    ];
  });
}

function aboutFunction(fn: Fn, { facts }: Sources): string {
  const runtime = typeof fn.runtime?.value === 'string' ? fn.runtime.value : undefined;
  const life = runtime === undefined ? undefined : lifeOf(runtime, facts);
  const parts = [
    life?.gone ? `${runtime}, long gone` : life?.deprecated ? `${runtime} until ${life.deprecated}` : runtime,
    fn.timeout.value === undefined
      ? undefined
      : `${seconds(fn.timeout.value)}${fn.timeout.origin === 'default' ? ' by default' : ''}`,
    callers(fn),
  ];
  return parts.filter(part => part !== undefined).join(' · ');
}

function callers({ triggers }: Fn): string | undefined {
  if (triggers.length === 0) return undefined;
  const names = [...new Set(triggers.map(trigger => trigger.source?.id ?? trigger.id))];
  return `from ${inWords(names.slice(0, 3))}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
}

/** Above the handler in its own file: what it runs as. */
export function handlerLenses(sources: Sources, uri: string): readonly Lens[] {
  const [project] = sources.projects;
  return (project?.functions ?? []).flatMap(fn => {
    const code = project!.handlerOf(fn);
    const found =
      code.found === 'export' && code.model.uri === uri
        ? code.model.exports.find(({ name }) => name === code.exportName)
        : undefined;
    if (!found) return [];
    return [{ at: found.at, title: functionInWords(fn), places: [fn.name] }];
  });
}

/** What a function runs as: `Ship: nodejs22.x, 512 MB, 30 s, from Orders`. */
export function functionInWords(fn: Fn): string {
  const parts = [
    typeof fn.runtime?.value === 'string' ? fn.runtime.value : undefined,
    fn.memory.value === undefined ? undefined : megabytes(fn.memory.value),
    fn.timeout.value === undefined ? undefined : seconds(fn.timeout.value),
    callers(fn),
  ].filter(part => part !== undefined);
  return `${fn.id}: ${parts.join(', ')}`;
}
