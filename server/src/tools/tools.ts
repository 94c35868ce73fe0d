import type { Almanac } from '../almanac/almanac';
import { calculate } from '../almanac/calculate';
import { configName, readConfig } from '../almanac/config';
import { costMarkdown } from '../almanac/cost-report';
import type { Files } from '../almanac/files';
import type { Sources } from '../almanac/sources';
import { stackCost } from '../almanac/stack-cost';
import { fieldsOf } from '../calculators/calculator';
import { pageOf } from '../knowledge/library';
import { linesOf } from '../text/lines';
import { quantity } from '../text/quantity';

/** The part of JSON Schema that the inputs of tools need. */
export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<
    Record<string, { readonly type: 'string' | 'number' | 'object'; readonly description: string }>
  >;
  readonly required?: readonly string[];
}

/** What tools may use beside the almanac. */
export interface ToolHost {
  readonly files: Files;
  /** The uri of a path as an assistant names it; `undefined` for one outside the folders that are open. */
  uriOf(path: string): string | undefined;
  today(): string;
}

/** One ability of the almanac for programs that talk: MCP clients and the editor's language models read the same table. */
export interface Tool {
  /** `search_knowledge` */
  readonly name: string;
  readonly title: string;
  /** When to use it and what comes back. */
  readonly description: string;
  readonly input: InputSchema;
  /** The answer, as Markdown or plain text. @throws ToolError for input that cannot be answered. */
  run(almanac: Almanac, host: ToolHost, input: Readonly<Record<string, unknown>>): Promise<string>;
}

/** Says to the assistant what was wrong with its call. */
export class ToolError extends Error {}

function textOf(input: Readonly<Record<string, unknown>>, name: string): string {
  const value = input[name];
  if (typeof value !== 'string' || value.trim() === '')
    throw new ToolError(`${name} must be a text that is not empty`);
  return value;
}

/** The template that an input names or holds, with all that belongs to it. */
async function templateOf(
  almanac: Almanac,
  host: ToolHost,
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly sources: Sources; readonly uri: string }> {
  const given =
    typeof input.template === 'string' && input.template.trim() !== '' ? input.template : undefined;
  const uri = given === undefined ? host.uriOf(textOf(input, 'path')) : 'untitled:/template.yaml';
  if (uri === undefined) throw new ToolError('path must be inside the folders that are open');
  const text = given ?? (await host.files.read(uri));
  if (text === undefined) throw new ToolError(`there is no file at ${String(input.path)}`);
  const sources = await almanac.gather(host.files, uri, text);
  if (!sources) throw new ToolError('this is no SAM or CloudFormation template');
  return { sources, uri };
}

/** What a team pays, where a configuration lies in the folder that is open. */
async function ownPrices({ files, uriOf }: ToolHost): Promise<Readonly<Record<string, number>>> {
  const uri = uriOf(configName);
  const text = uri === undefined ? undefined : await files.read(uri);
  return uri === undefined || text === undefined ? {} : readConfig(uri, text).prices;
}

const mostSections = 6;
const longestSection = 1500;

