import type { Facts, Section } from '../knowledge/knowledge';
import type { Library } from '../knowledge/library';
import { factLines } from './card';

/** The documents that have a section for each operation and for each error. */
const operations = 'serverless/sdk-operations';
const errors = 'serverless/sdk-errors';

/** Longer sections are for reading in the library. */
const longest = 900;

/** What the almanac says of an operation: its own section, or the one that says most of it; and the facts that name it. */
export function operationWords(
  facts: Facts,
  library: Library,
  service: string,
  operation: string,
): string | undefined {
  const own = library.section(`${operations}#${service}-${operation.toLowerCase()}`);
  if (own) return shortened(own);
  const named = facts.all.filter(({ label, id }) => idSpeaksOf(id, service) && hasWord(label, operation));
  const found = mentioning(library, operation, service);
  return [found && passage(found, operation), factLines(named)].filter(Boolean).join('\n\n') || undefined;
}

/** What an error means and what to do. `undefined` for what is no error the almanac knows. */
export function errorWords(library: Library, name: string): string | undefined {
  const own = library.section(`${errors}#${name.toLowerCase()}`);
  if (own) return shortened(own);
  if (!/(?:Exception|Error|Exceeded|Throttled|Fault)$/.test(name)) return undefined;
  const found = mentioning(library, name);
  return found && passage(found, name);
}

/** IAM's name of a service, as facts begin. */
function idSpeaksOf(id: string, service: string): boolean {
  const prefix = { events: 'eventbridge', states: 'stepfunctions' }[service] ?? service;
  return id.startsWith(`${prefix}.`);
}

function mentioning(library: Library, name: string, service?: string): Section | undefined {
  const label = service === undefined ? undefined : services[service];
  if (service !== undefined && label === undefined) return undefined;
  return library
    .search(name, { limit: 8, from: 'almanac', ...(label ? { service: label } : {}) })
    .map(({ section }) => section)
    .find(({ id, text }) => !id.startsWith('rules/') && hasWord(text, name));
}

/** The service as the library names it, by IAM's name of it. */
const services: Readonly<Record<string, string>> = {
  dynamodb: 'DynamoDB',
  lambda: 'Lambda',
  sqs: 'SQS',
  sns: 'SNS',
  s3: 'S3',
  kinesis: 'Kinesis',
  firehose: 'Firehose',
  events: 'EventBridge',
  scheduler: 'EventBridge',
  states: 'Step Functions',
  'execute-api': 'API Gateway',
  'cognito-idp': 'Cognito',
  'cognito-identity': 'Cognito',
  'rds-data': 'Aurora',
};

/** The paragraph or table row that says it, with the heading it stands under. */
function passage({ title, text }: Section, name: string): string | undefined {
  const lines = text.split('\n').filter(line => hasWord(line, name) && !line.startsWith('#'));
  const line = lines.find(one => !one.startsWith('|')) ?? lines[0];
  if (line === undefined) return undefined;
  const words = line.startsWith('|')
    ? line
        .split('|')
        .map(cell => cell.trim())
        .filter(Boolean)
        .join(' · ')
    : line;
  return `${withoutLinks(words).slice(0, longest)}\n\n*From “${title}” in the library*`;
}

function shortened({ text }: Section): string {
  return withoutLinks(text).slice(0, longest);
}

/** A hover opens no document of the almanac: the words of its links are left. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^[\]]{1,200})\]\(almanac:[^()\s]{1,200}\)/g, '$1');
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
    if (!/[A-Za-z0-9]/.test(around)) return true;
  }
  return false;
}
