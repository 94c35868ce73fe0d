import type { Span } from '../text/span';
import type { Feature } from './handler';
import type { Node, SyntaxTree } from './syntax-tree';

/** The parts of Python that some runtime does not know, and where each is used first. */
export function pythonFeatures(tree: SyntaxTree, span: (node: Node) => Span): ReadonlyMap<Feature, Span> {
  const found = new Map<Feature, Span>();
  const add = (feature: Feature, node: Node) => {
    if (!found.has(feature)) found.set(feature, span(node));
  };
  for (let node = 0; node < tree.size; node++) {
    switch (tree.type(node)) {
      case 'FormatString':
        add('f-strings', node);
        break;
      case 'NamedExpression':
        add('assignment expressions', node);
        break;
      case 'MatchStatement':
        add('match statement', node);
        break;
      case 'TypeParamList':
        add('type parameters', node);
        break;
      case 'TypeDefinition':
        add('type statement', node);
        break;
      case ',':
        // The slash itself is no node: def f(a, /)
        if (
          tree.type(tree.parent(node)) === 'ParamList' &&
          /^\s{0,99}\//.test(tree.text.slice(tree.to(node), tree.to(node) + 100))
        ) {
          add('positional-only parameters', tree.parent(node));
        }
        break;
      case 'except':
        if (tree.type(tree.next(node)) === '*') add('exception groups', node);
        break;
      default:
        break;
    }
  }
  return found;
}
