import { type Node, none, type SyntaxTree } from './syntax-tree';

/** One module that an import names, and the names it gives to this file. */
export interface ImportRead {
  readonly module: string;
  readonly at: { readonly first: Node; readonly last: Node };
  readonly names: readonly string[];
  readonly bindings: readonly { readonly name: string; readonly local: Node }[];
}

/** `import a.b as c, d` and `from .a import b as c, d`. */
export function importOf(tree: SyntaxTree, node: Node): readonly ImportRead[] {
  const children = tree.children(node).filter(child => !['(', ')', '⚠'].includes(tree.type(child)));
  if (tree.type(children[0] ?? none) === 'import') {
    return items(tree, children.slice(1)).map(({ path, as }) => ({
      module: path.map(part => tree.textOf(part)).join(''),
      at: { first: path[0]!, last: path.at(-1)! },
      names: ['*'],
      bindings: [{ name: '*', local: as ?? path[0]! }],
    }));
  }
  const middle = children.findIndex(child => tree.type(child) === 'import');
  const path = children.slice(1, middle < 0 ? undefined : middle);
  if (path.length === 0) return [];
  const module = path.map(part => tree.textOf(part)).join('');
  const taken = middle < 0 ? [] : items(tree, children.slice(middle + 1));
  return [
    {
      module,
      at: { first: path[0]!, last: path.at(-1)! },
      names: taken.map(item => tree.textOf(item.path[0]!)),
      bindings: taken
        .filter(item => tree.type(item.path[0]!) === 'VariableName')
        .map(item => ({ name: tree.textOf(item.path[0]!), local: item.as ?? item.path[0]! })),
    },
  ];
}

function items(tree: SyntaxTree, nodes: readonly Node[]): { path: Node[]; as?: Node }[] {
  const result: { path: Node[]; as?: Node }[] = [];
  let item: { path: Node[]; as?: Node } = { path: [] };
  let renamed = false;
  const settle = () => {
    if (item.path.length) result.push(item);
    item = { path: [] };
    renamed = false;
  };
  for (const node of nodes) {
    const type = tree.type(node);
    if (type === ',') settle();
    else if (type === 'as') renamed = true;
    else if (renamed) item.as = node;
    else item.path.push(node);
  }
  settle();
  return result;
}

/** `import a.b` gives the name `a`, which is the package; `import a.b as c` gives the module. */
export function rootOf(tree: SyntaxTree, module: string, local: Node): string {
  const name = tree.textOf(local);
  return module.startsWith(`${name}.`) ? name : module;
}

const ways = ['TryStatement', 'IfStatement'];

/** Reached on some way through the file only. */
export function mayNotRun(tree: SyntaxTree, node: Node, functionAround: (node: Node) => Node): boolean {
  if (functionAround(node) !== none) return true;
  for (let above = tree.parent(node); above !== none; above = tree.parent(above)) {
    if (ways.includes(tree.type(above))) return true;
  }
  return false;
}
