/** A command line, taken apart: `check src --format json --fix` → command, names, options. */
export interface Arguments {
  readonly command: string;
  readonly rest: readonly string[];
  /** `--docs a b` and `--docs a --docs b` alike; a flag without a value holds an empty list. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Options that stand alone, and those that take all that follows up to the next option; the others take one value. */
export interface OptionKinds {
  readonly alone: readonly string[];
  readonly many: readonly string[];
}

export function parseArguments(words: readonly string[], kinds: OptionKinds): Arguments {
  const rest: string[] = [];
  const options = new Map<string, string[]>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === '--') {
      rest.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith('--') || word.length < 3) {
      rest.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = word.slice(2, equals < 0 ? undefined : equals);
    const values = options.get(name) ?? [];
    options.set(name, values);
    if (equals >= 0) values.push(word.slice(equals + 1));
    else if (!kinds.alone.includes(name)) {
      const most = kinds.many.includes(name) ? words.length : 1;
      for (let taken = 0; taken < most && i + 1 < words.length && !words[i + 1]!.startsWith('--'); taken++)
        values.push(words[++i]!);
    }
  }
  const [command = '', ...names] = rest;
  return { command, rest: names, options };
}
