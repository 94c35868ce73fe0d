import type { Code } from './code';
import type { Exported } from './functions';
import { groupItems, isExpression, plainName, stringValue } from './javascript-syntax';
import type { ExportsFound } from './read';
import { type Node, none } from './syntax-tree';
import type { Values } from './values';

/** What a JavaScript or TypeScript file exports, as a module, by `exports` or by `module.exports`. */
export function javascriptExports(code: Code, values: Values): ExportsFound {
  const { tree } = code;
  const exported: Exported[] = [];
  let dynamic = false;
  let isModule = code.features.has('import.meta') || code.features.has('top-level await');
  let isScript = false;

  for (let node = 0; node < tree.size; node++) {
    const type = tree.type(node);
    if (type === 'ImportDeclaration') isModule = true;
    else if (type === 'ExportDeclaration') {
      isModule = true;
      exported.push(...declared(code, node));
      const equals = tree.child(node, 'Equals');
      if (equals !== none) whole(tree.next(equals));
    } else if (type === 'AssignmentExpression') assigned(node);
    else if (type === 'CallExpression') called(node);
  }

  function assigned(node: Node) {
    const [target = none] = tree.children(node);
    const value = tree.children(node).at(-1) ?? none;
    const what = exportsTarget(target);
    if (what === undefined) return;
    isScript = true;
    if (what === 'computed') dynamic = true;
    else if (what === 'all') whole(value);
    else put(what.name, what.at, value);
  }

  /** `a = b = value` gives the value at the end of the chain. */
  function put(name: string, at: Node, value: Node) {
    let end = code.bare(value);
    for (let view = code.view(end); view.is === 'assignment'; view = code.view(end))
      end = code.bare(view.value);
    const view = code.view(end);
    if (view.is === 'literal' && view.value === null) return; // `exports.handler = void 0`, before the real one
    const from = moduleOf(end);
    exported.push({ name, at, value: end, ...from });
  }

  function moduleOf(value: Node): { readonly from?: string; readonly fromName?: string } {
    const result = values.of(value);
    if (result.kind !== 'module' || result.module === 'global' || result.path.length > 1) return {};
    return { from: result.module, fromName: result.path[0] ?? '*' };
  }

  /** What `module.exports` is set to. */
  function whole(value: Node) {
    const end = code.bare(value);
    const view = code.view(end);
    if (view.is === 'assignment') {
      whole(view.value);
      return;
    }
    const result = values.of(end);
    const map = result.kind === 'map' ? code.view(result.node) : undefined;
    if (map?.is === 'map') {
      for (const entry of map.entries) {
        if (entry.key === undefined) dynamic = true;
        else put(entry.key, entry.keyNode, entry.value);
      }
      for (const spread of map.spreads) spreadIn(spread);
    } else if (result.kind === 'module' && result.module !== 'global' && result.path.length === 0) {
      exported.push({ name: '*', at: end, from: result.module, fromName: '*' });
    } else {
      exported.push({ name: 'default', at: end, value: end });
      // A function or class has no names of its own unless some are given to it; anything else may have any.
      if (!['function', 'class', 'wrapped'].includes(result.kind)) dynamic = true;
    }
  }

  function spreadIn(spread: Node) {
    const result = values.of(spread);
    if (result.kind === 'module' && result.path.length === 0) {
      exported.push({ name: '*', at: spread, from: result.module, fromName: '*' });
    } else if (result.kind === 'map') whole(spread);
    else dynamic = true;
  }

  function exportsTarget(target: Node): { name: string; at: Node } | 'all' | 'computed' | undefined {
    if (isExports(target)) return 'all';
    const view = code.view(target);
    if (view.is === 'member' && isExports(view.of)) return { name: view.name, at: view.nameNode };
    return view.is === 'index' && isExports(view.of) ? 'computed' : undefined;
  }

  /** `exports` or `module.exports`, or a name that stands for them. */
  function isExports(node: Node, depth = 0): boolean {
    const bare = code.bare(node);
    const view = code.view(bare);
    if (view.is === 'assignment') return isExports(view.target, depth) || isExports(view.value, depth);
    if (view.is === 'member') {
      const of = code.view(code.bare(view.of));
      const isModule = of.is === 'name' && of.name === 'module' && !code.names.resolve('module', node);
      return view.name === 'exports' && isModule;
    }
    if (view.is !== 'name') return false;
    const binding = code.names.resolve(view.name, bare);
    if (!binding) return view.name === 'exports';
    if (depth > 3 || binding.sources.length > 3) return false;
    return binding.sources.some(source => source.from === 'value' && isExports(source.node, depth + 1));
  }

  /** Compilers' ways: `__exportStar(require('./a'), exports)`, `Object.defineProperty(exports, 'a', …)`, `__export(x, {…})`. */
  function called(node: Node) {
    const view = code.view(node);
    if (view.is !== 'call') return;
    const name = tree.textOf(view.callee).slice(-40);
    const [first = none, second = none, third = none] = view.items;
    if (name === 'require') isScript = true;
    else if (name.endsWith('__exportStar')) {
      const module = values.of(first);
      if (module.kind === 'module')
        exported.push({ name: '*', at: first, from: module.module, fromName: '*' });
    } else if (name === 'Object.assign' && isExports(first)) {
      isScript = true;
      for (const item of view.items.slice(1)) spreadIn(item);
    } else if (name === 'Object.defineProperty' && isExports(first)) {
      isScript = true;
      const property = values.of(second);
      if (property.kind !== 'literal') dynamic = true;
      else if (property.value !== '__esModule')
        exported.push({ name: String(property.value), at: second, value: got(third) });
    } else if (view.items.some(isExports) && !/^(?:0, )?\S*(?:__toCommonJS|__toESM|__copyProps)$/.test(name))
      dynamic = true;
  }

  /** The value of a property's descriptor. */
  function got(descriptor: Node): Node | undefined {
    const map = code.view(code.bare(descriptor));
    const entries = map.is === 'map' ? map.entries : [];
    const value = entries.find(entry => entry.key === 'value')?.value;
    const getter = entries.find(entry => entry.key === 'get')?.value;
    if (value !== undefined || getter === undefined) return value;
    return code.returns.get(code.bare(getter))?.[0] ?? code.functions.get(code.bare(getter))?.body;
  }

  return { exported, dynamic, ...(isModule ? { modules: 'esm' } : isScript ? { modules: 'commonjs' } : {}) };
}

