import { parser } from '@lezer/javascript';
import type {
  Code,
  FunctionParameter,
  FunctionShape,
  MemberAssignment,
  Membership,
  Source,
  Taken,
  View,
} from './code';
import { javascriptFeatures } from './javascript-features';
import { importsOf } from './javascript-imports';
import { placeOf } from './javascript-place';
import {
  bareOf,
  groupItems,
  isExpression,
  isPattern,
  patternPart,
  plainName,
  stringValue,
  valueAfterEquals,
  viewOf,
} from './javascript-syntax';
import { type NamesBuilder, namesOf, nearest } from './names';
import { type IsHarmless, type Node, none, parseTree, type SyntaxTree } from './syntax-tree';
import { withoutGaps } from './typescript-gaps';
import { wordsOf } from './words';

const dialects = {
  javascript: parser.configure({ dialect: 'jsx' }),
  typescript: parser.configure({ dialect: 'ts' }),
  tsx: parser.configure({ dialect: 'ts jsx' }),
};

/** Optional and named items of tuples are more than the grammar knows. */
const isHarmless: IsHarmless = (tree, error) => {
  const parent = tree.parent(error);
  return tree.type(parent) === 'TupleType' || tree.type(tree.parent(parent)) === 'TupleType';
};

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunction', 'MethodDeclaration'];
const scopeTypes = [...functionTypes, 'Block', 'ForStatement', 'CatchClause', 'SwitchBody'];

/** Reads JavaScript or TypeScript into the words that the readers understand. */
export function javascriptCode(uri: string, text: string, dialect: keyof typeof dialects): Code {
  const readable = dialect === 'javascript' ? text : withoutGaps(text);
  const tree = { ...parseTree(dialects[dialect], readable, isHarmless), text };
  const isFunction = (node: Node) => {
    const type = tree.type(node);
    return functionTypes.includes(type) || (type === 'Property' && tree.child(node, 'ParamList') !== none);
  };
  const names = namesOf(tree, node => scopeTypes.includes(tree.type(node)) || isFunction(node));
  const functionsAround = nearest(tree, isFunction);
  const classesAround = nearest(tree, node => tree.type(node) === 'ClassBody');
  const functionAround = (node: Node) => (node < 0 ? none : functionsAround[node]!);
  const span = (node: Node) => ({ uri, start: tree.from(node), end: tree.to(node) });
  const gathered = gather(tree, names, functionAround, isFunction);
  const views = new Array<View | undefined>(tree.size);
  return {
    uri,
    language: dialect === 'javascript' ? 'javascript' : 'typescript',
    tree,
    names,
    ...gathered,
    imports: importsOf(
      uri,
      tree,
      functionAround,
      name => dialect !== 'typescript' || names.mentions(name).length > 0,
    ),
    features: javascriptFeatures(tree, functionAround, span),
    words: wordsOf(tree, ['VariableName', 'VariableDefinition', 'PropertyName', 'PropertyDefinition'], span),
    view(node) {
      const view = views[node] ?? viewOf(tree, node, isFunction);
      views[node] = view;
      return view;
    },
    bare: node => bareOf(tree, node),
    place: node => placeOf(tree, node),
    functionAround,
    classAround: node => (node < 0 ? none : tree.parent(classesAround[node]!)),
    span,
    inner(node) {
      const type = tree.type(node);
      const quoted = (type === 'String' || type === 'TemplateString') && tree.to(node) - tree.from(node) >= 2;
      return quoted ? { uri, start: tree.from(node) + 1, end: tree.to(node) - 1 } : span(node);
    },
  };
}

/** The names in `import { a as b }` and `export { a as b } from` are another module's. */
function isMention(tree: SyntaxTree, node: Node): boolean {
  const parent = tree.parent(node);
  if (tree.type(parent) === 'ImportGroup') return false;
  if (tree.type(parent) !== 'ExportGroup') return true;
  if (tree.child(tree.parent(parent), 'from') !== none) return false;
  return tree.type(node - 1) !== 'as';
}

