/** `1,000,000` for 1000000; as many digits behind the point as there are. */
export function written(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 10 });
}

const multiples: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, b: 1e9, bn: 1e9, t: 1e12 };

/** What a person means by `1,000,000`, `1.5k`, `2M`, `1e6`, `0,5`; `undefined` where it is no number. */
export function read(text: string): number | undefined {
  const said = /^([+-]?[\d.,_'\s]*\d[.,]?(?:e[+-]?\d{1,3})?)\s*(k|m|g|bn|b|t)?$/i.exec(
    text.trim().slice(0, 40),
  );
  if (!said) return undefined;
  const [, digits = '', multiple = ''] = said;
  const value = Number(withPoint(digits.replace(/[_'\s]/g, '')));
  return Number.isFinite(value) ? value * (multiples[multiple.toLowerCase()] ?? 1) : undefined;
}

/** Commas group by three; a single one before any other count of digits is a decimal comma. */
function withPoint(digits: string): string {
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?(?:e|$)/i.test(digits)) return digits.replaceAll(',', '');
  return digits.replace(',', '.');
}
