import type { Place } from './code';
import { expressionsOf, isExpression } from './python-syntax';
import { type Node, none, type SyntaxTree } from './syntax-tree';

const other: Place = { is: 'other' };

/** What a node of Python is to the node above it. */
export function placeOf(tree: SyntaxTree, node: Node): Place {
  const parent = tree.parent(node);
  const isFirst = parent !== none && tree.first(parent) === node;
  switch (tree.type(parent)) {
    case 'ParenthesizedExpression':
      return { is: 'wrapped' };
    case 'AwaitExpression':
      return { is: 'awaited' };
    case 'ExpressionStatement':
      return { is: 'statement' };
    case 'ReturnStatement':
      return { is: 'returned' };
    case 'LambdaExpression':
      return tree.type(node) === 'ParamList' ? other : { is: 'returned' };
    case 'AssignStatement':
    case 'NamedExpression':
      return placeInAssignment(tree, node, parent);
    case 'BinaryExpression':
      return placeInBinary(tree, node, parent, isFirst);
    case 'UnaryExpression':
      return tree.type(tree.first(parent)) === 'not' ? { is: 'negated' } : other;
    case 'ConditionalExpression':
      return expressionsOf(tree, parent)[1] === node ? { is: 'test', throws: false } : { is: 'branch' };
    case 'ArgList':
      return placeInArguments(tree, node, parent);
    case 'CallExpression':
      return tree.type(node) === 'ArgList' ? other : { is: 'callee' };
    case 'MemberExpression':
      return isFirst ? { is: 'object', optional: false } : other;
    case 'IfStatement':
      if (tree.type(node) === 'Body') return { is: 'branch' };
      return isExpression(tree, node)
        ? { is: 'test', throws: bodyRaises(tree, nextBody(tree, node)) }
        : other;
    case 'WhileStatement':
      return tree.type(node) === 'Body' ? { is: 'looped' } : { is: 'test', throws: false };
    case 'ForStatement':
      return tree.type(node) === 'Body' ? { is: 'looped' } : other;
    case 'AssertStatement':
      return { is: 'test', throws: false };
    case 'MatchStatement':
      return { is: 'test', throws: false };
    case 'MatchClause':
      return tree.type(node) === 'Body' ? { is: 'branch' } : other;
    case 'TryStatement':
      return placeInTry(tree, node, parent, isFirst);
    case 'ArrayComprehensionExpression':
    case 'DictionaryComprehensionExpression':
    case 'SetComprehensionExpression':
    case 'ComprehensionExpression':
      return tree.type(node - 1) === 'in' ? other : { is: 'looped' };
    case 'DictionaryExpression':
      return tree.type(node - 1) === '**' ? { is: 'spread' } : other;
    default:
      return other;
  }
}

function placeInAssignment(tree: SyntaxTree, node: Node, parent: Node): Place {
  let last: Node = none;
  for (const child of tree.children(parent)) if (tree.type(child) === 'AssignOp') last = child;
  if (last === none || node < last) return { is: 'target' };
  const target = tree.first(parent);
  const beside = tree.next(target);
  const single = ['AssignOp', 'TypeDef'].includes(tree.type(beside)) && tree.type(target) === 'VariableName';
  return { is: 'value', name: single ? target : undefined };
}

function placeInBinary(tree: SyntaxTree, node: Node, parent: Node, isFirst: boolean): Place {
  const [, operator = none] = tree.children(parent);
  switch (tree.type(operator)) {
    case 'or':
      return { is: 'either', side: isFirst ? 'left' : 'right' };
    case 'and':
      return { is: 'both' };
    case 'CompareOp':
    case 'in':
    case 'not':
    case 'is': {
      const negative =
        tree.textOf(operator) === '!=' ||
        (tree.type(operator) === 'is' && tree.child(parent, 'not') !== none);
      const beside = isFirst ? tree.children(parent).at(-1)! : tree.first(parent);
      return {
        is: 'compared',
        nothing: !negative && ['None', "''", '""'].includes(tree.textOf(beside)) && node !== beside,
      };
    }
    default:
      return other;
  }
}

function placeInArguments(tree: SyntaxTree, node: Node, list: Node): Place {
  const before = tree.type(node - 1);
  if (before === '*' || before === '**') return { is: 'spread' };
  const next = tree.next(node);
  if (tree.type(next) === 'for' || tree.type(next) === 'async') return { is: 'looped' };
  return { is: 'argument', of: tree.parent(list) };
}

/** The first body is tried, where an `except` goes on without raising; the others may not run. */
function placeInTry(tree: SyntaxTree, node: Node, parent: Node, isFirst: boolean): Place {
  if (tree.type(node) !== 'Body' || isFirst) return other;
  const children = tree.children(parent);
  const bodies = children.filter(child => tree.type(child) === 'Body');
  if (bodies[0] !== node) return { is: 'branch' };
  const caught = children.some((child, index) => {
    if (tree.type(child) !== 'except') return false;
    const body = children.slice(index).find(candidate => tree.type(candidate) === 'Body');
    return body !== undefined && !bodyRaises(tree, body);
  });
  return caught ? { is: 'tried' } : other;
}

function nextBody(tree: SyntaxTree, node: Node): Node {
  for (let next = tree.next(node); next !== none; next = tree.next(next))
    if (tree.type(next) === 'Body') return next;
  return none;
}

/** Ends with `raise`, or leaves the program. */
function bodyRaises(tree: SyntaxTree, body: Node): boolean {
  if (body === none) return false;
  return tree.children(body).some(child => {
    if (tree.type(child) === 'RaiseStatement') return true;
    return (
      tree.type(child) === 'ExpressionStatement' && /^(?:sys\.)?exit\(/.test(tree.textOf(child).slice(0, 12))
    );
  });
}
