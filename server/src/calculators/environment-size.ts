import { type FactLookup, numberOf } from '../knowledge/fact';
import { utf8Length } from '../text/bytes';
import { counted, number } from '../text/quantity';
import type { Calculator } from './calculator';
import { variablesIn } from './variables';

type Name = 'variables';

/** How many variables get a line of their own. */
const shown = 12;

export const calculator: Calculator<Name> = {
  id: 'environment-size',
  title: 'Size of the environment variables',
  summary: 'The bytes that names and values take, against what a function has for all of them.',
  service: 'Lambda',
  facts: ['lambda.env.size', 'lambda.env.name-length', 'lambda.env.name-pattern', 'lambda.env.reserved'],
  fields: {
    variables: {
      label: 'Environment variables',
      unit: '',
      kind: 'text',
      help: 'Lines of NAME=value or NAME: value, or a JSON object.',
      initial: 'TABLE_NAME=orders\nLOG_LEVEL=info',
    },
  },
  compute(input, fact) {
    const sized = variablesIn(String(input.variables))
      .map(({ name, value }) => ({ name, names: utf8Length(name), values: utf8Length(value) }))
      .sort((a, b) => b.names + b.values - (a.names + a.values));
    const bytes = sized.reduce((sum, { names, values }) => sum + names + values, 0);
    const most = numberOf(fact('lambda.env.size')) * 1024;
    const rest = sized.slice(shown);
    return {
      answer: `${number(bytes)} of ${number(most)} bytes, ${number(Math.round((bytes / most) * 100))}%`,
      value: bytes,
      unit: 'bytes',
      lines: [
        ...sized.slice(0, shown).map(({ name, names, values }) => ({
          label: name.slice(0, 100),
          working: `${number(names)} of the name + ${number(values)} of the value`,
          value: `${number(names + values)} bytes`,
        })),
        ...(rest.length
          ? [
              {
                label: `${number(rest.length)} more`,
                working: 'All smaller',
                value: `${number(rest.reduce((sum, { names, values }) => sum + names + values, 0))} bytes`,
              },
            ]
          : []),
        {
          label: 'Left',
          working: `${number(most)} − ${number(bytes)}`,
          value: `${number(most - bytes)} bytes`,
        },
      ],
      notes: [
        ...(bytes > most
          ? [
              `${counted(bytes - most, 'byte')} too many: the deployment fails. Keep large values in Parameter Store, Secrets Manager or AppConfig.`,
            ]
          : []),
        ...sized.flatMap(({ name }) => wrongWith(name, fact)).slice(0, shown),
      ],
    };
  },
  prefill(resource, project) {
    const fn = project.functionOf(resource);
    if (!fn || fn.environment.size === 0) return undefined;
    const lines = [...fn.environment].map(([name, { value }]) => `${name}=${textOf(value)}`);
    return { variables: lines.join('\n') };
  },
};

/** What only the deployment knows takes its name's bytes only. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).replaceAll('\n', '\\n')
    : '';
}

function wrongWith(name: string, fact: FactLookup): readonly string[] {
  const reserved = fact('lambda.env.reserved').value;
  if (Array.isArray(reserved) && reserved.includes(name)) return [`${name} is reserved by Lambda.`];
  if (name.length < numberOf(fact('lambda.env.name-length')))
    return [
      `${name} is too short: a name has at least ${number(numberOf(fact('lambda.env.name-length')))} characters.`,
    ];
  const isName = new RegExp(`^(?:${String(fact('lambda.env.name-pattern').value)})$`).test(
    name.slice(0, 300),
  );
  return isName
    ? []
    : [`${name.slice(0, 100)} is no name: a letter first, then letters, digits and underscores.`];
}
