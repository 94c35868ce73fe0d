import { dollars, number } from '../text/quantity';
import type { Line } from './calculator';

/** A line that costs something: so much of a thing at a price for so much of it. */
export function costLine(label: string, amount: number, unit: string, price: number, per: string): Line {
  const cost = amount * price;
  return {
    label,
    working: `${number(rounded(amount))} ${unit} × $${number(price)} per ${per}`,
    value: dollars(cost),
    cost,
  };
}

/** What is left of an amount after a free allowance. */
export function beyondFree(amount: number, free: number): number {
  return Math.max(0, amount - free);
}

/**
 * Splits an amount over tiers: `[6, 15]` puts the first 6 in the first, the next 9 in the second, all else in the third.
 * @returns the amount in each tier, one more than there are limits.
 */
export function tiers(amount: number, limits: readonly number[]): readonly number[] {
  const edges = [0, ...limits, Number.POSITIVE_INFINITY];
  return edges.slice(1).map((edge, index) => Math.max(0, Math.min(amount, edge) - edges[index]!));
}

/** Sums the costs of lines; lines without a cost do not count. */
export function total(lines: readonly Line[]): number {
  return lines.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
}

/** Fit to be shown: whole numbers from a thousand up, six significant digits below. */
export function rounded(amount: number): number {
  return Math.abs(amount) >= 1000 ? Math.round(amount) : Number(amount.toPrecision(6));
}
