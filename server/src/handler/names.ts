import type { Source } from './code';
import { type Node, none, type SyntaxTree } from './syntax-tree';

/** A name in a scope, and everything that was ever put into it. */
export interface Binding {
  readonly name: string;
  readonly scope: Node;
  /** Where it is named first. */
  readonly at: Node;
  readonly sources: Source[];
}

/** Which name means what, where. */
export interface Names {
  /** What a name means at a node; absent for a global. */
  resolve(name: string, at: Node): Binding | undefined;
  /** Every mention of a name, whatever it means there. */
  mentions(name: string): readonly Node[];
  /** Every name that is mentioned. */
  readonly mentioned: Iterable<string>;
  /** The names of the outermost scope. */
  readonly top: ReadonlyMap<string, Binding>;
}

export interface NamesBuilder extends Names {
  declare(scope: Node, name: string, at: Node, source: Source): void;
  mention(name: string, at: Node): void;
  /** The scope a node stands in; itself for one that makes a scope. */
  scopeAt(node: Node): Node;
}

export function namesOf(tree: SyntaxTree, makesScope: (node: Node) => boolean): NamesBuilder {
  const around = nearest(tree, makesScope);
  const scopes = new Map<Node, Map<string, Binding>>([[0, new Map()]]);
  const mentioned = new Map<string, Node[]>();
  const scopeAt = (node: Node) => Math.max(node < 0 ? 0 : around[node]!, 0);
  return {
    top: scopes.get(0)!,
    mentioned: mentioned.keys(),
    scopeAt,
    declare(scope, name, at, source) {
      const names = scopes.get(scope) ?? new Map<string, Binding>();
      scopes.set(scope, names);
      const known = names.get(name);
      if (known) known.sources.push(source);
      else names.set(name, { name, scope, at, sources: [source] });
    },
    mention(name, at) {
      const list = mentioned.get(name);
      if (list) list.push(at);
      else mentioned.set(name, [at]);
    },
    mentions: name => mentioned.get(name) ?? [],
    resolve(name, at) {
      for (let scope = scopeAt(at); ; scope = scopeAt(tree.parent(scope))) {
        const binding = scopes.get(scope)?.get(name);
        if (binding || scope === 0) return binding;
      }
    },
  };
}

/** For every node the nearest one around it, itself included, that a claim holds for. */
export function nearest(tree: SyntaxTree, claim: (node: Node) => boolean): Int32Array {
  const result = new Int32Array(tree.size);
  for (let node = 0; node < tree.size; node++) {
    const parent = tree.parent(node);
    result[node] = claim(node) ? node : parent === none ? none : result[parent]!;
  }
  return result;
}
