import type { Import } from './handler';
import { groupItems, plainName, stringValue } from './javascript-syntax';
import { type Node, none, type SyntaxTree } from './syntax-tree';

/** Every module that a file asks for: `import`, `export … from`, `require`, `import()`. */
export function importsOf(
  uri: string,
  tree: SyntaxTree,
  functionAround: (node: Node) => Node,
  isUsed: (name: string) => boolean,
): readonly Import[] {
  const result: Import[] = [];
  const add = (literal: Node, names: readonly string[], typeOnly = false, optional = false) => {
    const module = stringValue(tree, literal);
    if (module === undefined) return;
    result.push({
      module,
      at: { uri, start: tree.from(literal) + 1, end: Math.max(tree.from(literal) + 1, tree.to(literal) - 1) },
      relative: /^\.{0,2}\//.test(module) || module === '.' || module === '..',
      names,
      optional,
      ...(typeOnly ? { typeOnly } : {}),
    });
  };
  for (let node = 0; node < tree.size; node++) {
    switch (tree.type(node)) {
      case 'ImportDeclaration': {
        const { names, local, allTypes } = importedNames(tree, node);
        const erased = allTypes || (local.length > 0 && !local.some(isUsed));
        add(tree.child(node, 'String'), names, erased);
        break;
      }
      case 'ExportDeclaration': {
        const from = tree.child(node, 'from');
        if (from === none) break;
        const group = tree.child(node, 'ExportGroup');
        const names =
          group === none ? ['*'] : groupItems(tree, group).map(item => plainName(tree, item.name));
        add(lastString(tree, node), names, tree.child(node, 'type') !== none);
        break;
      }
      case 'CallExpression': {
        const [callee = none, list = none] = tree.children(node);
        if (tree.type(callee) !== 'VariableName' || tree.textOf(callee) !== 'require') break;
        add(tree.child(list, 'String'), takenNames(tree, node), false, mayNotRun(tree, node, functionAround));
        break;
      }
      case 'DynamicImport':
        add(tree.child(node, 'String'), takenNames(tree, node), false, mayNotRun(tree, node, functionAround));
        break;
      default:
        break;
    }
  }
  return result;
}

function importedNames(tree: SyntaxTree, node: Node) {
  const names: string[] = [];
  const local: string[] = [];
  let allTypes = tree.child(node, 'type') !== none;
  const whole = tree.child(node, 'Star') !== none;
  const group = tree.child(node, 'ImportGroup');
  const direct = tree.child(node, 'VariableDefinition');
  if (direct !== none) {
    names.push(whole ? '*' : 'default');
    local.push(tree.textOf(direct));
  }
  if (group !== none) {
    const items = groupItems(tree, group);
    for (const { name, as, typeOnly } of items) {
      names.push(plainName(tree, name));
      if (!typeOnly) local.push(tree.textOf(as));
    }
    if (direct === none && items.length > 0 && items.every(item => item.typeOnly)) allTypes = true;
  }
  return { names, local, allTypes };
}

function lastString(tree: SyntaxTree, node: Node): Node {
  return tree.children(node).findLast(child => tree.type(child) === 'String') ?? none;
}

/** The names taken from what a `require` gives: `const { a } = require('x')`, `require('x').a`. */
function takenNames(tree: SyntaxTree, call: Node): readonly string[] {
  let node = call;
  let parent = tree.parent(node);
  while (tree.type(parent) === 'AwaitExpression' || tree.type(parent) === 'ParenthesizedExpression') {
    node = parent;
    parent = tree.parent(node);
  }
  if (tree.type(parent) === 'MemberExpression') {
    const name = tree.child(parent, 'PropertyName');
    return name === none ? ['*'] : [tree.textOf(name)];
  }
  if (tree.type(parent) === 'ExpressionStatement') return [];
  if (tree.type(parent) === 'VariableDeclaration') {
    let pattern: Node = none;
    for (const child of tree.children(parent)) {
      if (child === node) break;
      if (tree.type(child) !== 'Equals') pattern = child;
    }
    if (tree.type(pattern) === 'ObjectPattern') {
      const properties = tree.children(pattern).filter(child => tree.type(child) === 'PatternProperty');
      if (properties.some(child => tree.type(tree.first(child)) === 'Spread')) return ['*'];
      return properties.map(child => plainName(tree, tree.first(child)));
    }
  }
  return ['*'];
}

const ways = ['TryStatement', 'IfStatement', 'ConditionalExpression', 'SwitchStatement'];

function mayNotRun(tree: SyntaxTree, node: Node, functionAround: (node: Node) => Node): boolean {
  if (functionAround(node) !== none) return true;
  for (let above = tree.parent(node); above !== none; above = tree.parent(above)) {
    if (ways.includes(tree.type(above))) return true;
  }
  return false;
}
