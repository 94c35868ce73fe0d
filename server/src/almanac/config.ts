import { type ParseError, parse } from 'jsonc-parser';
import { folderOf } from '../text/uri';
import type { Files } from './files';

/** `almanac.config.json`: what a team agrees on, for the editor and the command line alike. */
export interface Config {
  readonly uri: string;
  /** By rule id or set name: `off`, `on`, `hint`, `warning`, `error`. */
  readonly rules: Readonly<Record<string, string>>;
  /** What calculators assume, by the logical id of a resource and for all (`*`): `{ "Ship": { "requests": 1000000 } }`. */
  readonly assumptions: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  /** Prices that differ from those of the almanac, by fact id. */
  readonly prices: Readonly<Record<string, number>>;
  /** What in it could not be understood. */
  readonly mistakes: readonly string[];
}

export const configName = 'almanac.config.json';

/** Templates lie at most so many folders below the configuration. */
const highest = 8;

/** The configuration nearest above a template; comments and trailing commas are allowed in it. */
export async function findConfig(uri: string, files: Files): Promise<Config | undefined> {
  let folder = folderOf(uri);
  for (let level = 0; level < highest; level++) {
    const text = await files.read(folder + configName);
    if (text !== undefined) return readConfig(folder + configName, text);
    const above = folderOf(folder.slice(0, -1));
    if (above === '' || above === folder || /^[a-z-]+:\/\/[^/]*\/?$/i.test(folder)) return undefined;
    folder = above;
  }
  return undefined;
}

export function readConfig(uri: string, text: string): Config {
  const errors: ParseError[] = [];
  const read: unknown = parse(text, errors, { allowTrailingComma: true });
  const mistakes: string[] = errors.length ? ['it is not JSON throughout'] : [];
  const table = (value: unknown, name: string): Readonly<Record<string, unknown>> => {
    if (value === undefined) return {};
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>;
    mistakes.push(`${name} is not an object`);
    return {};
  };
  const whole = table(read, 'the file');
  const rules: Record<string, string> = {};
  for (const [rule, level] of Object.entries(table(whole.rules, 'rules'))) {
    if (typeof level === 'string' && ['off', 'on', 'hint', 'warning', 'error'].includes(level))
      rules[rule] = level;
    else mistakes.push(`rules.${rule} is none of off, on, hint, warning, error`);
  }
  const prices: Record<string, number> = {};
  for (const [fact, price] of Object.entries(table(whole.prices, 'prices'))) {
    if (typeof price === 'number' && Number.isFinite(price) && price >= 0) prices[fact] = price;
    else mistakes.push(`prices.${fact} is not a price`);
  }
  const assumptions: Record<string, Readonly<Record<string, number | string>>> = {};
  for (const [id, values] of Object.entries(table(whole.assumptions, 'assumptions'))) {
    assumptions[id] = Object.fromEntries(
      Object.entries(table(values, `assumptions.${id}`)).filter((entry): entry is [string, number | string] =>
        ['number', 'string'].includes(typeof entry[1]),
      ),
    );
  }
  return { uri, rules, prices, assumptions, mistakes };
}
