import { placedFunctions } from '../project/variables';
import { type Span, touches } from '../text/span';
import type { Sources } from './sources';
import { declarationsOf, variableAt, variablePlaces } from './variables';

/** A place where something stands, and whether it is declared there. */
export interface PlaceOfUse {
  readonly at: Span;
  readonly declares: boolean;
}

/** Where the template declares what stands at an offset of a handler file. */
export function definitionFromCode(sources: Sources, uri: string, offset: number): readonly Span[] {
  const found = variableAt(sources, uri, offset);
  if (!found) return [];
  const functions = new Set(servedBy(sources, uri).map(({ fn }) => fn.id));
  const given = found.variable.given.filter(({ fn }) => functions.has(fn.id));
  return declarationsOf(sources, { ...found.variable, given });
}

/** Every place in template and handlers of the variable at an offset of either; of a handler, where the template names it. */
export function placesBothSides(sources: Sources, uri: string, offset: number): readonly PlaceOfUse[] {
  const found = variableAt(sources, uri, offset);
  if (found) return variablePlaces(sources, found.variable);
  const exported = sources.handlers.get(uri)?.model.exports.find(({ at }) => touches(at, offset));
  const named = servedBy(sources, uri).filter(({ exportName }) => exportName === exported?.name);
  const seen = new Set<number>();
  return named.flatMap(({ fn: { handler } }) => {
    if (!handler || seen.has(handler.span.start)) return [];
    seen.add(handler.span.start);
    return [{ at: handler.span, declares: false }];
  });
}

function servedBy({ projects }: Sources, uri: string) {
  return projects.flatMap(placedFunctions).filter(({ model }) => model.uri === uri);
}