export const tools: readonly Tool[] = [
  {
    name: 'search_knowledge',
    title: 'Search the almanac',
    description:
      'Sections about serverless on AWS (Lambda, DynamoDB, API Gateway, Step Functions, Cognito, SAM, SQS and their neighbours) that answer a question, with limits, prices, sources and the day each was checked. Use it before stating a limit, a price or a behaviour.',
    input: {
      type: 'object',
      properties: {
        query: {
          type: 'string',
          description: 'A question or keywords: "how long can a lambda run", "sqs visibility timeout".',
        },
        service: {
          type: 'string',
          description: 'Only sections of this service, such as Lambda or DynamoDB.',
        },
      },
      required: ['query'],
    },
    async run(almanac, _, input) {
      const library = await almanac.library();
      const service = typeof input.service === 'string' && input.service ? { service: input.service } : {};
      const hits = library.search(textOf(input, 'query'), { limit: mostSections, ...service });
      if (hits.length === 0) return 'Nothing in the almanac answers this.';
      return hits
        .map(({ section, fact }) => {
          const answer = fact
            ? `${fact.label}: ${quantity(fact)} (${fact.source}, checked ${fact.checked})\n\n`
            : '';
          return `## ${section.service}: ${section.title}\n\n${answer}${section.text.slice(0, longestSection)}\n\n(${section.id})`;
        })
        .join('\n\n');
    },
  },
  {
    name: 'get_fact',
    title: 'Look up a fact',
    description:
      'One number or rule of an AWS service by its id, such as lambda.timeout.max, or all facts about a property, such as "AWS::Lambda::Function Timeout", with unit, source and day.',
    input: {
      type: 'object',
      properties: { id: { type: 'string', description: 'A fact id, or a resource type and property.' } },
      required: ['id'],
    },
    async run(almanac, _, input) {
      const facts = await almanac.facts();
      const id = textOf(input, 'id');
      const one = facts.find(id);
      const found = one ? [one] : facts.on(id);
      if (found.length === 0)
        throw new ToolError(`there is no fact ${id}; search_knowledge finds ids by words`);
      return found
        .map(
          fact =>
            `${fact.id}: ${fact.label} = ${quantity(fact)}${fact.note ? `. ${fact.note}` : ''} (${fact.source}, checked ${fact.checked})`,
        )
        .join('\n');
    },
  },
  {
    name: 'check_template',
    title: 'Check a template',
    description:
      'Problems of a SAM or CloudFormation template and of the Lambda handlers it names: what fails to deploy or to run, what will fail some day, and how to fix it. Give the path of a file, or the text of a template.',
    input: {
      type: 'object',
      properties: {
        path: { type: 'string', description: 'The path of the template.' },
        template: { type: 'string', description: 'The text of a template, where there is no file.' },
      },
    },
    async run(almanac, host, input) {
      const { sources, uri } = await templateOf(almanac, host, input);
      const found = almanac.check(sources, { today: host.today() });
      if (found.length === 0) return 'No problems found.';
      return found
        .map(({ at, rule, severity, message, fix }) => {
          const { line, column } = linesOf(sources.texts.get(at.uri) ?? '').position(at.start);
          return `${at.uri === uri ? 'template' : at.uri}:${line + 1}:${column + 1} ${severity}: ${message} [${rule}]${fix ? `\n  fix: ${fix.title}` : ''}`;
        })
        .join('\n');
    },
  },
  {
    name: 'explain_rule',
    title: 'Explain a rule',
    description:
      'Why a check of the almanac says what it says: what it finds, why it matters, an example and what to use instead.',
    input: {
      type: 'object',
      properties: {
        rule: { type: 'string', description: 'The id of the rule, as check_template names it in brackets.' },
      },
      required: ['rule'],
    },
    async run(almanac, _, input) {
      const id = textOf(input, 'rule');
      const page = (await almanac.library()).document(`rules/${id}`);
      if (!page) throw new ToolError(`there is no rule ${id}`);
      return pageOf(page);
    },
  },
  {
    name: 'list_calculators',
    title: 'List the calculators',
    description:
      'The calculators there are (costs, capacities, concurrency, sizes), each with its fields, for use with calculate.',
    input: { type: 'object', properties: {} },
    async run(almanac) {
      const { fact } = await almanac.facts();
      return almanac.calculators
        .map(calculator => {
          const fields = Object.entries(fieldsOf(calculator, fact)).map(
            ([name, field]) =>
              `  ${name}: ${field.label}${field.unit ? ` (${field.unit})` : ''}, initially ${field.initial}${field.options ? `; one of ${field.options.map(({ value }) => value).join(', ')}` : ''}`,
          );
          return `${calculator.id}: ${calculator.summary}\n${fields.join('\n')}`;
        })
        .join('\n\n');
    },
  },
  {
    name: 'calculate',
    title: 'Calculate',
    description:
      'One calculation, with every line of the sum, the Region and the day of its prices. list_calculators tells ids and fields; fields that are left out keep their initial values.',
    input: {
      type: 'object',
      properties: {
        calculator: { type: 'string', description: 'The id of a calculator, such as lambda-cost.' },
        input: { type: 'object', description: 'Values by field name.' },
      },
      required: ['calculator'],
    },
    async run(almanac, host, input) {
      const id = textOf(input, 'calculator');
      const calculator = almanac.calculators.find(one => one.id === id);
      if (!calculator)
        throw new ToolError(
          `there is no calculator ${id}; there are ${almanac.calculators.map(one => one.id).join(', ')}`,
        );
      const given =
        typeof input.input === 'object' && input.input !== null
          ? (input.input as Readonly<Record<string, unknown>>)
          : {};
      const { answer, lines, notes, invalid, region, pricesChecked } = calculate(
        calculator,
        given,
        await almanac.facts(),
        await ownPrices(host),
      );
      return [
        `${calculator.title}: ${answer}`,
        ...lines.map(({ label, working, value }) => `- ${label}: ${working} = ${value}`),
        ...(notes ?? []),
        ...Object.values(invalid ?? {}).map(wrong => `Not taken as given: ${wrong}.`),
        pricesChecked ? `Prices of ${region}, checked ${pricesChecked}.` : '',
      ]
        .filter(Boolean)
        .join('\n');
    },
  },
  {
    name: 'estimate_cost',
    title: 'Estimate what a stack costs',
    description:
      'What a month of a SAM or CloudFormation template costs: each resource that has a price with what is assumed of it, the total, and what would cost less. Give the path of a file, or the text of a template; put assumptions into "Metadata: Almanac:" of a resource, such as requests and duration of a function.',
    input: {
      type: 'object',
      properties: {
        path: { type: 'string', description: 'The path of the template.' },
        template: { type: 'string', description: 'The text of a template, where there is no file.' },
      },
    },
    async run(almanac, host, input) {
      const { sources } = await templateOf(almanac, host, input);
      return costMarkdown('The stack', stackCost(sources, almanac.calculators));
    },
  },
];