/** The names of one `export` declaration. */
function declared(code: Code, node: Node): readonly Exported[] {
  const { tree } = code;
  const fromKeyword = tree.child(node, 'from');
  const from = fromKeyword === none ? undefined : stringValue(tree, tree.next(fromKeyword));
  const typesOnly = tree.child(node, 'type') !== none;
  if (typesOnly) return [];
  if (tree.child(node, 'Star') !== none) {
    const as = tree.child(node, 'as');
    const named = as === none ? none : tree.next(as);
    if (named !== none) return [{ name: plainName(tree, named), at: named, from, fromName: '*' }];
    return [{ name: '*', at: tree.child(node, 'Star'), from, fromName: '*' }];
  }
  const group = tree.child(node, 'ExportGroup');
  if (group !== none) {
    return groupItems(tree, group)
      .filter(item => !item.typeOnly)
      .map(({ name, as }) => {
        const plain = plainName(tree, name);
        const source = from === undefined ? importedFrom(code, plain, name) : { from, fromName: plain };
        return { name: plainName(tree, as), at: as, ...(source ?? { local: plain }) };
      });
  }
  if (tree.child(node, 'default') !== none) {
    const value = tree
      .children(node)
      .find(child => isExpression(tree, child) && !['export', 'default'].includes(tree.type(child)));
    return [{ name: 'default', at: tree.child(node, 'default'), value }];
  }
  return declaredNames(code, node);
}

/** `import { handler } from './app'; export { handler }`. */
function importedFrom(code: Code, name: string, at: Node): { from: string; fromName: string } | undefined {
  const sources = code.names.resolve(name, at)?.sources ?? [];
  const [only] = sources;
  return sources.length === 1 && only?.from === 'import'
    ? { from: only.module, fromName: only.name }
    : undefined;
}

function declaredNames(code: Code, node: Node): readonly Exported[] {
  const { tree } = code;
  const result: Exported[] = [];
  for (const child of tree.children(node)) {
    const type = tree.type(child);
    if (type === 'FunctionDeclaration' || type === 'ClassDeclaration' || type === 'EnumDeclaration') {
      const name = tree.child(child, 'VariableDefinition', 'TypeDefinition');
      if (name !== none) result.push({ name: tree.textOf(name), at: name, local: tree.textOf(name) });
    } else if (type === 'VariableDeclaration') {
      for (let inner = child + 1; inner < tree.after(child); inner++) {
        if (tree.type(inner) === 'Equals' && tree.parent(inner) === child) {
          inner = Math.max(inner, tree.after(tree.next(inner)) - 1); // names in the value are not exported
        } else if (tree.type(inner) === 'VariableDefinition') {
          result.push({ name: tree.textOf(inner), at: inner, local: tree.textOf(inner) });
        }
      }
    }
  }
  return result;
}
