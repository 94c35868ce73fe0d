import type { Span } from '../text/span';
import type { CallNode, Entry, ListNode, MapNode, Mistake, Node, ScalarNode } from './syntax';

/**
 * A stretch of a document that is parsed by itself. It moves as text before it is edited; its nodes move with it,
 * for they count from its start. That is the one mutable number of the template floor.
 */
export interface Piece {
  readonly uri: string;
  readonly text: string;
  base: number;
}

class Stretch implements Span {
  constructor(
    readonly piece: Piece,
    private readonly from: number,
    private readonly to: number,
  ) {}
  get uri(): string {
    return this.piece.uri;
  }
  get start(): number {
    return this.piece.base + this.from;
  }
  get end(): number {
    return this.piece.base + this.to;
  }
}

class ScalarAt extends Stretch implements ScalarNode {
  readonly kind = 'scalar';
  constructor(
    piece: Piece,
    from: number,
    to: number,
    readonly value: ScalarNode['value'],
    readonly raw: string,
    readonly style: ScalarNode['style'],
  ) {
    super(piece, from, to);
  }
}

class MapAt extends Stretch implements MapNode {
  readonly kind = 'map';
  constructor(
    piece: Piece,
    from: number,
    to: number,
    readonly entries: readonly Entry[],
    readonly flow: boolean,
  ) {
    super(piece, from, to);
  }
}

class ListAt extends Stretch implements ListNode {
  readonly kind = 'list';
  constructor(
    piece: Piece,
    from: number,
    to: number,
    readonly items: readonly Node[],
    readonly flow: boolean,
  ) {
    super(piece, from, to);
  }
}

class CallAt extends Stretch implements CallNode {
  readonly kind = 'call';
  constructor(
    piece: Piece,
    from: number,
    to: number,
    readonly name: string,
    readonly at: Span,
    readonly argument: Node | undefined,
    readonly short: boolean,
  ) {
    super(piece, from, to);
  }
}

/** Makes the nodes of one piece, from offsets that count from the piece's start. */
export interface Maker {
  readonly piece: Piece;
  span(from: number, to: number): Span;
  scalar(from: number, to: number, value: ScalarNode['value'], style: ScalarNode['style']): ScalarNode;
  map(from: number, to: number, entries: readonly Entry[], flow: boolean): Node;
  list(from: number, to: number, items: readonly Node[], flow: boolean): ListNode;
  tagged(from: number, to: number, tag: string, argument: Node | undefined): Node | undefined;
  error(from: number, to: number, message: string): Mistake;
  duplicate(key: Span, first: Span, name: string): Mistake;
  /** Where a tag is no intrinsic function's; what stands behind it is read all the same. */
  unknownTag(from: number, tag: string): Mistake | undefined;
}

class MistakeAt extends Stretch implements Mistake {
  constructor(
    piece: Piece,
    from: number,
    to: number,
    readonly message: string,
    readonly kind: Mistake['kind'],
    readonly first?: Span,
    readonly tag?: string,
  ) {
    super(piece, from, to);
  }
}

const longNames: ReadonlySet<string> = new Set([
  'Ref',
  'Fn::And',
  'Fn::Base64',
  'Fn::Cidr',
  'Fn::Contains',
  'Fn::EachMemberEquals',
  'Fn::EachMemberIn',
  'Fn::Equals',
  'Fn::FindInMap',
  'Fn::GetAtt',
  'Fn::GetAZs',
  'Fn::GetStackOutput',
  'Fn::If',
  'Fn::ImportValue',
  'Fn::Join',
  'Fn::Length',
  'Fn::Not',
  'Fn::Or',
  'Fn::RefAll',
  'Fn::Select',
  'Fn::Split',
  'Fn::Sub',
  'Fn::ToJsonString',
  'Fn::Transform',
  'Fn::ValueOf',
  'Fn::ValueOfAll',
]);

export function makerOf(piece: Piece): Maker {
  return {
    piece,
    span: (from, to) => new Stretch(piece, from, to),
    scalar(from, to, value, style) {
      const quotes = style === 'single' || style === 'double' ? 1 : 0;
      const closed = quotes && to - from > 1 && piece.text[to - 1] === piece.text[from] ? 1 : 0;
      return new ScalarAt(piece, from, to, value, piece.text.slice(from + quotes, to - closed), style);
    },
    map(from, to, entries, flow) {
      const only = entries.length === 1 ? entries[0]! : undefined;
      if (only && isCallKey(only)) {
        return new CallAt(piece, from, to, String(only.key.value), only.key, only.value, false);
      }
      return new MapAt(piece, from, to, entries, flow);
    },
    list: (from, to, items, flow) => new ListAt(piece, from, to, items, flow),
    tagged(from, to, tag, argument) {
      const name = longName(tag);
      if (!name) return argument;
      return new CallAt(piece, from, to, name, new Stretch(piece, from, from + tag.length), argument, true);
    },
    error: (from, to, message) => new MistakeAt(piece, from, to, message, 'syntax'),
    duplicate: (key, first, name) =>
      new MistakeAt(
        piece,
        key.start - piece.base,
        key.end - piece.base,
        `${name} is set twice here; only one of them will count`,
        'duplicate-key',
        first,
      ),
    unknownTag(from, tag) {
      if (longName(tag)) return undefined;
      const to = from + tag.length;
      return new MistakeAt(
        piece,
        from,
        to,
        `${tag} is not a tag of templates`,
        'unknown-tag',
        undefined,
        tag,
      );
    },
  };
}

/** `!GetAtt` → `Fn::GetAtt`; a tag of another tool has no name. */
function longName(tag: string): string | undefined {
  const word = tag.slice(1);
  if (word === 'Ref' || word === 'Condition') return word;
  const name = `Fn::${word}`;
  return longNames.has(name) ? name : undefined;
}

/** `Condition` alone is an intrinsic only around a name; elsewhere it is a key like others. */
function isCallKey({ key }: Entry): boolean {
  return typeof key.value === 'string' && longNames.has(key.value);
}
