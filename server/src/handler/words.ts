import type { Span } from '../text/span';
import { type Node, none, type SyntaxTree } from './syntax-tree';

/** Every name, property and string that could be one, and where each stands first. */
export function wordsOf(
  tree: SyntaxTree,
  types: readonly string[],
  span: (node: Node) => Span,
): ReadonlyMap<string, Span> {
  const first = new Map<string, Node>();
  for (let node = tree.size - 1; node > none; node--) {
    const type = tree.type(node);
    if (types.includes(type)) first.set(tree.textOf(node), node);
    else if (type === 'String' && tree.to(node) - tree.from(node) < 80) {
      const text = tree.textOf(node).slice(1, -1);
      if (/^[A-Za-z_$][\w$]*$/.test(text)) first.set(text, node);
    }
  }
  return new Map([...first].reverse().map(([word, node]) => [word, span(node)]));
}
