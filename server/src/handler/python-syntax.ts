import type { Call, Entry, View } from './code';
import { type Node, none, type SyntaxTree } from './syntax-tree';

const punctuation = new Set(
  `( ) [ ] { } , : . ; ⚠ AssignOp UpdateOp CompareOp ArithOp BitOp LogicOp and or not in is await lambda if else for async * **
  TypeDef return yield from ParamList Ellipsis`.split(/\s+/),
);

export function isExpression(tree: SyntaxTree, node: Node): boolean {
  return node !== none && !punctuation.has(tree.type(node));
}

export function expressionsOf(tree: SyntaxTree, node: Node): Node[] {
  return tree.children(node).filter(child => isExpression(tree, child));
}

export function bareOf(tree: SyntaxTree, start: Node): Node {
  let node = start;
  while (tree.type(node) === 'ParenthesizedExpression') {
    const inside = expressionsOf(tree, node)[0] ?? none;
    if (inside === none) return node;
    node = inside;
  }
  return node;
}

/** What a piece of Python is, in the words that the readers understand. */
export function viewOf(tree: SyntaxTree, node: Node): View {
  switch (tree.type(node)) {
    case 'VariableName':
      return { is: 'name', name: tree.textOf(node) };
    case 'String':
    case 'ContinuedString':
    case 'FormatString':
      return textView(tree, node);
    case 'Number': {
      const value = Number(tree.textOf(node).replaceAll('_', ''));
      return Number.isNaN(value) ? { is: 'other' } : { is: 'literal', value };
    }
    case 'Boolean':
      return { is: 'literal', value: tree.textOf(node) === 'True' };
    case 'None':
      return { is: 'literal', value: null };
    case 'MemberExpression':
      return memberView(tree, node);
    case 'CallExpression':
      return callView(tree, node);
    case 'DictionaryExpression':
      return mapView(tree, node);
    case 'ArrayExpression':
    case 'TupleExpression':
    case 'SetExpression': {
      const items = expressionsOf(tree, node);
      return { is: 'list', items, whole: tree.child(node, '*') === none };
    }
    case 'LambdaExpression':
    case 'FunctionDefinition':
      return { is: 'function' };
    case 'ClassDefinition':
      return { is: 'class' };
    case 'AwaitExpression':
      return { is: 'await', of: expressionsOf(tree, node)[0] ?? none };
    case 'NamedExpression': {
      const [target = none, value = none] = expressionsOf(tree, node);
      return { is: 'assignment', target, value };
    }
    case 'ConditionalExpression': {
      const [then = none, test = none, otherwise = none] = expressionsOf(tree, node);
      return { is: 'choice', test, then, otherwise };
    }
    case 'BinaryExpression':
      return binaryView(tree, node);
    case 'UnaryExpression': {
      const of = expressionsOf(tree, node)[0] ?? none;
      return tree.textOf(tree.first(node)) === '-' ? { is: 'negative', of } : { is: 'other' };
    }
    default:
      return { is: 'other' };
  }
}

/** How many characters stand before and behind a string's text: its prefix and quotes. */
export function quotesOf(text: string): {
  readonly before: number;
  readonly after: number;
  readonly raw: boolean;
} {
  const prefix = /^[a-zA-Z]{0,3}/.exec(text)![0];
  const quote = text.startsWith('"""', prefix.length) || text.startsWith("'''", prefix.length) ? 3 : 1;
  const before = prefix.length + quote;
  const closed = text.length >= before + quote && text.endsWith(text.slice(prefix.length, before));
  return { before, after: closed ? quote : 0, raw: /r/i.test(prefix) };
}

export function stringValue(tree: SyntaxTree, node: Node): string | undefined {
  const view = textView(tree, node);
  return view.is === 'literal' && typeof view.value === 'string' ? view.value : undefined;
}

