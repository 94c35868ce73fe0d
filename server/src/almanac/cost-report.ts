import { dollars, inWords, number } from '../text/quantity';
import type { Assumption } from './assumptions';
import type { ResourceCost, StackCost } from './stack-cost';

/** Two costs of one stack, before and after a change. */
export interface CostChange {
  readonly before: number;
  readonly after: number;
  /** Resources whose cost is another, largest change first; a cost is absent where the resource is. */
  readonly resources: readonly {
    readonly id: string;
    readonly type: string;
    readonly before?: number;
    readonly after?: number;
  }[];
}

export function compareCosts(before: StackCost, after: StackCost): CostChange {
  const then = new Map(before.resources.map(one => [one.id, one]));
  const now = new Map(after.resources.map(one => [one.id, one]));
  const changed = [...new Set([...now.keys(), ...then.keys()])].flatMap(id => {
    const [old, fresh] = [then.get(id), now.get(id)];
    if (old && fresh && Math.abs(old.cost - fresh.cost) < 1e-9) return [];
    return {
      id,
      type: (fresh ?? old)?.type ?? '',
      ...(old ? { before: old.cost } : {}),
      ...(fresh ? { after: fresh.cost } : {}),
    };
  });
  const size = ({ before = 0, after = 0 }: (typeof changed)[number]) => Math.abs(after - before);
  return {
    before: before.total,
    after: after.total,
    resources: changed.toSorted((a, b) => size(b) - size(a)),
  };
}

/** What makes up most of the cost: the dearest, until four fifths of it are there. */
export function dominant(resources: readonly ResourceCost[]): readonly ResourceCost[] {
  let share = 0;
  return resources.filter(resource => {
    const isNeeded = share < 0.8 && resource.share > 0;
    share += resource.share;
    return isNeeded;
  });
}

const percent = (share: number) => `${number(Math.round(share * 100))}%`;

/** A change of money with its sign: `+$1.20`, `−$3.00`. */
export function signed(amount: number): string {
  return `${amount < 0 ? '−' : '+'}${dollars(Math.abs(amount))}`;
}

const origins: Readonly<Partial<Record<Assumption['from'], string>>> = {
  initial: ' (guessed)',
  schedule: ' (by its schedule)',
  functions: ' (as its functions are called)',
  'dead-letter': ' (a dead-letter queue)',
};

function basisOf({ assumptions }: ResourceCost): string {
  return assumptions
    .map(({ label, unit, value, from }) => {
      const amount = typeof value === 'number' ? number(value) : value;
      const said = origins[from] ?? '';
      return `${label} ${amount}${unit ? ` ${unit}` : ''}${said}`;
    })
    .join('; ');
}

/** A cost on a terminal. */
export function costText(name: string, cost: StackCost, change?: CostChange): string {
  const width = Math.max(...cost.resources.map(({ id }) => id.length), 5);
  const money = Math.max(...cost.resources.map(one => dollars(one.cost).length), 5);
  const main = dominant(cost.resources);
  return [
    `${name}: about ${dollars(cost.total)} a month${pricesOf(cost)}`,
    ...cost.resources.map(one =>
      `  ${one.id.padEnd(width)}  ${dollars(one.cost).padStart(money)}  ${percent(one.share).padStart(4)}  ${basisOf(one)}`.trimEnd(),
    ),
    ...(main.length && main.length < cost.resources.length
      ? [
          `${inWords(main.map(({ id }) => id))} ${main.length === 1 ? 'makes' : 'make'} up ${percent(main.reduce((sum, { share }) => sum + share, 0))} of it.`,
        ]
      : []),
    ...cost.whatIf.map(
      ({ title, saved, resources }) =>
        `What if: ${title} would save ${dollars(saved)} a month (${namesOf(resources)})`,
    ),
    ...(change ? changeText(change) : []),
    ...cost.notes,
    ...cost.mistakes.map(mistake => `! ${mistake}`),
  ]
    .join('\n')
    .concat('\n');
}

function changeText(change: CostChange): readonly string[] {
  return [
    `Before ${dollars(change.before)}, now ${dollars(change.after)} a month: ${signed(change.after - change.before)}`,
    ...change.resources.map(
      ({ id, before, after }) =>
        `  ${id}: ${before === undefined ? 'new' : dollars(before)} → ${after === undefined ? 'gone' : dollars(after)} (${signed((after ?? 0) - (before ?? 0))})`,
    ),
  ];
}

function namesOf(resources: readonly string[]): string {
  return inWords([
    ...resources.slice(0, 5),
    ...(resources.length > 5 ? [`${number(resources.length - 5)} more`] : []),
  ]);
}

const pricesOf = ({ region, pricesChecked }: StackCost) =>
  pricesChecked ? `, prices of ${region}, checked ${pricesChecked}` : '';

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;

/** A cost as it is shown in reviews and by assistants. */
export function costMarkdown(name: string, cost: StackCost, change?: CostChange): string {
  const parts = [
    `### ${name}: about ${dollars(cost.total)} a month${change ? ` (${signed(change.after - change.before)})` : ''}`,
    ...(change?.resources.length
      ? [
          table(
            ['Changed', 'Before', 'Now', 'Difference'],
            change.resources.map(({ id, before, after }) => [
              `\`${id}\``,
              before === undefined ? 'new' : dollars(before),
              after === undefined ? 'gone' : dollars(after),
              signed((after ?? 0) - (before ?? 0)),
            ]),
          ),
        ]
      : []),
    ...(cost.resources.length
      ? [
          table(
            ['Resource', 'Type', 'A month', 'Share', 'Assumptions'],
            cost.resources.map(one => [
              `\`${one.id}\``,
              one.type,
              dollars(one.cost),
              percent(one.share),
              basisOf(one),
            ]),
          ),
        ]
      : ['Nothing in it has a price of its own.']),
    ...(cost.whatIf.length
      ? [
          cost.whatIf
            .map(
              ({ title, saved, resources }) =>
                `- What if: ${title} would save ${dollars(saved)} a month (${namesOf(resources)})`,
            )
            .join('\n'),
        ]
      : []),
    [...cost.notes, ...cost.mistakes.map(mistake => `Not taken: ${mistake}.`)]
      .map(note => `- ${note}`)
      .join('\n'),
    ...(cost.pricesChecked ? [`Prices of ${cost.region}, checked ${cost.pricesChecked}.`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n');
}
