export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** The variables of a pasted text: `NAME=value` lines as in a .env file, `NAME: value` lines, or a JSON object. */
export function variablesIn(text: string): readonly Variable[] {
  return fromJson(text) ?? text.split(/\r?\n/).flatMap(fromLine);
}

function fromJson(text: string): readonly Variable[] | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    // Not JSON after all: its lines may still say something.
    return undefined;
  }
  const object = isObject(read) && isObject(read.Variables) ? read.Variables : read;
  if (!isObject(object)) return undefined;
  return Object.entries(object).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fromLine(line: string): readonly Variable[] {
  const bare = line.trim().replace(/^export /, '');
  if (bare === '' || bare.startsWith('#')) return [];
  const at = bare.search(/[=:]/);
  if (at < 1) return [];
  const value = bare.slice(at + 1).trim();
  return [{ name: bare.slice(0, at).trim().replaceAll('"', ''), value: unquoted(value) }];
}

function unquoted(value: string): string {
  const quote = value.at(0);
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote)
    ? value.slice(1, -1)
    : value;
}
