import { generatedType, isOpen, renamed, type Use, usesOf } from '../project/names';
import { attributeAt } from '../schema/look-up';
import type { ResourceType } from '../schema/schema';
import { nearest } from '../text/nearest';
import { type Span, spanOf } from '../text/span';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'attribute-unknown',
  title: 'Attribute that the resource does not have',
  severity: 'hint',
  asWritten: true,
  facts: [],
  *check({ project: { template }, schema }) {
    if (isOpen(template)) return;
    const right = new Set<string>();
    for (const use of usesOf(template)) {
      const { id, attribute, by, at } = use;
      if (attribute === undefined ? by !== 'Fn::GetAtt' : right.has(`${id}.${attribute}`)) continue;
      const written = template.everyResource.get(id)?.type;
      const type = schema.type(
        written ?? (template.isSam && attribute ? (generatedType(id, template, schema) ?? '') : ''),
      );
      if (!type) continue;
      if (attribute === undefined) {
        // A list whose second item is computed has no attribute to look at.
        if (isWhole(use, template.syntax.text))
          yield { at, severity: 'error', message: `GetAtt names ${id}, but no attribute of it` };
        continue;
      }
      if (/[${}]/.test(attribute) || has(type, attribute)) {
        right.add(`${id}.${attribute}`);
        continue;
      }
      const names = [...Object.keys(type.attributes), ...Object.keys(type.references ?? {})];
      const [near] = nearest(attribute, names, 1);
      const what = `${attribute} is not an attribute of ${id}, which is an ${type.name}`;
      const place = use.attributeAt ?? behind(at, id, attribute);
      if (near === undefined) {
        yield {
          at: place,
          message: names.length
            ? `${what} and has ${some(names)} as of ${schema.made}`
            : `${what} as of ${schema.made}`,
        };
        continue;
      }
      yield {
        at: place,
        severity: 'error',
        message: `${what}; did you mean ${near}?`,
        fix: { title: `Change it to ${near}`, edits: () => renamed(place, near) },
      };
    }
  },
};

/** SAM lets the parts of what it makes be asked for: `Api.Stage`, `Fn.Version.Version`. */
function has(type: ResourceType, attribute: string): boolean {
  const [first = ''] = attribute.split('.');
  return attributeAt(type, attribute) !== undefined || Object.hasOwn(type.references ?? {}, first);
}

/** The attribute of `${Orders.Arn}`, behind its resource. */
function behind({ uri, start }: Span, name: string, attribute: string): Span {
  const from = start + name.length + 1;
  return spanOf(uri, from, from + attribute.length);
}

function isWhole({ at }: Use, text: string): boolean {
  return !/^["']?\s*,|^["']?\s*\n\s*-/.test(text.slice(at.end, at.end + 200));
}

function some(names: readonly string[]): string {
  return names.length <= 5
    ? names.join(', ')
    : `${names.slice(0, 4).join(', ')} and ${names.length - 4} more`;
}
