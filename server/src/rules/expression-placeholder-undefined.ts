import { handledFiles } from '../project/handled';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'expression-placeholder-undefined',
  title: 'DynamoDB expression and its placeholders do not agree',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const { model } of handledFiles(project)) {
      for (const { expressions, names, values } of model.expressions) {
        const isSeen = expressions.every(({ text }) => text !== undefined);
        const used = new Set(expressions.flatMap(({ text }) => text?.match(/[#:][A-Za-z0-9_]+/g) ?? []));
        for (const { text, at, key } of expressions) {
          for (const mark of new Set(text?.match(/[#:][A-Za-z0-9_]+/g) ?? [])) {
            const given = mark.startsWith('#') ? names : values;
            if (!given || given.some(({ name }) => name === mark)) continue;
            yield {
              at,
              message: `${key} uses ${mark}, which ${mark.startsWith('#') ? 'ExpressionAttributeNames' : 'ExpressionAttributeValues'} does not define`,
            } satisfies Problem;
          }
        }
        // DynamoDB refuses what no expression uses; one that is computed might.
        if (!isSeen || expressions.length === 0) continue;
        for (const { name, at } of [...(names ?? []), ...(values ?? [])]) {
          if (/^[#:]/.test(name) && !used.has(name))
            yield {
              at,
              message: `${name} is defined, but no expression beside it uses it; DynamoDB refuses that`,
            } satisfies Problem;
        }
      }
    }
  },
};
