import type { Facts } from '../knowledge/knowledge';
import type { Property, ResourceType, Schema, Shape } from '../schema/schema';
import { inWords, number } from '../text/quantity';
import { code, factLines, paragraphs } from './card';

/** What there is to read about a resource type. */
export function typeCard(type: ResourceType, facts: Facts): string {
  const attributes = Object.keys(type.attributes);
  return paragraphs(
    `**${type.name}**`,
    type.doc,
    type.becomes && `SAM makes ${code(type.becomes)} of it.`,
    factLines(facts.on(type.name)),
    type.ref && `Ref gives ${type.ref}.`,
    attributes.length > 0 &&
      `GetAtt: ${attributes.slice(0, 24).map(code).join(', ')}${attributes.length > 24 ? ' …' : ''}`,
    `[Reference](${type.docUrl})`,
  );
}

/** What there is to read about an event that a SAM function or state machine can have. */
export function eventCard(schema: Schema, typeName: string, name: string): string | undefined {
  const event = schema.eventTypes(typeName).find(known => known.name === name);
  if (!event) return undefined;
  const required = Object.entries(event.properties.properties).filter(([, property]) => property.required);
  const delivery = {
    push: 'The service invokes the function itself.',
    'event-source-mapping': 'Lambda polls the source and invokes the function with batches.',
    scheduler: 'EventBridge Scheduler invokes it.',
  }[event.delivery];
  return paragraphs(
    `**${name}** · event of ${code(typeName)}`,
    event.doc,
    delivery,
    event.note,
    required.length > 0 && `Needs ${inWords(required.map(([key]) => code(key)))}.`,
    event.makes.length > 0 && `SAM writes ${inWords(event.makes.map(code))}.`,
    `[Reference](${event.docUrl})`,
  );
}

/** Longer lists of actions are for the reference. */
const mostActions = 16;

/** What there is to read about a policy template: what it allows, and what it must be given. */
export function policyCard(schema: Schema, name: string): string | undefined {
  const template = schema.sam.policyTemplates[name];
  if (!template) return undefined;
  const parameters = Object.keys(template.parameters ?? {});
  const { actions } = template;
  return paragraphs(
    `**${name}** · SAM policy template`,
    template.doc,
    parameters.length ? `Needs ${inWords(parameters.map(code))}.` : `Takes nothing: ${code(`${name}: {}`)}.`,
    template.everywhere && 'It is not narrowed down to one resource.',
    actions.length > 0 &&
      `Allows ${actions.slice(0, mostActions).map(code).join(', ')}${actions.length > mostActions ? ` and ${actions.length - mostActions} more` : ''}.`,
  );
}

/** Required, what it takes, what a change does: one line. */
export function propertyLine(property: Property, shape: Shape): string {
  const parts = [
    property.required ? 'Required' : undefined,
    shapeInWords(shape),
    property.default === undefined ? undefined : `default ${code(String(property.default))}`,
    property.replaces === 'always'
      ? 'a change replaces the resource'
      : property.replaces === 'sometimes'
        ? 'a change may replace the resource'
        : 'updated in place',
    property.deprecated ? 'deprecated' : undefined,
  ].filter(part => part !== undefined);
  return `${parts.join(' · ')}`;
}

export function shapeInWords(shape: Shape): string {
  switch (shape.kind) {
    case 'string': {
      if (shape.values)
        return `one of ${shape.values.slice(0, 12).map(code).join(', ')}${shape.values.length > 12 ? ` and ${shape.values.length - 12} more` : ''}`;
      const length =
        shape.maxLength === undefined
          ? ''
          : `, ${shape.minLength ?? 0} to ${number(shape.maxLength)} characters`;
      return `text${length}`;
    }
    case 'number':
    case 'integer': {
      const range =
        shape.min !== undefined && shape.max !== undefined
          ? ` from ${number(shape.min)} to ${number(shape.max)}`
          : shape.max !== undefined
            ? ` up to ${number(shape.max)}`
            : shape.min !== undefined
              ? ` from ${number(shape.min)}`
              : '';
      return `${shape.kind === 'integer' ? 'whole number' : 'number'}${range}`;
    }
    case 'boolean':
      return '`true` or `false`';
    case 'json':
      return 'free JSON';
    case 'list':
      return `list of ${shapeInWords(shape.of)}`;
    case 'map':
      return `map of ${shapeInWords(shape.of)}`;
    case 'object':
      return code(shape.type);
    case 'any of':
      return inWords([...new Set(shape.of.map(shapeInWords))], 'or');
  }
}
