import type { FactId, FactLookup } from '../knowledge/fact';
import { numberOf } from '../knowledge/fact';
import { factTable } from '../project/fact-table';
import { type Part, partsOf, sectionsOf } from '../project/parts';
import { number } from '../text/quantity';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'template-limit-exceeded',
  title: 'Template holds more than CloudFormation takes',
  severity: 'error',
  facts: [
    'cloudformation.resources.max',
    'cloudformation.parameters.max',
    'cloudformation.outputs.max',
    'cloudformation.mappings.max',
    'cloudformation.template.s3-size',
    'cloudformation.description.max',
    'cloudformation.output.description',
    'cloudformation.parameter.value',
  ],
  *check({ project: { template }, fact }) {
    const sections = sectionsOf(template);
    for (const section of sections) {
      const most = limitOf(section.key, fact);
      if (most !== undefined && section.parts.length > most)
        yield {
          at: section.at,
          message: `${section.key} has ${number(section.parts.length)} entries; a template may have ${number(most)}`,
        };
    }
    const attributes = factTable(fact('cloudformation.mappings.max'), 'attributes');
    for (const { key, at, parts } of partsOf(template, 'Mappings'))
      if (attributes !== undefined && parts.length > attributes)
        yield {
          at,
          message: `The mapping ${key} has ${number(parts.length)} keys; it may have ${number(attributes)}`,
        };
    yield* descriptions(sections, partsOf(template, 'Parameters'), partsOf(template, 'Outputs'), fact);
    const largest = numberOf(fact('cloudformation.template.s3-size'));
    const { text } = template.syntax;
    const size = text.length * 3 > largest ? bytesOf(text) : 0;
    const [first] = sections;
    if (first && size > largest)
      yield {
        at: first.at,
        message: `The template has ${number(size)} bytes; CloudFormation takes ${number(largest)}`,
      };
  },
};

function limitOf(section: string, fact: FactLookup): number | undefined {
  if (section === 'Mappings') return factTable(fact('cloudformation.mappings.max'), 'mappings');
  const ids: Readonly<Record<string, FactId>> = {
    Resources: 'cloudformation.resources.max',
    Parameters: 'cloudformation.parameters.max',
    Outputs: 'cloudformation.outputs.max',
  };
  const id = ids[section];
  return id && numberOf(fact(id));
}

function* descriptions(
  sections: readonly Part[],
  parameters: readonly Part[],
  outputs: readonly Part[],
  fact: FactLookup,
): Generator<Problem> {
  const judged = function* (
    part: Part | undefined,
    whose: string,
    most: number | undefined,
  ): Generator<Problem> {
    const text = part?.scalar;
    if (
      part &&
      typeof text === 'string' &&
      most !== undefined &&
      text.length * 3 > most &&
      bytesOf(text) > most
    )
      yield {
        at: part.at,
        message: `The description of ${whose} has ${number(bytesOf(text))} bytes; it may have ${number(most)}`,
      };
  };
  const own = sections.find(({ key }) => key === 'Description');
  yield* judged(own, 'the template', numberOf(fact('cloudformation.description.max')));
  const ofParameters = factTable(fact('cloudformation.parameter.value'), 'description_chars');
  for (const { key, get } of parameters) yield* judged(get('Description'), key, ofParameters);
  const ofOutputs = numberOf(fact('cloudformation.output.description'));
  for (const { key, get } of outputs) yield* judged(get('Description'), key, ofOutputs);
}

/** The length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Half of a pair is two of its four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
