import { parser } from '@lezer/python';
import type {
  Code,
  FunctionParameter,
  FunctionShape,
  MemberAssignment,
  Membership,
  Source,
  View,
} from './code';
import type { Import } from './handler';
import { type NamesBuilder, namesOf, nearest } from './names';
import { pythonFeatures } from './python-features';
import { importOf, mayNotRun, rootOf } from './python-imports';
import { placeOf } from './python-place';
import { bareOf, expressionsOf, isExpression, quotesOf, viewOf } from './python-syntax';
import { type IsHarmless, type Node, none, parseTree, type SyntaxTree } from './syntax-tree';
import { wordsOf } from './words';

/** A bare `yield`, `24.`, `case Point():`, `with a as self.b:` are more than the grammar knows. */
const isHarmless: IsHarmless = (tree, error) => {
  const parent = tree.parent(error);
  const isEmpty = tree.from(error) === tree.to(error);
  switch (tree.type(parent)) {
    case 'YieldStatement':
    case 'YieldExpression':
    case 'LiteralPattern':
    case 'MappingPattern':
      return isEmpty;
    case 'MemberExpression':
      return isEmpty && tree.type(tree.first(parent)) === 'Number';
    case 'WithStatement':
      return tree.text.startsWith('.', tree.from(error));
    default:
      return false;
  }
};

const functionTypes = ['FunctionDefinition', 'LambdaExpression'];
const scopeTypes = [
  ...functionTypes,
  'ClassDefinition',
  'ArrayComprehensionExpression',
  'DictionaryComprehensionExpression',
  'SetComprehensionExpression',
  'ComprehensionExpression',
];

/** Reads Python into the words that the readers understand. */
export function pythonCode(uri: string, text: string): Code {
  const tree = parseTree(parser, text, isHarmless);
  const names = namesOf(tree, node => scopeTypes.includes(tree.type(node)));
  const functionsAround = nearest(tree, node => functionTypes.includes(tree.type(node)));
  const classesAround = nearest(tree, node => tree.type(node) === 'ClassDefinition');
  const functionAround = (node: Node) => (node < 0 ? none : functionsAround[node]!);
  const classAround = (node: Node) => (node < 0 ? none : classesAround[node]!);
  const span = (node: Node) => ({ uri, start: tree.from(node), end: tree.to(node) });
  const views = new Array<View | undefined>(tree.size);
  const view = (node: Node) => {
    const known = views[node] ?? viewOf(tree, node);
    views[node] = known;
    return known;
  };
  return {
    uri,
    language: 'python',
    tree,
    names,
    ...gather(uri, tree, names, functionAround, classAround, view),
    taken: [],
    features: pythonFeatures(tree, span),
    words: wordsOf(tree, ['VariableName', 'PropertyName'], span),
    view,
    bare: node => bareOf(tree, node),
    place: node => placeOf(tree, node),
    functionAround,
    classAround,
    span,
    inner(node) {
      if (tree.type(node) !== 'String') return span(node);
      const { before, after } = quotesOf(tree.textOf(node));
      return { uri, start: tree.from(node) + before, end: tree.to(node) - after };
    },
  };
}

