import type { Span } from '../text/span';
import type { Feature } from './handler';
import { type Node, none, type SyntaxTree } from './syntax-tree';

/** The parts of JavaScript that some runtime does not know, and where each is used first. */
export function javascriptFeatures(
  tree: SyntaxTree,
  functionAround: (node: Node) => Node,
  span: (node: Node) => Span,
): ReadonlyMap<Feature, Span> {
  const found = new Map<Feature, Span>();
  for (let node = 0; node < tree.size; node++) {
    const feature = featureOf(tree, node, functionAround);
    if (feature && !found.has(feature)) found.set(feature, span(node));
  }
  return found;
}

function featureOf(tree: SyntaxTree, node: Node, functionAround: (node: Node) => Node): Feature | undefined {
  const parent = tree.parent(node);
  switch (tree.type(node)) {
    case 'ImportDeclaration':
    case 'ExportDeclaration':
      return 'modules';
    case 'let':
    case 'const':
      return tree.type(parent) === 'VariableDeclaration' ? 'let and const' : undefined;
    case 'using':
      return 'using';
    case 'ArrowFunction':
      return 'arrow functions';
    case 'ClassDeclaration':
    case 'ClassExpression':
      return 'classes';
    case 'TemplateString':
      return 'template literals';
    case 'ObjectPattern':
    case 'ArrayPattern':
      return 'destructuring';
    case 'Equals':
      return tree.type(parent) === 'ParamList' ? 'default parameters' : undefined;
    case 'Spread':
      return ['Property', 'PatternProperty'].includes(tree.type(parent)) ? 'object spread' : 'spread';
    case 'ForOfSpec':
      return 'for of';
    case 'async':
      return 'async functions';
    case 'await':
      if (tree.type(parent) === 'ForStatement') return 'async iteration';
      return tree.type(parent) === 'AwaitExpression' && functionAround(node) === none
        ? 'top-level await'
        : undefined;
    case 'Star':
      return /Function|Method|Property/.test(tree.type(parent)) ? 'generators' : undefined;
    case 'ArithOp':
      return tree.to(node) - tree.from(node) === 2 && tree.textOf(node) === '**'
        ? 'exponentiation'
        : undefined;
    case '?.':
      return 'optional chaining';
    case 'LogicOp':
      return tree.textOf(node) === '??' ? 'nullish coalescing' : undefined;
    case 'UpdateOp':
      return ['??=', '||=', '&&='].includes(tree.textOf(node)) ? 'logical assignment' : undefined;
    case 'CatchClause':
      return tree.child(node, '(') === none ? 'optional catch binding' : undefined;
    case 'DynamicImport':
      return 'dynamic import';
    case 'ImportMeta':
      return 'import.meta';
    case 'Number': {
      const text = tree.textOf(node);
      return text.endsWith('n') ? 'bigint' : text.includes('_') ? 'numeric separators' : undefined;
    }
    case 'PropertyDeclaration':
      return 'class fields';
    case 'PrivatePropertyName':
    case 'PrivatePropertyDefinition':
      return 'private members';
    case 'StaticBlock':
      return 'static blocks';
    case 'RegExp':
      return /\/[a-u]*v[a-z]*$/.test(tree.textOf(node).slice(-12)) ? 'regular expression v flag' : undefined;
    default:
      return undefined;
  }
}
