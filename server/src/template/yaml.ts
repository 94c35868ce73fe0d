import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Range,
} from 'yaml';
import type { Entry, Mistake, Node, ScalarNode } from './syntax';
import type { Maker } from './tree';

export interface Parsed {
  readonly node?: Node;
  readonly errors: readonly Mistake[];
}

/** Deeper than any real template and far from where a stack of calls would end. */
const deepest = 100;

const options = {
  schema: 'core',
  uniqueKeys: false,
  strict: false,
  prettyErrors: false,
  logLevel: 'silent',
  merge: true,
} as const;

/** Reads one piece of YAML. Whatever the text, there is an answer: what could be understood, and errors. */
export function parseYaml(make: Maker): Parsed {
  const source = spacesForTabs(make.piece.text);
  if (nestsTooDeep(source)) {
    return {
      errors: [
        make.error(
          0,
          Math.min(source.length, 1),
          `This is nested deeper than ${deepest} levels and is not read`,
        ),
      ],
    };
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(source, options);
    // Other readers of YAML, CloudFormation's among them, do not mind how the lines between braces are indented.
    if (document.errors.some(({ code, message }) => code === 'BAD_INDENT' && message.startsWith('Flow'))) {
      const joined = parseDocument(joinedBetweenBraces(source), options);
      if (joined.errors.length < document.errors.length) document = joined;
    }
  } catch (error) {
    // The library throws for some texts that are not YAML at all, such as deep alias chains.
    return {
      errors: [make.error(0, Math.min(source.length, 1), `This is not YAML: ${String(error).slice(0, 200)}`)],
    };
  }
  const errors: Mistake[] = document.errors
    .filter(({ code }) => code !== 'MULTIPLE_DOCS')
    .map(({ pos, message }) => make.error(pos[0], Math.max(pos[1], pos[0] + 1), firstSentence(message)));
  const tab = tabIndent(make.piece.text);
  if (tab !== undefined) errors.push(make.error(tab, tab + 1, 'YAML is indented with spaces; this is a tab'));
  const reader = new Reader(make, document, errors);
  const node = reader.read(document.contents, 0);
  return node ? { node, errors } : { errors };
}

class Reader {
  constructor(
    private readonly make: Maker,
    private readonly document: Document.Parsed,
    private readonly errors: Mistake[],
  ) {}

  /** @param depth how many aliases were followed: each may repeat what it stands for, so only a few are. */
  read(node: ParsedNode | null, depth: number): Node | undefined {
    if (!node) return undefined;
    if (isAlias(node)) {
      if (depth >= 3) return undefined;
      const target = node.resolve(this.document);
      return target ? this.read(target as ParsedNode, depth + 1) : undefined;
    }
    const read = this.bare(node, depth);
    const tag = node.tag;
    if (!tag?.startsWith('!') || tag.startsWith('!!')) return read;
    const from = this.tagStart(node, tag);
    const unknown = this.make.unknownTag(from, tag);
    if (unknown) this.errors.push(unknown);
    const to = read ? read.end - this.make.piece.base : from + tag.length;
    const argument = read?.kind === 'scalar' && read.raw === '' && read.style === 'plain' ? undefined : read;
    return this.make.tagged(from, argument ? to : from + tag.length, tag, argument) ?? read;
  }

  private bare(node: ParsedNode, depth: number): Node | undefined {
    const [from, to] = node.range as Range;
    if (isScalar(node)) return this.scalar(node.value, node.type, from, to);
    const flow = 'flow' in node && node.flow === true;
    if (isMap(node)) {
      const entries = node.items.flatMap(pair =>
        isPair(pair)
          ? this.entries(pair.key as ParsedNode | null, pair.value as ParsedNode | null, depth)
          : [],
      );
      this.findDuplicates(entries);
      return this.make.map(
        from,
        flow ? to : this.lastEnd(entries.at(-1)?.value ?? entries.at(-1)?.key, to),
        entries,
        flow,
      );
    }
    if (isSeq(node)) {
      const items = node.items.map(
        item => this.read(item as ParsedNode, depth) ?? this.make.scalar(from, from, null, 'plain'),
      );
      return this.make.list(from, flow ? to : this.lastEnd(items.at(-1), to), items, flow);
    }
    return undefined;
  }

