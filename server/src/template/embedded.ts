import { parseJson } from './json';
import type { Node, ScalarNode } from './syntax';
import { makerOf } from './tree';

/**
 * Reads JSON that is written inside a scalar: a `DefinitionString`. Its nodes stand where they stand in the template,
 * but do not move with it: read it anew for each text.
 * @param text the whole template's.
 * @returns nothing where quotes or line folding keep the scalar from being read as it stands, or it is not JSON.
 */
export function parseEmbeddedJson(scalar: ScalarNode, text: string): Node | undefined {
  if (scalar.style === 'double') return undefined; // its quotes are escaped
  const written = text.slice(scalar.start, scalar.end);
  const lead = scalar.style === 'block' ? written.indexOf('\n') + 1 : scalar.style === 'single' ? 1 : 0;
  const body = scalar.style === 'single' ? written.slice(1, -1) : written.slice(lead);
  const { node, errors } = parseJson(makerOf({ uri: scalar.uri, text: body, base: scalar.start + lead }));
  return errors.some(({ kind }) => kind === 'syntax') ? undefined : node;
}
