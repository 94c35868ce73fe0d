import type { ObjectType, Property, ResourceType, Shape } from '../../schema/schema';
import { inSnippet } from './suggestion';

/** How what is inserted is laid out: in lines, or in braces of YAML or JSON. */
export interface Layout {
  readonly form: 'block' | 'flow' | 'json';
  /** One level of indentation. */
  readonly unit: string;
  /** What a property that must be given could be given here, ready to be written. */
  readonly fill?: (property: Pick<Property, 'shape' | 'targets' | 'suggestions'>) => readonly string[];
}

/** Counts the places to type. */
export interface Stops {
  next(): number;
}

export function stops(): Stops {
  let last = 0;
  return { next: () => ++last };
}

/** Objects within objects are written out this deep. */
const deepest = 3;

/** Longer lists of values are not written into the text: they are offered when the cursor gets there. */
const mostChoices = 12;

/**
 * A key with what belongs behind it, as a snippet: `Timeout: `, `VpcConfig:` with an indented line below, `KeySchema:`
 * with a dash and what each of its items must have.
 * @param indent the indentation of its lines, as seen from the line it is in
 */
export function entrySnippet(
  name: string,
  property: Pick<Property, 'shape' | 'targets' | 'suggestions'>,
  type: ResourceType | undefined,
  layout: Layout,
  indent: string,
  from: Stops = stops(),
  depth = 0,
): string {
  const key = layout.form === 'json' ? JSON.stringify(name) : keyText(name);
  const given = depth > 0 ? (layout.fill?.(property) ?? []) : [];
  if (given.length && likeliest(property.shape).kind === 'string')
    return `${inSnippet(key)}: ${oneOf(given, from)}`;
  return `${inSnippet(key)}:${valueSnippet(property.shape, type, layout, indent, from, depth)}`;
}

/** A place to type that offers these. */
export function oneOf(given: readonly string[], from: Stops): string {
  if (given.length === 1) return `\${${from.next()}:${inSnippet(given[0]!)}}`;
  return `\${${from.next()}|${given.map(text => text.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}

/** A key of YAML in quotes where it needs them. */
export function keyText(name: string): string {
  return /^[\w.$][\w.:$/-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off|\d[\d.]*)$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

function valueSnippet(
  shape: Shape,
  type: ResourceType | undefined,
  layout: Layout,
  indent: string,
  from: Stops,
  depth: number,
): string {
  const plain = likeliest(shape);
  const { form, unit } = layout;
  const inner = indent + unit;
  const stop = () => `$${from.next()}`;
  switch (plain.kind) {
    case 'list': {
      const item = likeliest(plain.of);
      if (form !== 'block')
        return ` [${item.kind === 'object' ? braces(objectLines(item, inner)) : quoted(item)}]`;
      if (item.kind !== 'object') return `\n${inner}- ${depth ? choice(item) : stop()}`;
      const lines = objectLines(item, `${inner}  `);
      return `\n${inner}- ${lines.length ? lines.join(`\n${inner}  `) : stop()}`;
    }
    case 'object': {
      const lines = objectLines(plain, inner);
      if (form !== 'block') return ` ${braces(lines)}`;
      return `\n${inner}${lines.length ? lines.join(`\n${inner}`) : stop()}`;
    }
    case 'map':
    case 'json':
      return form === 'block' ? `\n${inner}${stop()}` : ` ${braces([])}`;
    default:
      return ` ${form === 'json' ? quoted(plain) : depth ? choice(plain) : stop()}`;
  }

  function objectLines(object: Extract<Shape, { kind: 'object' }>, at: string): readonly string[] {
    const found = object.type === '' ? type : type?.objects[object.type];
    if (!found || depth >= deepest) return [];
    return requiredOf(found).map(([name, property]) =>
      entrySnippet(name, property, type, layout, at, from, depth + 1),
    );
  }

  function braces(lines: readonly string[]): string {
    if (form === 'flow') return lines.length ? `{ ${lines.join(', ')} \\}` : `{ ${stop()} \\}`;
    return `{\n${inner}${lines.length ? lines.join(`,\n${inner}`) : stop()}\n${indent}\\}`;
  }

  function choice(scalar: Shape): string {
    const values = scalar.kind === 'string' ? scalar.values : undefined;
    if (!values || values.length > mostChoices || !values.every(value => /^[\w.-]+$/.test(value)))
      return stop();
    return values.length === 1 ? values[0]! : `\${${from.next()}|${values.join(',')}|}`;
  }

  function quoted(scalar: Shape): string {
    const written = choice(scalar);
    return form === 'json' && (scalar.kind === 'string' || scalar.kind === 'any of')
      ? `"${written}"`
      : written;
  }
}

/** What a value most often is where it can be several things: a list before one, a text before a map. */
export function likeliest(shape: Shape): Shape {
  if (shape.kind !== 'any of') return shape;
  if (
    shape.of.every(({ kind }) => kind === 'json' || kind === 'string') &&
    shape.of.some(({ kind }) => kind === 'json')
  )
    return { kind: 'json' }; // a document, which may be given as its text
  const order: readonly Shape['kind'][] = [
    'list',
    'string',
    'integer',
    'number',
    'boolean',
    'object',
    'map',
    'json',
  ];
  const parts = shape.of.map(likeliest);
  return order.flatMap(kind => parts.filter(part => part.kind === kind))[0] ?? shape;
}

export function requiredOf(object: ObjectType): readonly (readonly [string, Property])[] {
  return Object.entries(object.properties).filter(([, { required }]) => required);
}
