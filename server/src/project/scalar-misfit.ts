import type { Shape } from '../schema/schema';
import type { Setting } from '../template/template';

type ScalarMisfit =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong type'; readonly wanted: readonly Shape[]; readonly written: string }
  | { readonly kind: 'not allowed'; readonly value: string; readonly values: readonly (string | number)[] }
  | {
      readonly kind: 'out of range';
      readonly size: number;
      readonly unit: '' | 'character';
      readonly min?: number;
      readonly max?: number;
    };

/** Why none of the shapes takes a scalar; nothing where one does, or where it is filled in later. */
export function scalarMisfit(setting: Setting, shapes: readonly Shape[]): ScalarMisfit | undefined {
  const { value } = setting;
  if (value === undefined) return isNull(setting) ? { kind: 'nothing' } : undefined;
  const text = String(value);
  // An empty text stands for "none" in many templates; `{{resolve:…}}` and `${…}` are filled in by others.
  if (text === '' || text.includes('{{resolve:') || text.includes('${')) return undefined;
  const taking = shapes.filter(shape => takes(shape, text, setting));
  if (taking.length === 0)
    return {
      kind: 'wrong type',
      wanted: shapes,
      written: typeof value === 'string' ? `the text '${short(text)}'` : text,
    };
  let first: ScalarMisfit | undefined;
  for (const shape of taking) {
    const found = limited(shape, text);
    if (!found) return undefined;
    first ??= found;
  }
  return first;
}

/** Numbers, texts and booleans are turned into one another where they read the same. */
function takes({ kind }: Shape, text: string, setting: Setting): boolean {
  if (kind === 'string' || kind === 'json') return true;
  if (kind === 'boolean') return /^(?:true|false)$/i.test(text) || isPlainWord(setting, text);
  if (kind === 'integer') return /^[-+]?\d+(?:\.0*)?$/.test(text.trim()) || /^0x[\da-f]+$/i.test(text);
  return kind === 'number' && text.trim() !== '' && Number.isFinite(Number(text));
}

/** CloudFormation reads YAML 1.1, in which a plain `yes` is true. */
function isPlainWord({ node }: Setting, text: string): boolean {
  return node?.kind === 'scalar' && node.style === 'plain' && /^(?:yes|no|on|off|y|n)$/i.test(text);
}

function limited(shape: Shape, text: string): ScalarMisfit | undefined {
  if (shape.kind === 'string') {
    const { values, minLength: min, maxLength: max } = shape;
    if (values && !values.includes(text)) return { kind: 'not allowed', value: text, values };
    return outside(text.length, 'character', min, max);
  }
  if (shape.kind !== 'number' && shape.kind !== 'integer') return undefined;
  if (shape.values && !shape.values.includes(Number(text)))
    return { kind: 'not allowed', value: text, values: shape.values };
  return outside(Number(text), '', shape.min, shape.max);
}

function outside(
  size: number,
  unit: '' | 'character',
  min: number | undefined,
  max: number | undefined,
): ScalarMisfit | undefined {
  if ((min === undefined || size >= min) && (max === undefined || size <= max)) return undefined;
  return {
    kind: 'out of range',
    size,
    unit,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

function isNull({ node }: Setting): boolean {
  return node?.kind === 'scalar' && node.value === null;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
