import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Entry, Mistake, Node } from './syntax';
import type { Maker } from './tree';
import type { Parsed } from './yaml';

const deepest = 200;

/** Reads JSON; a trailing comma or a comment is an error, but does not keep the rest from being read. */
export function parseJson(make: Maker): Parsed {
  const found: ParseError[] = [];
  if (nestsTooDeep(make.piece.text)) {
    return { errors: [make.error(0, 1, `This is nested deeper than ${deepest} levels and is not read`)] };
  }
  const tree = parseTree(make.piece.text, found, { disallowComments: true, allowTrailingComma: false });
  const errors: Mistake[] = found.map(({ offset, length, error }) =>
    make.error(offset, offset + Math.max(length, 1), inWords(printParseErrorCode(error))),
  );
  const node = tree && read(make, tree, errors);
  return node ? { node, errors } : { errors };
}

function read(make: Maker, node: JsonNode, errors: Mistake[]): Node | undefined {
  const from = node.offset;
  const to = node.offset + node.length;
  switch (node.type) {
    case 'object': {
      const seen = new Map<string, Entry>();
      const entries = (node.children ?? []).flatMap(property => {
        const [key, value] = property.children ?? [];
        if (!key) return [];
        const name = make.scalar(key.offset, key.offset + key.length, String(key.value), 'double');
        const read_ = value && read(make, value, errors);
        const entry: Entry = read_ ? { key: name, value: read_ } : { key: name };
        const first = seen.get(String(key.value));
        if (first) errors.push(make.duplicate(name, first.key, String(key.value)));
        else seen.set(String(key.value), entry);
        return [entry];
      });
      return make.map(from, to, entries, true);
    }
    case 'array':
      return make.list(
        from,
        to,
        (node.children ?? []).flatMap(child => read(make, child, errors) ?? []),
        true,
      );
    case 'string':
      return make.scalar(from, to, String(node.value), 'double');
    case 'number':
    case 'boolean':
    case 'null':
      return make.scalar(from, to, node.value as number | boolean | null, 'plain');
    default:
      return undefined;
  }
}

/** `CommaExpected` → `Comma expected`. */
function inWords(code: string): string {
  const words = code.replace(/([a-z])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`);
  return words || 'This is not JSON';
}

function nestsTooDeep(text: string): boolean {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) {
      if (++open > deepest) return true;
    } else if ((code === 93 || code === 125) && open > 0) open--;
  }
  return false;
}
