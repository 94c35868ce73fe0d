import { handledFiles } from '../project/handled';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'reserved-word-in-expression',
  title: 'DynamoDB expression uses a reserved word',
  severity: 'error',
  facts: ['dynamodb.expression.reserved-word-list'],
  *check({ project, fact }) {
    const list = fact('dynamodb.expression.reserved-word-list').value;
    const reserved = new Set(Array.isArray(list) ? list.map(String) : []);
    for (const { model } of handledFiles(project)) {
      for (const { expressions } of model.expressions) {
        for (const { text, at, key } of expressions) {
          for (const word of namesIn(text ?? '', key)) {
            if (reserved.has(word.toUpperCase()))
              yield {
                at,
                message: `${key} uses ${word}, a word DynamoDB keeps for itself; write #${word} and name it in ExpressionAttributeNames`,
              };
          }
        }
      }
    }
  },
};

/** The words that are the expressions' own. */
const grammar = new Set([
  'SET',
  'REMOVE',
  'ADD',
  'DELETE',
  'AND',
  'OR',
  'NOT',
  'IN',
  'BETWEEN',
  'BEGINS_WITH',
  'CONTAINS',
  'SIZE',
  'ATTRIBUTE_EXISTS',
  'ATTRIBUTE_NOT_EXISTS',
  'ATTRIBUTE_TYPE',
  'IF_NOT_EXISTS',
  'LIST_APPEND',
]);

/** The attribute names of an expression, each once; functions, placeholders and the grammar's words left out. */
function namesIn(text: string, key: string): readonly string[] {
  const words = text.slice(0, 10_000).match(/(?<![#:\w])[A-Za-z_]\w*(?!\s*\()/g) ?? [];
  // In a projection there is no grammar: `add` there is an attribute.
  const isList = key === 'ProjectionExpression';
  return [...new Set(words.filter(word => isList || !grammar.has(word.toUpperCase())))];
}
