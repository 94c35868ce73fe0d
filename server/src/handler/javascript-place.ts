import type { Place } from './code';
import { isPattern } from './javascript-syntax';
import { type Node, none, type SyntaxTree } from './syntax-tree';

const other: Place = { is: 'other' };

/** What a node is to the node above it. */
export function placeOf(tree: SyntaxTree, node: Node): Place {
  const parent = tree.parent(node);
  const isFirst = parent !== none && tree.first(parent) === node;
  switch (tree.type(parent)) {
    case 'ParenthesizedExpression': {
      const around = tree.parent(parent);
      switch (tree.type(around)) {
        case 'IfStatement':
          return { is: 'test', throws: branchThrows(tree, around) };
        case 'WhileStatement':
        case 'DoStatement':
        case 'SwitchStatement':
          return { is: 'test', throws: false };
        default:
          return { is: 'wrapped' };
      }
    }
    case 'PrefixCast':
    case 'InstantiationExpression':
      return { is: 'wrapped' };
    case 'PostfixExpression':
      return tree.child(parent, 'LogicOp') === none ? other : { is: 'wrapped' };
    case 'BinaryExpression':
      return placeInBinary(tree, node, parent, isFirst);
    case 'AwaitExpression':
      return { is: 'awaited' };
    case 'ExpressionStatement':
      return { is: 'statement' };
    case 'ReturnStatement':
      return { is: 'returned' };
    case 'ArrowFunction':
      return tree.next(node) === none && tree.type(node) !== 'Block' ? { is: 'returned' } : other;
    case 'VariableDeclaration':
    case 'PropertyDeclaration':
      return isFirst ? other : { is: 'value', name: nameBefore(tree, node) };
    case 'AssignmentExpression': {
      if (isFirst) return { is: 'target' };
      const target = tree.first(parent);
      return { is: 'value', name: tree.type(target) === 'VariableName' ? target : undefined };
    }
    case 'ConditionalExpression':
      return isFirst ? { is: 'test', throws: false } : { is: 'branch' };
    case 'UnaryExpression':
      return placeInUnary(tree, parent);
    case 'ArgList':
      return tree.type(node - 1) === 'Spread'
        ? { is: 'spread' }
        : { is: 'argument', of: tree.parent(parent) };
    case 'CallExpression':
    case 'NewExpression':
      return tree.type(node) === 'ArgList' ? other : { is: 'callee' };
    case 'MemberExpression':
      return isFirst ? { is: 'object', optional: tree.child(parent, '?.') !== none } : other;
    case 'IfStatement':
    case 'SwitchBody':
    case 'CatchClause':
      return { is: 'branch' };
    case 'ForStatement':
    case 'WhileStatement':
      return tree.next(node) === none ? { is: 'looped' } : other;
    case 'DoStatement':
      return { is: 'looped' };
    case 'TryStatement':
      if (tree.type(node) === 'Block')
        return tree.child(parent, 'CatchClause') === none ? other : { is: 'tried' };
      return tree.type(node) === 'CatchClause' ? { is: 'branch' } : other;
    case 'Property':
    case 'ArrayExpression':
      return tree.type(node - 1) === 'Spread' ? { is: 'spread' } : other;
    default:
      return other;
  }
}

function placeInBinary(tree: SyntaxTree, node: Node, parent: Node, isFirst: boolean): Place {
  const [left = none, operator = none, right = none] = tree.children(parent);
  switch (tree.textOf(operator)) {
    case '||':
    case '??':
      return { is: 'either', side: isFirst ? 'left' : 'right' };
    case '&&':
      return { is: 'both' };
    case 'as':
    case 'satisfies':
      return { is: 'wrapped' };
    default: {
      if (!['CompareOp', 'in', 'instanceof'].includes(tree.type(operator))) return other;
      const beside = tree.textOf(node === left ? right : left);
      return { is: 'compared', nothing: ['undefined', 'null', "''", '""'].includes(beside) };
    }
  }
}

function placeInUnary(tree: SyntaxTree, parent: Node): Place {
  switch (tree.textOf(tree.first(parent))) {
    case '!':
      return { is: 'negated' };
    case 'typeof':
      return { is: 'compared', nothing: false };
    case 'delete':
      return { is: 'target' };
    default:
      return other;
  }
}

/** The name that a value in a declaration belongs to. */
function nameBefore(tree: SyntaxTree, node: Node): Node | undefined {
  let name: Node = none;
  for (
    let child = tree.first(tree.parent(node));
    child !== none && child !== node;
    child = tree.next(child)
  ) {
    const type = tree.type(child);
    if (type === ',') name = none;
    if (isPattern(type)) name = child;
  }
  return tree.type(name) === 'VariableDefinition' ? name : undefined;
}

/** `if (…) throw`, `if (…) { …; throw …; }`. */
function branchThrows(tree: SyntaxTree, statement: Node): boolean {
  const then = tree.children(statement)[2] ?? none;
  if (tree.type(then) === 'ThrowStatement') return true;
  return tree.type(then) === 'Block' && tree.child(then, 'ThrowStatement') !== none;
}