/** Everything the readers ask for in lists. */
function gather(
  uri: string,
  tree: SyntaxTree,
  names: NamesBuilder,
  functionAround: (node: Node) => Node,
  classAround: (node: Node) => Node,
  view: (node: Node) => View,
) {
  const functions = new Map<Node, FunctionShape>();
  const classes = new Map<Node, Map<string, Source[]>>();
  const calls: Node[] = [];
  const accesses: Node[] = [];
  const maps: Node[] = [];
  const strings: Node[] = [];
  const memberAssignments: MemberAssignment[] = [];
  const memberships: Membership[] = [];
  const returns = new Map<Node, Node[]>();
  const imports: Import[] = [];
  /** Names that a function takes from outside it: `global client`. */
  const outer = new Map<Node, Set<string>>();

  for (let node = 0; node < tree.size; node++) {
    if (tree.type(node) !== 'ScopeStatement') continue;
    const scope = names.scopeAt(node);
    const taken = outer.get(scope) ?? new Set<string>();
    outer.set(scope, taken);
    for (const child of tree.children(node))
      if (tree.type(child) === 'VariableName') taken.add(tree.textOf(child));
  }

  const hold = (owner: Node, key: string, source: Source) => {
    const fields = classes.get(owner) ?? new Map<string, Source[]>();
    classes.set(owner, fields);
    fields.set(key, [...(fields.get(key) ?? []), source]);
  };
  const declare = (name: Node, source: Source) => {
    const text = tree.textOf(name);
    const scope = names.scopeAt(name);
    if (outer.get(scope)?.has(text)) names.declare(0, text, name, source);
    else {
      names.declare(scope, text, name, source);
      if (tree.type(scope) === 'ClassDefinition') hold(scope, text, source);
    }
  };

  for (let node = 0; node < tree.size; node++) {
    switch (tree.type(node)) {
      case 'CallExpression':
        calls.push(node);
        break;
      case 'MemberExpression':
        accesses.push(node);
        break;
      case 'String':
        strings.push(node);
        break;
      case 'DictionaryExpression':
        maps.push(node);
        break;
      case 'VariableName':
        if (isMention(tree, node)) names.mention(tree.textOf(node), node);
        break;
      case 'AssignStatement':
        assignStatement(node);
        break;
      case 'NamedExpression': {
        const [target = none, value = none] = expressionsOf(tree, node);
        assign(target, value);
        break;
      }
      case 'UpdateStatement': {
        const target = tree.first(node);
        if (tree.type(target) === 'VariableName') declare(target, { from: 'unknown' });
        else assign(target, none); // d['key'] += …
        break;
      }
      case 'ForStatement':
      case 'ArrayComprehensionExpression':
      case 'DictionaryComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'ComprehensionExpression':
        loopNames(node);
        break;
      case 'WithStatement':
        withNames(node);
        break;
      case 'TryStatement':
        for (const child of tree.children(node)) {
          if (tree.type(child) === 'as' && tree.type(tree.next(child)) === 'VariableName') {
            declare(tree.next(child), { from: 'unknown' });
          }
        }
        break;
      case 'ImportStatement':
        importNames(node);
        break;
      case 'ClassDefinition': {
        const name = tree.child(node, 'VariableName');
        if (name !== none)
          names.declare(names.scopeAt(tree.parent(node)), tree.textOf(name), name, { from: 'class', node });
        break;
      }
      case 'ReturnStatement': {
        const fn = functionAround(node);
        const [value, more] = expressionsOf(tree, node);
        if (value === undefined || more !== undefined || fn === none) break;
        const list = returns.get(fn);
        if (list) list.push(value);
        else returns.set(fn, [value]);
        break;
      }
      case 'BinaryExpression': {
        const [key = none, operator = none] = tree.children(node);
        const negated = tree.type(operator) === 'not' && tree.child(node, 'in') !== none;
        const isIn = negated || tree.type(operator) === 'in';
        if (isIn && tree.type(key) === 'String')
          memberships.push({ key, of: tree.children(node).at(-1)!, at: node, negated });
        break;
      }
      case 'FunctionDefinition':
      case 'LambdaExpression':
        declareFunction(node);
        break;
      default:
        break;
    }
  }

  /** `a = b = value`, `a: T = value`, `a, b = value`. */
  function assignStatement(node: Node) {
    const groups: Node[][] = [[]];
    for (const child of tree.children(node)) {
      if (tree.type(child) === 'AssignOp') groups.push([]);
      else if (isExpression(tree, child)) groups.at(-1)!.push(child);
    }
    if (groups.length < 2) return;
    const values = groups.pop()!;
    for (const targets of groups) {
      targets.forEach((target, index) => {
        const paired = targets.length === values.length ? values[index]! : none;
        assign(target, targets.length === 1 ? (values.length === 1 ? values[0]! : none) : paired);
      });
    }
  }

  function assign(target: Node, value: Node) {
    const type = tree.type(target);
    if (type === 'VariableName') {
      declare(target, value === none ? { from: 'unknown' } : { from: 'value', node: value });
      return;
    }
    if (type !== 'MemberExpression') {
      for (let inner = target + 1; inner < tree.after(target); inner++) {
        if (tree.type(inner) === 'VariableName') declare(inner, { from: 'unknown' });
      }
      return;
    }
    const member = view(target);
    if (member.is === 'index') memberAssignments.push({ of: member.of, keyNode: member.index, value });
    if (member.is !== 'member') return;
    memberAssignments.push({ of: member.of, key: member.name, keyNode: member.nameNode, value });
    const owner = classAround(target);
    if (owner !== none && member.dotted && tree.textOf(member.of) === 'self') {
      hold(owner, member.name, value === none ? { from: 'unknown' } : { from: 'value', node: value });
    }
  }

  function loopNames(node: Node) {
    let naming = false;
    for (const child of tree.children(node)) {
      const type = tree.type(child);
      if (type === 'for') naming = true;
      else if (type === 'in') naming = false;
      else if (naming) {
        for (let inner = child; inner < tree.after(child); inner++) {
          if (tree.type(inner) === 'VariableName') declare(inner, { from: 'unknown' });
        }
      }
    }
  }

  function withNames(node: Node) {
    let value: Node = none;
    for (const child of tree.children(node)) {
      const type = tree.type(child);
      if (type === 'as') {
        const name = tree.next(child);
        if (tree.type(name) === 'VariableName')
          declare(name, value === none ? { from: 'unknown' } : { from: 'value', node: value });
      } else if (isExpression(tree, child) && type !== 'with' && type !== 'Body') value = child;
    }
  }

  function importNames(node: Node) {
    const read = importOf(tree, node);
    const optional = mayNotRun(tree, node, functionAround);
    for (const { module, at, names: taken, bindings } of read) {
      imports.push({
        module,
        at: { uri, start: tree.from(at.first), end: tree.to(at.last) },
        relative: module.startsWith('.'),
        names: taken,
        optional,
      });
      for (const { name, local } of bindings) {
        declare(local, {
          from: 'import',
          module: bindings.length && name === '*' ? rootOf(tree, module, local) : module,
          name,
        });
      }
    }
  }

  function declareFunction(node: Node) {
    const nameNode = tree.type(node) === 'FunctionDefinition' ? tree.child(node, 'VariableName') : none;
    const scope = names.scopeAt(tree.parent(node));
    const method = nameNode !== none && tree.type(scope) === 'ClassDefinition';
    const wrappers = decoratorsOf(tree, node);
    const isStatic = wrappers.includes('staticmethod');
    if (nameNode !== none) {
      const text = tree.textOf(nameNode);
      names.declare(scope, text, nameNode, { from: 'function', node });
      if (method) hold(scope, text, { from: 'function', node });
    }
    functions.set(node, {
      node,
      name: nameNode === none ? undefined : tree.textOf(nameNode),
      nameNode: nameNode === none ? undefined : nameNode,
      parameters: declareParameters(node, method && !isStatic ? scope : none),
      async: tree.child(node, 'async') !== none,
      generator: false,
      body: tree.children(node).at(-1) ?? none,
      bodyIsValue: nameNode === none,
      wrappers: wrappers.filter(name => name !== 'staticmethod' && name !== 'classmethod'),
      method: method && !isStatic,
    });
  }

  function declareParameters(fn: Node, owner: Node): FunctionParameter[] {
    const result: FunctionParameter[] = [];
    const list = tree.child(fn, 'ParamList');
    let stars = '';
    for (let child = list === none ? none : tree.first(list); child !== none; child = tree.next(child)) {
      const type = tree.type(child);
      if (type === '*' || type === '**') stars = type;
      else if (type === ',') stars = '';
      else if (type === 'VariableName' && tree.type(child - 1) !== 'AssignOp') {
        const name = tree.textOf(child);
        const next = tree.next(child);
        const afterType = tree.type(next) === 'TypeDef' ? tree.next(next) : next;
        const index = result.length;
        result.push({
          label: stars + name,
          name,
          optional: stars !== '' || tree.type(afterType) === 'AssignOp',
        });
        const self = owner !== none && index === 0;
        names.declare(
          fn,
          name,
          child,
          self ? { from: 'class', node: owner } : { from: 'parameter', fn, index, path: [] },
        );
      }
    }
    return result;
  }

  return {
    functions,
    classes,
    calls,
    accesses,
    maps,
    strings,
    memberAssignments,
    memberships,
    returns,
    imports,
  };
}

/** Names in imports, parameters, definitions and before `=` in a call are no mentions. */
function isMention(tree: SyntaxTree, node: Node): boolean {
  const parent = tree.parent(node);
  switch (tree.type(parent)) {
    case 'ImportStatement':
    case 'ScopeStatement':
      return false;
    case 'FunctionDefinition':
    case 'ClassDefinition':
      return tree.child(parent, 'VariableName') !== node;
    case 'ParamList':
      return tree.type(node - 1) === 'AssignOp';
    case 'Decorator':
      return tree.type(node - 1) !== '.';
    case 'ArgList':
      return tree.type(tree.next(node)) !== 'AssignOp' || tree.type(node - 1) === 'AssignOp';
    default:
      return true;
  }
}

function decoratorsOf(tree: SyntaxTree, node: Node): string[] {
  const parent = tree.parent(node);
  if (tree.type(parent) !== 'DecoratedStatement') return [];
  return tree
    .children(parent)
    .filter(child => tree.type(child) === 'Decorator')
    .map(child =>
      tree
        .children(child)
        .filter(part => tree.type(part) === 'VariableName' || tree.type(part) === '.')
        .map(part => tree.textOf(part))
        .join(''),
    );
}
