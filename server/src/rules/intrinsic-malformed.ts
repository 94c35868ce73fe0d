import { callsOf, type WrittenCall } from '../project/calls';
import { isOpen } from '../project/names';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'intrinsic-malformed',
  title: 'Intrinsic function that is given the wrong things',
  severity: 'error',
  asWritten: true,
  facts: [],
  *check({ project: { template }, schema }) {
    if (isOpen(template)) return;
    // The language extensions let the name in a Ref or GetAtt be worked out.
    const isExtended = template
      .at('Transform')
      ?.items.some(({ value }) => value === 'AWS::LanguageExtensions');
    for (const call of callsOf(template)) {
      if (isExtended && call.takes === 'call') continue;
      const wrong = call.takes === 'nothing' ? nothing(call) : mistake(call);
      const takes = schema.template.intrinsics[call.name]?.takes;
      if (wrong)
        yield {
          at: call.at,
          message: `${call.name.replace('Fn::', '')} ${wrong}${takes ? `; it takes ${takes}` : ''}`,
        };
    }
  },
};

/** How many items stand in the list behind each. */
const counts: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'Fn::If': [3, 3],
  'Fn::Join': [2, 2],
  'Fn::Select': [2, 2],
  'Fn::Split': [2, 2],
  'Fn::Equals': [2, 2],
  'Fn::Not': [1, 1],
  'Fn::FindInMap': [3, 4],
  'Fn::Cidr': [2, 3],
  'Fn::GetAtt': [2, 10],
};

function nothing({ name }: WrittenCall): string | undefined {
  return name === 'Fn::GetAZs' ? undefined : 'has nothing behind it';
}

function mistake({ name, takes, operands }: WrittenCall): string | undefined {
  if (takes === 'null') return 'is given null';
  if (name === 'Ref' && takes !== 'scalar') return `is given ${shown[takes]}`;
  if (name === 'Fn::Sub') {
    if (takes === 'scalar') return undefined;
    const [text, values] = operands;
    if (takes !== 'list') return `is given ${shown[takes]}`;
    if (text?.is !== 'scalar') return 'has no text as its first item';
    // A macro may make the map.
    return operands.length !== 2 || (values?.is !== 'map' && values?.is !== 'call')
      ? 'has no map of values as its second item'
      : undefined;
  }
  if (name === 'Fn::GetAtt' && takes === 'scalar') return undefined;
  const [least, most] = counts[name] ?? [];
  if (least === undefined || most === undefined || takes === 'call') return undefined;
  if (takes !== 'list') return `is given ${shown[takes]} instead of a list`;
  const count = operands.length;
  if (count < least || count > most)
    return `has ${count} ${count === 1 ? 'item' : 'items'} instead of ${least}`;
  const [, second] = operands;
  if ((name === 'Fn::Join' || name === 'Fn::Select') && (second?.is === 'scalar' || second?.is === 'map'))
    return `has ${shown[second.is]} as its second item, not a list`;
  return name === 'Fn::Select' ? selected(operands) : undefined;
}

function selected([index, list]: WrittenCall['operands']): string | undefined {
  const at = Number(index?.scalar);
  return index?.scalar !== undefined &&
    list?.is === 'list' &&
    (!Number.isInteger(at) || at < 0 || at >= list.count)
    ? `asks for item ${index.scalar} of a list that ends at ${list.count - 1}`
    : undefined;
}

const shown = {
  scalar: 'a single value',
  map: 'a map',
  list: 'a list',
  call: 'another function',
  nothing: 'nothing',
  null: 'null',
} as const;
