import type { Scene } from './scene';
import { rank, type Suggestion } from './suggestion';

/** How each intrinsic goes on behind its tag. */
const behindTag: Readonly<Record<string, string>> = {
  Ref: '$1',
  'Fn::GetAtt': '$1',
  'Fn::Sub': "'$1'",
  'Fn::Join': "['${1:,}', [$2]]",
  'Fn::Split': "['${1:,}', $2]",
  'Fn::Select': '[${1:0}, $2]',
  'Fn::If': '[$1, $2, ${3:!Ref AWS::NoValue}]',
  'Fn::Equals': '[$1, $2]',
  'Fn::And': '[!Condition $1, !Condition $2]',
  'Fn::Or': '[!Condition $1, !Condition $2]',
  'Fn::Not': '[!Condition $1]',
  Condition: '$1',
  'Fn::FindInMap': '[$1, $2, $3]',
  'Fn::ImportValue': '$1',
  'Fn::Base64': '$1',
  'Fn::Cidr': '[$1, ${2:4}, ${3:8}]',
  'Fn::GetAZs': "${1:''}",
  'Fn::Transform': '{ Name: $1, Parameters: { $2 \\} }',
};

const logical: ReadonlySet<string> = new Set(['Fn::Equals', 'Fn::And', 'Fn::Or', 'Fn::Not', 'Condition']);

/** Those whose operand can be completed in its turn. */
const leadsOn: ReadonlySet<string> = new Set(['Ref', 'Fn::GetAtt', 'Condition', 'Fn::If', 'Fn::FindInMap']);

/** An intrinsic written out, as the only key of a value: `Fn::Sub:`. */
export function longIntrinsics(scene: Scene): readonly Suggestion[] {
  const { cursor, isJson, sources, siblings } = scene;
  if (siblings.size || isJson || cursor.quote || cursor.flow || !cursor.typed) return [];
  return Object.entries(sources.schema.template.intrinsics).map(([name, { takes, doc }]) => ({
    label: name,
    kind: 'function',
    detail: takes,
    documentation: doc,
    insert: cursor.hasColon ? name : `${name}: ${/^\[/.test(takes) ? '[$1]' : '$1'}`,
    snippet: !cursor.hasColon,
    sort: rank(7),
  }));
}

/** The intrinsics, as tags or written out; those that decide a condition only where one is decided. */
export function intrinsics(scene: Scene): readonly Suggestion[] {
  const { cursor, isJson, sources, path } = scene;
  if (!isJson && cursor.quote) return [];
  const inConditions = path[0] === 'Conditions' || path[0] === 'Rules';
  const inside = cursor.place.calls[0]?.call.name;
  const isLogical = inConditions && (inside === undefined || logical.has(inside));
  return Object.entries(sources.schema.template.intrinsics).flatMap(
    ([name, { tag, takes, doc }], index): Suggestion[] => {
      if (inConditions ? false : logical.has(name)) return [];
      if (!tag) return [];
      const first = isLogical && inside !== 'Fn::Equals' ? logical.has(name) : !logical.has(name);
      const common = {
        kind: 'function' as const,
        detail: takes,
        documentation: doc,
        sort: first ? rank(inConditions || cursor.tag ? 2 : 6, index) : rank(7, index),
      };
      if (isJson) {
        const value = /^[[{]/.test(takes) ? '[$1]' : '"$1"';
        return [
          {
            ...common,
            label: name,
            insert: `{ ${JSON.stringify(name)}: ${value} \\}`,
            snippet: true,
            filter: JSON.stringify(name),
          },
        ];
      }
      return [
        {
          ...common,
          label: tag,
          insert: `${cursor.before}${tag} ${behindTag[name] ?? '$1'}`,
          snippet: true,
          ...(leadsOn.has(name) ? { again: true } : {}),
        },
      ];
    },
  );
}
