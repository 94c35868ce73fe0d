/**
 * TypeScript that the grammar does not know yet, put in words of the same length that it does: the text is only read for
 * its structure there, and every position stays where it was.
 *
 * - `catch (error: unknown)` loses its type.
 * - `(part): part is Queue => …` becomes a union, which is a type as well.
 */
export function withoutGaps(text: string): string {
  return text
    .replace(
      /(catch\s{0,9}\(\s{0,9}[\w$]{1,99})(\s{0,9}:\s{0,9}(?:unknown|any))(?=\s{0,9}\))/g,
      (_, before, type: string) => before + blank(type),
    )
    .replace(
      /(\)\s{0,9}:\s{0,9})(asserts\s{1,9})?([\w$]{1,99}\s{1,9})is(?=\s)/g,
      (_, before: string, asserts: string | undefined, name: string) =>
        `${before}${blank(asserts ?? '')}${name} |`,
    );
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
