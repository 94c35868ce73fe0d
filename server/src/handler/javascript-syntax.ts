import type { Call, Entry, View } from './code';
import { type Node, none, type SyntaxTree } from './syntax-tree';

export function patternPart(tree: SyntaxTree, property: Node) {
  const children = tree.children(property);
  const fallback = children.some(child => tree.type(child) === 'Equals');
  const [first = none] = children;
  if (tree.type(first) === 'Spread')
    return { keyNode: children[1] ?? none, pattern: children[1] ?? none, fallback: false };
  if (tree.type(first) === 'VariableDefinition') {
    return { key: tree.textOf(first), keyNode: first, pattern: first, fallback };
  }
  const colon = children.findIndex(child => tree.type(child) === ':');
  const pattern = colon < 0 ? none : (children[colon + 1] ?? none);
  if (tree.type(first) === '[') {
    const keyNode = children[1] ?? none;
    return { key: stringValue(tree, keyNode), keyNode, pattern, fallback };
  }
  return { key: plainName(tree, first), keyNode: first, pattern, fallback };
}

export function isPattern(type: string): boolean {
  return type === 'VariableDefinition' || type === 'ObjectPattern' || type === 'ArrayPattern';
}

/** The names of `{ a, b as c, default as d }`: what each is, and what it is called here. */
export function groupItems(tree: SyntaxTree, group: Node): { name: Node; as: Node; typeOnly: boolean }[] {
  const result: { name: Node; as: Node; typeOnly: boolean }[] = [];
  let item: Node[] = [];
  let typeOnly = false;
  const settle = () => {
    const [name, as = name] = item;
    if (name !== undefined) result.push({ name, as: as!, typeOnly });
    item = [];
    typeOnly = false;
  };
  for (const child of tree.children(group)) {
    const type = tree.type(child);
    if (type === ',') settle();
    else if (type === 'type') typeOnly = true;
    else if (['VariableName', 'VariableDefinition', 'String', 'default'].includes(type)) item.push(child);
  }
  settle();
  return result;
}

/** A property's or an export's name, be it a word or a string. */
export function plainName(tree: SyntaxTree, node: Node): string {
  return stringValue(tree, node) ?? tree.textOf(node);
}

export function stringValue(tree: SyntaxTree, node: Node): string | undefined {
  if (tree.type(node) !== 'String') return undefined;
  const text = tree.textOf(node);
  return unescaped(text.slice(1, text.length > 1 && text.endsWith(text[0]!) ? -1 : undefined));
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
};

export function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^ux]))/g,
    (whole, unicode, hex, plain: string | undefined) => {
      if (plain !== undefined) return escapes[plain] ?? plain;
      const code = Number.parseInt(unicode ?? hex, 16);
      return Number.isNaN(code) ? whole : String.fromCharCode(code);
    },
  );
}

export function valueAfterEquals(tree: SyntaxTree, node: Node): Node {
  const equals = tree.child(node, 'Equals');
  const value = equals === none ? none : tree.next(equals);
  return value !== none && isExpression(tree, value) ? value : none;
}

const punctuation = new Set(
  `( ) [ ] { } , ; : . ?. Equals Arrow Spread return async ⚠ LogicOp ArithOp BitOp CompareOp UpdateOp await typeof as
  satisfies in instanceof new TypeArgList TypeAnnotation Optional Star yield`.split(/\s+/),
);

export function isExpression(tree: SyntaxTree, node: Node): boolean {
  return node !== none && !punctuation.has(tree.type(node));
}

export function bareOf(tree: SyntaxTree, start: Node): Node {
  let node = start;
  while (node !== none) {
    const type = tree.type(node);
    let inside: Node = none;
    if (type === 'ParenthesizedExpression' || type === 'PrefixCast') {
      inside =
        tree
          .children(node)
          .findLast(child => isExpression(tree, child) && !tree.type(child).endsWith('Type')) ?? none;
    } else if (type === 'InstantiationExpression') inside = tree.first(node);
    else if (type === 'PostfixExpression' && tree.child(node, 'LogicOp') !== none) inside = tree.first(node);
    else if (type === 'BinaryExpression' && tree.child(node, 'as', 'satisfies') !== none)
      inside = tree.first(node);
    if (inside === none) return node;
    node = inside;
  }
  return node;
}

