import type { Almanac } from '../almanac/almanac';
import type { Files } from '../almanac/files';
import { type Arguments, parseArguments } from './arguments';
import { runCalculate } from './calculate';
import { runCost } from './cost';
import { runExplain, runFact, runSearch } from './look-up';
import { runCheck } from './run-check';

/** What the command line needs of the machine it runs on. */
export interface CliHost {
  today(): string;
  out(text: string): void;
  error(text: string): void;
  readonly colours: boolean;
  /** Files in and below the folders that were named. */
  readonly files: Files;
  /** @throws when it cannot be read. */
  read(uri: string): Promise<string>;
  write(uri: string, text: string): Promise<void>;
  nameOf(uri: string): string;
  /** The version of the almanac. */
  readonly version: string;
  /** A line that is overwritten by the next, on a terminal only; an empty one wipes it away. */
  progress(line: string): void;
  /** A file by the name a person gave it; `undefined` when there is none. */
  readNamed(name: string): Promise<string | undefined>;
  writeNamed(name: string, text: string): Promise<void>;
  /** A file as it was at a revision; `undefined` when git does not answer. */
  readAt(revision: string, uri: string): Promise<string | undefined>;
  /** The uris of files that differ from a revision, new ones included; `undefined` when git does not answer. */
  changedSince(revision: string): Promise<readonly string[] | undefined>;
  /** The file at a path, or those below it whose names end so; `undefined` when there is nothing. */
  find(path: string, endings: RegExp): Promise<readonly string[] | undefined>;
}

export type Command = (almanac: Almanac, host: CliHost, given: Arguments) => Promise<number>;

/** Exit codes: no problems, problems, could not run. */
export const exit = { clean: 0, problems: 1, failed: 2 } as const;

const commands: Readonly<Record<string, Command>> = {
  check: runCheck,
  search: runSearch,
  fact: runFact,
  explain: runExplain,
  calculate: runCalculate,
  cost: runCost,
};

const usage = `almanac: what serverless on AWS is, costs and takes; in templates, handlers and on the command line

  almanac check [PATH…] [--format text|json|sarif|github|junit] [--fix] [--strict]
                [--changed-since REV] [--baseline FILE] [--update-baseline]
                [--docs PATH…]         checks the templates at or below the paths, and the handlers they name;
                                       in your own notes, what AWS has changed since
  almanac search QUERY [--docs PATH…]  finds sections of the almanac, and of your own notes
  almanac fact [ID]                    one fact, or all of them
  almanac explain RULE                 why a rule says what it says
  almanac calculate --list             the calculators
  almanac calculate ID --FIELD VALUE…  one calculation
  almanac cost TEMPLATE [--format text|json|markdown] [--compare FILE|REV]
                                       what a month of the stack costs, and against another state of it
  almanac serve --stdio                the language server
  almanac mcp                          the tools for assistants, over stdin and stdout

  --format json                        for programs, with every command
`;

export async function runCli(words: readonly string[], almanac: Almanac, host: CliHost): Promise<number> {
  const given = parseArguments(words, {
    alone: ['fix', 'strict', 'list', 'help', 'stdio', 'update-baseline'],
    many: ['docs'],
  });
  const command = commands[given.command];
  if (command && !given.options.has('help')) return command(almanac, host, given);
  if (given.command === '' || given.command === 'help' || given.options.has('help')) {
    host.out(usage);
    return exit.clean;
  }
  host.error(`almanac: there is no command ${given.command}\n\n${usage}`);
  return exit.failed;
}

/** The one value of an option; `undefined` when it was not given. */
export function optionOf({ options }: Arguments, name: string): string | undefined {
  return options.get(name)?.at(-1);
}

export function wantsJson(given: Arguments): boolean {
  return optionOf(given, 'format') === 'json';
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
