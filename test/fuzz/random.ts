/** Numbers that look random and come out the same for a seed (mulberry32). */
export interface Random {
  /** A whole number from 0 up to but not including this. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
  return { below, pick: items => items[below(items.length)]! };
}

/** What breaks readers of text, and what they look for. */
const pieces: readonly string[] = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  '  ',
  '\0',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\u2028',
  '😀',
  ':',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '`',
  '|\n',
  '>-\n',
  '#',
  '&a ',
  '*a',
  '<<: *a',
  '!Ref ',
  '!Sub ',
  '!GetAtt ',
  '!If [A, ',
  '${',
  '${A.B}',
  '---\n',
  'Fn::Transform:',
  'Fn::ForEach::X:',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '1e999',
  '-0',
  'null',
  '~',
  'true',
  'await ',
  '=> {',
  'def f(',
  'import ',
  '/*',
  '*/',
  '"""',
  '\\',
  'Type: AWS::Lambda::Function\n',
  'Resources:\n',
  'Conditions:\n',
  'Condition: A\n',
  '"Next": "',
  '(((((((((',
  '| 1 | 2 |\n',
  '# almanac-ignore ',
];

/** One edit of a text, as a person, a paste or an accident makes it. */
export function edited(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const length = random.below(random.pick([2, 8, 40]));
  switch (random.below(8)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
    case 2:
      return text.slice(0, at) + random.pick(pieces) + text.slice(at);
    case 3:
      return text.slice(0, at) + random.pick(pieces) + text.slice(at + length);
    case 4: {
      const from = random.below(text.length + 1);
      return text.slice(0, at) + text.slice(from, from + length * 4) + text.slice(at);
    }
    case 5: {
      const lines = text.split('\n');
      const [line] = lines.splice(random.below(lines.length), 1);
      if (line !== undefined && random.below(2)) lines.splice(random.below(lines.length + 1), 0, line);
      return lines.join('\n');
    }
    case 6: {
      const lines = text.split('\n');
      const line = random.below(lines.length);
      lines[line] = random.below(2) ? `  ${lines[line]}` : (lines[line] ?? '').replace(/^ {2}/, '');
      return lines.join('\n');
    }
    default: {
      const digits = [...text.matchAll(/\d+/g)];
      const digit = digits.length ? random.pick(digits) : undefined;
      if (!digit) return text;
      return (
        text.slice(0, digit.index) + String(random.below(1e6)) + text.slice(digit.index + digit[0].length)
      );
    }
  }
}
