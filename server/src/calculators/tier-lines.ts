import type { Line } from './calculator';
import { costLine, tiers } from './money';

/** Prices that fall with the amount: the last has no limit. */
export interface Tiers {
  readonly limits: readonly number[];
  readonly prices: readonly number[];
}

const million = 1_000_000;

/** A line for each tier that an amount reaches, priced per million; one line when there is nothing. */
export function linesByTheMillion(label: string, amount: number, { limits, prices }: Tiers): readonly Line[] {
  return tiers(amount, limits)
    .map((part, index) => ({ part, index }))
    .filter(({ part, index }) => part > 0 || index === 0)
    .map(({ part, index }) =>
      costLine(
        index === 0 ? label : `${label}, tier ${index + 1}`,
        part / million,
        'million',
        prices[index] ?? 0,
        'million',
      ),
    );
}
