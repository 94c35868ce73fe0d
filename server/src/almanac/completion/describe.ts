import type { Facts } from '../../knowledge/knowledge';
import type { Schema } from '../../schema/schema';
import { code, factLines, paragraphs } from '../card';
import { eventCard, policyCard, propertyLine, typeCard } from '../schema-cards';
import type { About } from './suggestion';

/** What there is to read about a suggestion, as Markdown. @param schema with the type's own tables loaded */
export function describe(about: About, schema: Schema, facts: Facts): string | undefined {
  if (about.policy !== undefined) return policyCard(schema, about.policy);
  if (about.type === undefined) return undefined;
  const type = schema.type(about.type);
  if (!type) return undefined;
  if (about.event !== undefined) return eventCard(schema, type.name, about.event);
  if (about.property === undefined) return typeCard(type, facts);
  const owner = about.owner === undefined ? type : type.objects[about.owner];
  const property = owner?.properties[about.property];
  if (!property) return undefined;
  return paragraphs(
    `**${about.property}** · ${code(type.name)}`,
    property.doc,
    propertyLine(property, property.shape),
    factLines(facts.on(`${type.name} ${about.path ?? about.property}`)),
  );
}