/** Everything the readers ask for in lists. */
function gather(
  tree: SyntaxTree,
  names: NamesBuilder,
  functionAround: (node: Node) => Node,
  isFunction: (node: Node) => boolean,
) {
  const functions = new Map<Node, FunctionShape>();
  const classes = new Map<Node, Map<string, Source[]>>();
  const calls: Node[] = [];
  const accesses: Node[] = [];
  const maps: Node[] = [];
  const strings: Node[] = [];
  const taken: Taken[] = [];
  const memberAssignments: MemberAssignment[] = [];
  const memberships: Membership[] = [];
  const returns = new Map<Node, Node[]>();
  const assigned: { name: string; at: Node; source: Source }[] = [];

  const hold = (body: Node, key: string, source: Source) => {
    const owner = tree.parent(body);
    const fields = classes.get(owner) ?? new Map<string, Source[]>();
    classes.set(owner, fields);
    fields.set(key, [...(fields.get(key) ?? []), source]);
  };

  for (let node = 0; node < tree.size; node++) {
    switch (tree.type(node)) {
      case 'CallExpression':
      case 'NewExpression':
        calls.push(node);
        break;
      case 'MemberExpression':
        accesses.push(node);
        break;
      case 'String':
        strings.push(node);
        break;
      case 'ObjectExpression':
        maps.push(node);
        break;
      case 'VariableName':
        if (isMention(tree, node)) names.mention(tree.textOf(node), node);
        break;
      case 'PropertyDefinition':
        // { name }
        if (tree.type(tree.parent(node)) === 'Property' && tree.after(tree.parent(node)) === node + 1) {
          names.mention(tree.textOf(node), node);
        }
        break;
      case 'ReturnStatement': {
        const value = tree
          .children(node)
          .find(child => isExpression(tree, child) && tree.type(child) !== 'return');
        const fn = functionAround(node);
        if (value !== undefined && fn !== none) returns.set(fn, [...(returns.get(fn) ?? []), value]);
        break;
      }
      case 'VariableDeclaration':
        declareVariables(node);
        break;
      case 'ForOfSpec':
      case 'ForInSpec': {
        const pattern = tree.child(node, 'VariableDefinition', 'ObjectPattern', 'ArrayPattern');
        if (pattern !== none) declarePattern(pattern, names.scopeAt(node), () => ({ from: 'unknown' }));
        break;
      }
      case 'CatchClause': {
        const pattern = tree.child(node, 'VariableDefinition', 'ObjectPattern', 'ArrayPattern');
        if (pattern !== none) declarePattern(pattern, node, () => ({ from: 'unknown' }));
        break;
      }
      case 'AssignmentExpression':
        assign(node);
        break;
      case 'PostfixExpression':
      case 'UnaryExpression': {
        const operand = tree.child(node, 'VariableName');
        const operator = tree.child(node, 'ArithOp');
        if (operand !== none && operator !== none && tree.textOf(operator).length === 2) {
          assigned.push({ name: tree.textOf(operand), at: operand, source: { from: 'unknown' } });
        }
        break;
      }
      case 'BinaryExpression':
        if (tree.child(node, 'in') !== none) {
          const [key = none, , of = none] = tree.children(node);
          if (tree.type(key) === 'String') memberships.push({ key, of, at: node, negated: false });
        }
        break;
      case 'ImportDeclaration':
        declareImports(node);
        break;
      case 'ClassDeclaration': {
        const name = tree.child(node, 'VariableDefinition');
        if (name !== none) {
          names.declare(names.scopeAt(tree.parent(node)), tree.textOf(name), name, { from: 'class', node });
        }
        break;
      }
      case 'EnumDeclaration':
      case 'NamespaceDeclaration': {
        const name = tree.child(node, 'TypeDefinition', 'VariableDefinition');
        if (name !== none) {
          names.declare(names.scopeAt(tree.parent(node)), tree.textOf(name), name, { from: 'unknown' });
        }
        break;
      }
      case 'PropertyDeclaration': {
        const [key, value] = [
          tree.child(node, 'PropertyDefinition', 'PrivatePropertyDefinition'),
          valueAfterEquals(tree, node),
        ];
        if (key !== none && value !== none)
          hold(tree.parent(node), tree.textOf(key), { from: 'value', node: value });
        break;
      }
      default:
        break;
    }
    if (isFunction(node)) declareFunction(node);
  }
  for (const { name, at, source } of assigned) names.resolve(name, at)?.sources.push(source);

  function declareVariables(node: Node) {
    const isVar = tree.child(node, 'var') !== none;
    const scope = isVar ? Math.max(functionAround(node), 0) : names.scopeAt(node);
    let pattern: Node = none;
    let waiting = false;
    const settle = (value: Node) => {
      if (pattern === none) return;
      declarePattern(pattern, scope, (path, fallback) =>
        value === none
          ? { from: 'nothing' }
          : path.length
            ? { from: 'part', node: value, path, fallback }
            : { from: 'value', node: value },
      );
      if (value !== none) takeFrom(pattern, value, []);
      pattern = none;
    };
    for (const child of tree.children(node)) {
      const type = tree.type(child);
      if (isPattern(type)) {
        settle(none);
        pattern = child;
        waiting = false;
      } else if (type === 'Equals') waiting = true;
      else if (waiting && isExpression(tree, child)) {
        settle(child);
        waiting = false;
      }
    }
    settle(none);
  }

  function assign(node: Node) {
    const [target = none, ...rest] = tree.children(node);
    const value = rest.at(-1) ?? none;
    const plain = tree.child(node, 'Equals') !== none;
    const operator = tree.child(node, 'UpdateOp');
    const fills = operator !== none && ['??=', '||='].includes(tree.textOf(operator));
    const type = tree.type(target);
    if (type === 'VariableName') {
      const source: Source = plain || fills ? { from: 'value', node: value } : { from: 'unknown' };
      assigned.push({ name: tree.textOf(target), at: target, source });
    } else if (type === 'MemberExpression') {
      const view = viewOf(tree, target, isFunction);
      if (view.is === 'member')
        memberAssignments.push({ of: view.of, key: view.name, keyNode: view.nameNode, value });
      else if (view.is === 'index') memberAssignments.push({ of: view.of, keyNode: view.index, value });
      if (view.is === 'member' && tree.type(view.of) === 'this') {
        const body = bodyAround(node);
        if (body !== none) hold(body, view.name, { from: 'value', node: value });
      }
    } else if (isPattern(type)) {
      declarePattern(
        target,
        names.scopeAt(node),
        (path, fallback) =>
          path.length ? { from: 'part', node: value, path, fallback } : { from: 'value', node: value },
        (name, at, source) => assigned.push({ name, at, source }),
      );
      takeFrom(target, value, []);
    }
  }

  function bodyAround(node: Node): Node {
    let body = node;
    while (body > 0 && tree.type(body) !== 'ClassBody') body = tree.parent(body);
    return body > 0 ? body : none;
  }

  function declareImports(node: Node) {
    const module = stringValue(tree, tree.child(node, 'String'));
    if (module === undefined) return;
    const scope = names.scopeAt(node);
    const whole = tree.child(node, 'Star') !== none;
    for (const child of tree.children(node)) {
      if (tree.type(child) === 'VariableDefinition') {
        names.declare(scope, tree.textOf(child), child, {
          from: 'import',
          module,
          name: whole ? '*' : 'default',
        });
      } else if (tree.type(child) === 'ImportGroup') {
        for (const { name, as } of groupItems(tree, child)) {
          names.declare(scope, tree.textOf(as), as, { from: 'import', module, name: plainName(tree, name) });
        }
      }
    }
  }

  function declareFunction(node: Node) {
    const type = tree.type(node);
    const named = tree.child(node, 'VariableDefinition');
    const list = tree.child(node, 'ParamList');
    const nameNode =
      type === 'MethodDeclaration' || type === 'Property'
        ? tree.child(node, 'PropertyDefinition', 'PrivatePropertyDefinition')
        : type === 'ArrowFunction'
          ? none
          : named;
    const name = nameNode === none ? undefined : tree.textOf(nameNode);
    const body = tree.children(node).at(-1) ?? none;
    if (type === 'FunctionDeclaration' && tree.type(body) !== 'Block') return; // an overload
    if (name !== undefined && type === 'FunctionDeclaration') {
      names.declare(names.scopeAt(tree.parent(node)), name, nameNode, { from: 'function', node });
    } else if (name !== undefined && type === 'FunctionExpression') {
      names.declare(node, name, nameNode, { from: 'function', node });
    } else if (name !== undefined && type === 'MethodDeclaration') {
      hold(tree.parent(node), name, { from: 'function', node });
    }
    functions.set(node, {
      node,
      name,
      nameNode: nameNode === none ? undefined : nameNode,
      parameters: declareParameters(node, list),
      async: tree.child(node, 'async') !== none,
      generator: tree.child(node, 'Star') !== none,
      body,
      bodyIsValue: type === 'ArrowFunction' && tree.type(body) !== 'Block',
      wrappers: [],
      method: false,
    });
  }

  function declareParameters(fn: Node, list: Node): FunctionParameter[] {
    const result: FunctionParameter[] = [];
    let rest = false;
    for (let child = list === none ? none : tree.first(list); child !== none; child = tree.next(child)) {
      const type = tree.type(child);
      if (type === 'Spread') rest = true;
      if (!isPattern(type)) continue;
      const index = result.length;
      let optional = rest;
      let annotation: Node = none;
      for (let next = tree.next(child); next !== none && tree.type(next) !== ','; next = tree.next(next)) {
        if (tree.type(next) === 'Equals' || tree.type(next) === 'Optional') optional = true;
        if (tree.type(next) === 'TypeAnnotation') annotation = tree.child(next, 'TypeName', 'IndexedType');
      }
      const plain = type === 'VariableDefinition' ? tree.textOf(child) : undefined;
      result.push({
        label: (rest ? '...' : '') + (plain ?? (type === 'ArrayPattern' ? '[]' : '{}')),
        name: plain,
        optional,
      });
      const spread = rest;
      declarePattern(child, fn, path =>
        spread
          ? { from: 'unknown' }
          : {
              from: 'parameter',
              fn,
              index,
              path,
              ...(annotation !== none && path.length === 0 ? { type: annotation } : {}),
            },
      );
      rest = false;
    }
    return result;
  }

  /** Declares every name of a pattern; paths are followed through maps, what stands in lists is not known. */
  function declarePattern(
    pattern: Node,
    scope: Node,
    source: (path: readonly string[], fallback: boolean) => Source,
    put: (name: string, at: Node, source: Source) => void = (name, at, from) =>
      names.declare(scope, name, at, from),
  ) {
    const open: { node: Node; path: readonly string[] | undefined; fallback: boolean }[] = [
      { node: pattern, path: [], fallback: false },
    ];
    for (let next = open.pop(); next; next = open.pop()) {
      const { node, path, fallback } = next;
      const type = tree.type(node);
      if (type === 'VariableDefinition') {
        put(tree.textOf(node), node, path ? source(path, fallback) : { from: 'unknown' });
      } else if (type === 'ArrayPattern') {
        for (const child of tree.children(node)) {
          if (isPattern(tree.type(child))) open.push({ node: child, path: undefined, fallback: false });
        }
      } else if (type === 'ObjectPattern') {
        for (const child of tree.children(node)) {
          if (tree.type(child) !== 'PatternProperty') continue;
          const part = patternPart(tree, child);
          if (part.pattern === none) continue;
          const deeper = path && part.key !== undefined && path.length < 8 ? [...path, part.key] : undefined;
          open.push({ node: part.pattern, path: deeper, fallback: part.fallback });
        }
      }
    }
  }

  /** Notes what a pattern takes out of a value, for two levels: `const { env: { TABLE } } = process`. */
  function takeFrom(pattern: Node, from: Node, path: readonly string[]) {
    if (tree.type(pattern) !== 'ObjectPattern') return;
    for (const child of tree.children(pattern)) {
      if (tree.type(child) !== 'PatternProperty') continue;
      const { key, keyNode, pattern: below, fallback } = patternPart(tree, child);
      const name = tree.type(below) === 'VariableDefinition' ? below : undefined;
      taken.push({ from, path, key, keyNode, fallback, name });
      if (key !== undefined && name === undefined && path.length < 2) takeFrom(below, from, [...path, key]);
    }
  }

  return {
    functions,
    classes,
    calls,
    accesses,
    maps,
    strings,
    taken,
    memberAssignments,
    memberships,
    returns,
  };
}
