import { assetOf, createSchema, readIndex, readService, servicesFor } from '../../server/src/schema/load';
import type { Schema, Shape } from '../../server/src/schema/schema';
import { built } from './root';

/** The built schema with the services of these types; AWS SAM is always among them. */
export function schemaFor(...types: readonly string[]): Schema {
  const index = readIndex(built('schema/index.json'));
  const services = servicesFor(index, types).map(
    service => [service, readService(service, built(assetOf(service)))] as const,
  );
  return createSchema(index, new Map(services));
}

/** A shape in words: `list of string`, `map of (string or Policy)`, `integer 0..900`, `string (a | b)`. */
export function inWords(shape: Shape): string {
  switch (shape.kind) {
    case 'string': {
      const length = range(shape.minLength, shape.maxLength);
      return `string${shape.values ? ` (${shape.values.join(' | ')})` : ''}${length && ` of ${length}`}`;
    }
    case 'number':
    case 'integer': {
      const bounds = range(shape.min, shape.max);
      return shape.kind + (bounds && ` ${bounds}`) + (shape.values ? ` (${shape.values.join(' | ')})` : '');
    }
    case 'list': {
      const items = range(shape.minItems, shape.maxItems);
      return `list of ${items && `${items} `}${inWords(shape.of)}`;
    }
    case 'map':
      return `map of ${inWords(shape.of)}`;
    case 'object':
      return shape.type;
    case 'any of':
      return `(${shape.of.map(inWords).join(' or ')})`;
    default:
      return shape.kind;
  }
}

function range(least: number | undefined, most: number | undefined): string {
  return least === undefined && most === undefined ? '' : `${least ?? ''}..${most ?? ''}`;
}