export function viewOf(tree: SyntaxTree, node: Node, isFunction: (node: Node) => boolean): View {
  switch (tree.type(node)) {
    case 'VariableName':
    case 'VariableDefinition':
    case 'PropertyDefinition': // { name }, as a value
      return tree.textOf(node) === 'undefined'
        ? { is: 'literal', value: null }
        : { is: 'name', name: tree.textOf(node) };
    case 'this':
      return { is: 'this' };
    case 'String':
      return { is: 'literal', value: stringValue(tree, node) ?? '' };
    case 'TemplateString':
      return templateView(tree, node);
    case 'Number':
      return numberView(tree.textOf(node));
    case 'BooleanLiteral':
      return { is: 'literal', value: tree.textOf(node) === 'true' };
    case 'null':
      return { is: 'literal', value: null };
    case 'MemberExpression':
      return memberView(tree, node);
    case 'CallExpression':
    case 'NewExpression':
      return callView(tree, node);
    case 'DynamicImport':
      return {
        is: 'import',
        of:
          tree.children(node).find(child => isExpression(tree, child) && tree.type(child) !== 'import') ??
          none,
      };
    case 'ObjectExpression':
      return mapView(tree, node);
    case 'ArrayExpression': {
      const items = tree.children(node).filter(child => isExpression(tree, child));
      return { is: 'list', items, whole: tree.child(node, 'Spread') === none };
    }
    case 'AwaitExpression':
      return { is: 'await', of: tree.children(node).at(-1) ?? none };
    case 'AssignmentExpression': {
      const children = tree.children(node);
      return { is: 'assignment', target: children[0] ?? none, value: children.at(-1) ?? none };
    }
    case 'SequenceExpression':
      return { is: 'other' };
    case 'ConditionalExpression': {
      const [test = none, then = none, otherwise = none] = tree
        .children(node)
        .filter(child => isExpression(tree, child));
      return { is: 'choice', test, then, otherwise };
    }
    case 'UnaryExpression': {
      const [operator = none, of = none] = tree.children(node);
      const text = tree.textOf(operator);
      if (text === '-') return { is: 'negative', of };
      return text === 'void' ? { is: 'literal', value: null } : { is: 'other' };
    }
    case 'BinaryExpression':
      return binaryView(tree, node);
    case 'ClassExpression':
    case 'ClassDeclaration':
      return { is: 'class' };
    default:
      return isFunction(node) ? { is: 'function' } : { is: 'other' };
  }
}

function numberView(text: string): View {
  const value = Number(text.replaceAll('_', '').replace(/n$/, ''));
  return Number.isNaN(value) ? { is: 'other' } : { is: 'literal', value };
}

function templateView(tree: SyntaxTree, node: Node): View {
  const hole = tree.child(node, 'Interpolation');
  const text = tree.text;
  if (hole !== none) return { is: 'text', head: unescaped(text.slice(tree.from(node) + 1, tree.from(hole))) };
  return { is: 'literal', value: unescaped(tree.textOf(node).replace(/^`|`$/g, '')) };
}

function memberView(tree: SyntaxTree, node: Node): View {
  const [of = none, ...rest] = tree.children(node);
  const nameNode = rest.find(
    child => tree.type(child) === 'PropertyName' || tree.type(child) === 'PrivatePropertyName',
  );
  if (nameNode !== undefined)
    return { is: 'member', of, name: tree.textOf(nameNode), nameNode, dotted: true };
  const index = rest.find(child => isExpression(tree, child)) ?? none;
  const name = stringValue(tree, index);
  return name === undefined
    ? { is: 'index', of, index }
    : { is: 'member', of, name, nameNode: index, dotted: false };
}

function callView(tree: SyntaxTree, node: Node): Call {
  const isNew = tree.type(node) === 'NewExpression';
  const list = tree.child(node, 'ArgList');
  const callee =
    tree.children(node).find(child => isExpression(tree, child) && tree.type(child) !== 'ArgList') ?? none;
  const items: Node[] = [];
  const spreads: Node[] = [];
  let spread = false;
  for (const child of list === none ? [] : tree.children(list)) {
    if (tree.type(child) === 'Spread') spread = true;
    else if (isExpression(tree, child)) {
      if (spread) spreads.push(child);
      else items.push(child);
      spread = false;
    }
  }
  return { is: 'call', callee, items, entries: [], whole: spreads.length === 0, spreads, isNew, list };
}

function mapView(tree: SyntaxTree, node: Node): View {
  const entries: Entry[] = [];
  const spreads: Node[] = [];
  for (const child of tree.children(node)) {
    if (tree.type(child) !== 'Property') continue;
    const children = tree.children(child);
    const [first = none] = children;
    if (tree.type(first) === 'Spread') {
      spreads.push(children[1] ?? none);
      continue;
    }
    const keyNode =
      children.find(part => ['PropertyDefinition', 'String', 'Number', '['].includes(tree.type(part))) ??
      none;
    const colon = children.findIndex(part => tree.type(part) === ':');
    const computed = tree.type(keyNode) === '[';
    const key = computed || keyNode === none ? undefined : plainName(tree, keyNode);
    if (colon >= 0) entries.push({ key, keyNode, value: children[colon + 1] ?? none });
    else if (tree.child(child, 'ParamList') !== none) entries.push({ key, keyNode, value: child });
    else if (key !== undefined) entries.push({ key, keyNode, value: keyNode });
  }
  return { is: 'map', entries, whole: spreads.length === 0, spreads };
}

function binaryView(tree: SyntaxTree, node: Node): View {
  const [left = none, operator = none, right = none] = tree.children(node);
  const text = tree.textOf(operator);
  if (text === '||' || text === '??') return { is: 'either', left, right };
  if (text === '&&') return { is: 'both', left, right };
  const type = tree.type(operator);
  if (type === 'ArithOp') return { is: 'sum', operator: text, left, right };
  return ['CompareOp', 'in', 'instanceof'].includes(type) ? { is: 'comparison' } : { is: 'other' };
}
