import { calculate } from '../almanac/calculate';
import { configName, readConfig } from '../almanac/config';
import type { Calculation, Calculator } from '../calculators/calculator';
import { type CliHost, type Command, exit, json, wantsJson } from './cli';

/** `almanac calculate --list` and `almanac calculate ID --field value …` */
export const runCalculate: Command = async (almanac, host, given) => {
  const [id] = given.rest;
  if (id === undefined || given.options.has('list')) {
    const forms = almanac.calculators.map(({ id, title, summary, service, fields }) => ({
      id,
      title,
      summary,
      service,
      fields,
    }));
    host.out(
      wantsJson(given) ? json(forms) : forms.map(form => `${form.id}\n  ${form.summary}\n`).join('\n'),
    );
    return exit.clean;
  }
  const calculator = almanac.calculators.find(one => one.id === id);
  if (!calculator) {
    host.error(
      `almanac: there is no calculator ${id}; there are ${almanac.calculators.map(one => one.id).join(', ')}\n`,
    );
    return exit.failed;
  }
  const input = Object.fromEntries(
    [...given.options]
      .filter(([name]) => name !== 'format')
      .map(([name, values]) => [fieldNamed(calculator, name), values.at(-1) ?? '']),
  );
  const result = calculate(calculator, input, await almanac.facts(), await ownPrices(host));
  host.out(wantsJson(given) ? json(result) : told(calculator, result));
  return result.invalid ? exit.failed : exit.clean;
};

/** How many folders above the one it was started in may hold the configuration. */
const highest = 8;

/** The prices of the configuration in the folder, or nearest above it. */
async function ownPrices(host: CliHost): Promise<Readonly<Record<string, number>>> {
  for (let level = 0; level < highest; level++) {
    const name = '../'.repeat(level) + configName;
    const text = await host.readNamed(name);
    if (text !== undefined) return readConfig(name, text).prices;
  }
  return {};
}

/** `--requests-per-month` is the field `requestsPerMonth`. */
function fieldNamed({ fields }: Calculator, name: string): string {
  const bare = (text: string) => text.replaceAll(/[-_]/g, '').toLowerCase();
  return Object.keys(fields).find(field => bare(field) === bare(name)) ?? name;
}

function told(
  calculator: Calculator,
  { answer, lines, notes, invalid, region, pricesChecked }: Calculation,
): string {
  const width = Math.max(...lines.map(({ label }) => label.length), 0);
  return [
    `${calculator.title}: ${answer}`,
    ...lines.map(({ label, value, working }) => `  ${label.padEnd(width)}  ${value}   ${working}`),
    ...(notes ?? []).map(note => `  ${note}`),
    ...Object.values(invalid ?? {}).map(wrong => `  ! ${wrong}`),
    pricesChecked ? `  Prices of ${region}, checked ${pricesChecked}` : '',
  ]
    .filter(Boolean)
    .join('\n')
    .concat('\n');
}