  /** A word typed above a key makes one long key of both for YAML; here it is a key of its own that has no value yet. */
  private entries(key: ParsedNode | null, value: ParsedNode | null, depth: number): Entry[] {
    if (isScalar(key) && key.value === '<<' && isAliasOrList(value)) return this.merged(value, depth);
    if (!isScalar(key)) return [];
    const [from, to] = key.range as Range;
    const source = this.make.piece.text.slice(from, to);
    const valueNode = this.empty(value) ? undefined : this.read(value, depth);
    const own = (start: number, end: number): ScalarNode =>
      this.make.scalar(start, end, this.make.piece.text.slice(start, end), 'plain');
    if (key.type !== 'PLAIN' || !source.includes('\n')) {
      const name = this.scalar(typeof key.value === 'string' ? key.value : source, key.type, from, to);
      return [valueNode ? { key: name, value: valueNode } : { key: name }];
    }
    const result: Entry[] = [];
    const words = /\S[^\n]*/g;
    for (let word = words.exec(source); word; word = words.exec(source)) {
      const start = from + word.index;
      result.push({ key: own(start, start + word[0].trimEnd().length) });
    }
    const last = result.pop();
    if (last) result.push(valueNode ? { key: last.key, value: valueNode } : last);
    return result;
  }

  private merged(value: ParsedNode | null, depth: number): Entry[] {
    const sources = isSeq(value) ? (value.items as ParsedNode[]) : [value];
    return sources.flatMap(source => {
      const node = this.read(source, depth);
      return node?.kind === 'map' ? [...node.entries] : [];
    });
  }

  private empty(value: ParsedNode | null): boolean {
    return (
      value === null ||
      (isScalar(value) && value.value === null && !value.tag && value.range[0] === value.range[1])
    );
  }

  private scalar(value: unknown, type: string | undefined, from: number, to: number): ScalarNode {
    const style =
      type === 'QUOTE_SINGLE'
        ? 'single'
        : type === 'QUOTE_DOUBLE'
          ? 'double'
          : type?.startsWith('BLOCK')
            ? 'block'
            : 'plain';
    const plain =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : value === null
          ? null
          : String(value);
    return this.make.scalar(from, to, plain, style);
  }

  private findDuplicates(entries: readonly Entry[]): void {
    const seen = new Map<string, Entry>();
    for (const entry of entries) {
      const name = entry.key.raw;
      const first = seen.get(name);
      if (first && entry.value !== first.value)
        this.errors.push(this.make.duplicate(entry.key, first.key, name));
      else seen.set(name, entry);
    }
  }

  private lastEnd(node: Node | undefined, otherwise: number): number {
    return node ? Math.max(node.end - this.make.piece.base, 0) : otherwise;
  }

  /** The library's ranges begin behind the tag. */
  private tagStart(node: ParsedNode, tag: string): number {
    const [from] = node.range as Range;
    const found = this.make.piece.text.lastIndexOf(tag, from);
    return found < 0 ? from : found;
  }
}

function isAliasOrList(value: ParsedNode | null): boolean {
  return isAlias(value) || isSeq(value) || isMap(value);
}

/** A tab counts as one space: offsets stay, and templates indented with tabs alone can be read. */
function spacesForTabs(text: string): string {
  return text.includes('\t') ? text.replace(/^[ \t]+/gm, indent => indent.replaceAll('\t', ' ')) : text;
}

/** Where a line that says something is indented with a tab; YAML refuses that outside of braces. */
function tabIndent(text: string): number | undefined {
  const found = /^ *\t[ \t]*[^\s#}\]]/m.exec(text);
  return found ? found.index + found[0].indexOf('\t') : undefined;
}

/** Line breaks between braces become spaces; every offset stays. Quoted brackets are not told apart: it is only tried. */
function joinedBetweenBraces(text: string): string {
  let open = 0;
  let result = '';
  for (const sign of text) {
    if (sign === '{' || sign === '[') open++;
    else if ((sign === '}' || sign === ']') && open > 0) open--;
    result += open > 0 && (sign === '\n' || sign === '\r') ? ' ' : sign;
  }
  return result;
}

/** Counts brackets and indents without parsing, so that a text made to exhaust the parser is never handed to it. */
function nestsTooDeep(text: string): boolean {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) {
      if (++open > deepest * 2) return true;
    } else if ((code === 93 || code === 125) && open > 0) open--;
  }
  return /^ {1000}\S/m.test(text) || /(?:- ){200}/.test(text) || /(?:\? ){200}/.test(text);
}

function firstSentence(message: string): string {
  const line = message.split('\n', 1)[0] ?? message;
  return line.replace(/\.$/, '');
}