function textView(tree: SyntaxTree, node: Node): View {
  const type = tree.type(node);
  if (type === 'ContinuedString') {
    let text = '';
    for (const part of tree.children(node)) {
      const view = textView(tree, part);
      if (view.is === 'text') return { is: 'text', head: text + view.head };
      if (view.is === 'literal') text += String(view.value);
    }
    return { is: 'literal', value: text };
  }
  if (type !== 'String' && type !== 'FormatString') return { is: 'other' };
  const whole = tree.textOf(node);
  const { before, after, raw } = quotesOf(whole);
  const hole = type === 'FormatString' ? tree.child(node, 'FormatReplacement') : none;
  const inner =
    hole === none
      ? whole.slice(before, whole.length - after)
      : tree.text.slice(tree.from(node) + before, tree.from(hole));
  const plain = raw ? inner : unescaped(inner);
  return hole === none ? { is: 'literal', value: plain } : { is: 'text', head: plain };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([ntr\n\\'"]))/g,
    (_, unicode, hex, plain?: string) =>
      plain === undefined
        ? String.fromCharCode(Number.parseInt(unicode ?? hex, 16))
        : (escapes[plain] ?? plain),
  );
}

function memberView(tree: SyntaxTree, node: Node): View {
  const [of = none, ...rest] = tree.children(node);
  const nameNode = rest.find(child => tree.type(child) === 'PropertyName');
  if (nameNode !== undefined)
    return { is: 'member', of, name: tree.textOf(nameNode), nameNode, dotted: true };
  const indexes = rest.filter(child => isExpression(tree, child));
  if (rest.some(child => tree.type(child) === ':') || indexes.length !== 1) return { is: 'other' };
  const index = indexes[0]!;
  const name = stringValue(tree, index);
  return name === undefined
    ? { is: 'index', of, index }
    : { is: 'member', of, name, nameNode: index, dotted: false };
}

function callView(tree: SyntaxTree, node: Node): Call {
  const [callee = none] = tree.children(node);
  const list = tree.child(node, 'ArgList');
  const items: Node[] = [];
  const entries: Entry[] = [];
  const spreads: Node[] = [];
  let whole = true;
  let key: Node = none;
  let stars = '';
  for (let child = list === none ? none : tree.first(list); child !== none; child = tree.next(child)) {
    const type = tree.type(child);
    if (type === '*' || type === '**') stars = type;
    else if (type === ',') {
      key = none;
      stars = '';
    } else if (type === 'for' || type === 'async') {
      // f(x for x in y): what follows is no argument
      while (child !== none && tree.type(child) !== ',' && tree.next(child) !== none)
        child = tree.next(child);
    } else if (isExpression(tree, child)) {
      const next = tree.next(child);
      if (tree.type(next) === 'AssignOp' && key === none && !stars) key = child;
      else if (key !== none) entries.push({ key: tree.textOf(key), keyNode: key, value: child });
      else if (stars) {
        spreads.push(child);
        whole = false;
      } else items.push(child);
    }
  }
  return { is: 'call', callee, items, entries, whole, spreads, isNew: false, list };
}

function mapView(tree: SyntaxTree, node: Node): View {
  const entries: Entry[] = [];
  const spreads: Node[] = [];
  let key: Node = none;
  let spread = false;
  for (const child of tree.children(node)) {
    const type = tree.type(child);
    if (type === ',') key = none;
    else if (type === '**') spread = true;
    else if (isExpression(tree, child)) {
      if (spread) {
        spreads.push(child);
        spread = false;
      } else if (key === none) key = child;
      else {
        entries.push({ key: stringValue(tree, key), keyNode: key, value: child });
        key = none;
      }
    }
  }
  return { is: 'map', entries, whole: spreads.length === 0, spreads };
}

function binaryView(tree: SyntaxTree, node: Node): View {
  const [left = none, operator = none, right = none] = tree.children(node);
  switch (tree.type(operator)) {
    case 'or':
      return { is: 'either', left, right };
    case 'and':
      return { is: 'both', left, right };
    case 'ArithOp':
      return { is: 'sum', operator: tree.textOf(operator), left, right };
    case 'CompareOp':
    case 'in':
    case 'not':
    case 'is':
      return { is: 'comparison' };
    default:
      return { is: 'other' };
  }
}
