import { parseJson } from './json';
import type { Entry, MapNode, Mistake, Node, ScalarNode, Syntax } from './syntax';
import { makerOf, type Piece } from './tree';
import { parseYaml } from './yaml';

/** Texts beyond this many characters are not read: CloudFormation refuses templates a fifth of that. */
const largest = 5_000_000;

/** Texts up to this many characters are read a second time, in one, where reading them in pieces found a quote left open. */
const largestReadTwice = 100_000;

interface ParsedPiece extends Piece {
  readonly entries: readonly Entry[];
  readonly errors: readonly Mistake[];
  readonly other?: Node;
}

const piecesOf = new WeakMap<Syntax, readonly ParsedPiece[]>();

/**
 * Reads a template. A YAML template is parsed in pieces, each resource by itself: a mistake in one leaves the others
 * readable, and after an edit only what changed is parsed again. The pieces that stayed the same are taken over from
 * `previous`, nodes and all, and moved to where they now stand; the previous syntax must not be read any more.
 */
export function parseTemplate(uri: string, text: string, previous?: Syntax): Syntax {
  if (text.length > largest) return { uri, text: '', format: 'yaml', errors: [] };
  const format = looksLikeJson(text) ? 'json' : 'yaml';
  if (format === 'json') {
    const json = parseJson(makerOf({ uri, text, base: 0 }));
    const flow =
      json.errors.length && !/^\ufeff?\s*\{\s*["}]/.test(text)
        ? parseYaml(makerOf({ uri, text, base: 0 }))
        : undefined;
    const { node, errors } = flow && flow.errors.length < json.errors.length ? flow : json;
    const read = flow && node === flow.node ? 'yaml' : 'json';
    return withRoot({ uri, text, format: read, errors }, node?.kind === 'map' ? node : undefined);
  }
  const inPieces = parseInPieces(uri, text, previous);
  if (
    text.length > largestReadTwice ||
    !inPieces.errors.some(({ message }) => message.startsWith('Missing closing'))
  )
    return inPieces;
  // A quoted text may go on in the first column, where keys stand else; read in one, it is whole.
  const whole = parsePiece(uri, text, 0);
  if (whole.errors.length >= inPieces.errors.length) return inPieces;
  return withRoot({ uri, text, format, errors: whole.errors }, rootOf(uri, whole.entries));
}

function parseInPieces(uri: string, text: string, previous: Syntax | undefined): Syntax {
  const kept = previous && stock(piecesOf.get(previous) ?? []);
  const take = (from: number, to: number): ParsedPiece => {
    const own = text.slice(from, to);
    const same = kept?.get(own)?.shift();
    if (same) {
      same.base = from;
      return same;
    }
    return parsePiece(uri, own, from);
  };
  const pieces: ParsedPiece[] = [];
  const errors: Mistake[] = [];
  const read = (from: number, to: number): readonly Entry[] => {
    const piece = take(from, to);
    pieces.push(piece);
    errors.push(...piece.errors);
    return piece.entries;
  };
  const entries: Entry[] = [];
  if (hasAnchors(text)) entries.push(...read(0, text.length));
  else {
    for (const section of sectionsOf(text)) {
      const children = childrenOf(text, section);
      if (!children) {
        entries.push(...read(section.start, section.end));
        continue;
      }
      const [head] = read(section.start, children.start);
      if (!head) continue;
      const below = children.parts.flatMap(([from, to]) => read(from, to));
      const last = below.at(-1);
      const end = last ? (last.value ?? last.key).end : head.key.end;
      const value: MapNode = {
        kind: 'map',
        uri,
        start: below[0]?.key.start ?? end,
        end,
        entries: below,
        flow: false,
      };
      entries.push(below.length ? { key: head.key, value } : head);
    }
  }
  errors.push(...duplicates(entries));
  for (const { value } of entries)
    if (value?.kind === 'map' && !('piece' in value)) errors.push(...duplicates(value.entries));
  const syntax = withRoot({ uri, text, format: 'yaml', errors }, rootOf(uri, entries));
  piecesOf.set(syntax, pieces);
  return syntax;
}

function rootOf(uri: string, entries: readonly Entry[]): MapNode | undefined {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return undefined;
  return {
    kind: 'map',
    uri,
    start: first.key.start,
    end: (last.value ?? last.key).end,
    entries,
    flow: false,
  };
}

function withRoot(syntax: Omit<Syntax, 'root'>, root: MapNode | undefined): Syntax {
  return root ? { ...syntax, root } : syntax;
}

function parsePiece(uri: string, text: string, base: number): ParsedPiece {
  const piece = { uri, text, base };
  const { node, errors } = parseYaml(makerOf(piece));
  return Object.assign(piece, { entries: entriesOf(node), errors });
}

/** A piece is a map of one key; where that key is an intrinsic's (`Fn::Transform` of a whole section), it is one all the same. */
function entriesOf(node: Node | undefined): readonly Entry[] {
  if (node?.kind === 'map') return node.entries;
  if (node?.kind === 'call' && !node.short) {
    const key = node.at as ScalarNode;
    return [node.argument ? { key, value: node.argument } : { key }];
  }
  return node?.kind === 'scalar' && typeof node.value === 'string' && !node.raw.includes('\n')
    ? [{ key: node }]
    : [];
}

/** Pieces by their text; of equal ones the first is taken first, so that they keep their order. */
function stock(pieces: readonly ParsedPiece[]): Map<string, ParsedPiece[]> {
  const byText = new Map<string, ParsedPiece[]>();
  for (const piece of pieces) {
    const same = byText.get(piece.text);
    if (same) same.push(piece);
    else byText.set(piece.text, [piece]);
  }
  return byText;
}

function looksLikeJson(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text);
}

/** An alias may point from one piece into another; such a text is read in one. */
function hasAnchors(text: string): boolean {
  return /(?:^|[\s[{,])&[\w-]+(?:\s|$)/m.test(text) && /[\s[{,]\*[\w-]+/.test(text);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of the text that begin with a key in the first column. */
function sectionsOf(text: string): Stretch[] {
  const starts: number[] = [];
  const keys = /^[^\s#\-%}\])].*$/gm;
  for (let found = keys.exec(text); found; found = keys.exec(text)) {
    if (found[0].includes(':') || /^[\w"']+\s*$/.test(found[0])) starts.push(found.index);
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/**
 * The parts of a section, one for each key directly below its own; `undefined` when it must be read whole because it
 * holds a scalar, a list or braces that reach over several keys.
 */
function childrenOf(
  text: string,
  section: Stretch,
): { readonly start: number; readonly parts: readonly (readonly [number, number])[] } | undefined {
  const body = text.slice(section.start, section.end);
  const headEnd = body.indexOf('\n') + 1;
  if (headEnd === 0 || !/^[\w"']+\s*:\s*(?:#.*)?\r?\n$/.test(body.slice(0, headEnd))) return undefined;
  const first = /^( +)[^\s#\-{[\]}].*$/m.exec(body.slice(headEnd));
  const firstText = /^[ \t]*[^\s#].*$/m.exec(body.slice(headEnd));
  if (!first || !firstText || first.index !== firstText.index) return undefined;
  const indent = first[1]!.length;
  const starts: number[] = [];
  const lines = /^( *)([^\s#\-{[\]}].*)$/gm;
  lines.lastIndex = headEnd;
  let openBraces = 0;
  for (let found = lines.exec(body); found; found = lines.exec(body)) {
    if (found[1]!.length === indent) starts.push(found.index);
    else if (found[1]!.length < indent) return undefined;
    openBraces += /[{[]\s*(?:#.*)?$/.test(found[2]!) ? 1 : 0;
  }
  if (openBraces > 0 && /^ *[}\]]/m.test(body) && reachesOver(body, headEnd, starts)) return undefined;
  return {
    start: section.start + headEnd,
    parts: starts.map((start, index) => [
      index === 0 ? section.start + headEnd : section.start + start,
      index + 1 < starts.length ? section.start + starts[index + 1]! : section.end,
    ]),
  };
}

/** Whether braces opened in one part are closed in another: then the parts do not stand by themselves. */
function reachesOver(body: string, headEnd: number, starts: readonly number[]): boolean {
  for (let i = 0; i < starts.length; i++) {
    const part = body.slice(i === 0 ? headEnd : starts[i], starts[i + 1]);
    let open = 0;
    for (const sign of part.match(/[{}[\]]/g) ?? []) open += sign === '{' || sign === '[' ? 1 : -1;
    if (open !== 0) return true;
  }
  return false;
}

function duplicates(entries: readonly Entry[]): Mistake[] {
  const seen = new Map<string, Entry>();
  const errors: Mistake[] = [];
  for (const { key, ...rest } of entries) {
    const first = seen.get(key.raw);
    if (first) {
      const { uri, start, end } = key;
      errors.push({
        uri,
        start,
        end,
        kind: 'duplicate-key',
        message: `${key.raw} is set twice here; only one of them will count`,
        first: first.key,
      });
    } else seen.set(key.raw, { key, ...rest });
  }
  return errors;
}
