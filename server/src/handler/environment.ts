import type { Call, Code } from './code';
import type { EnvironmentRead } from './handler';
import { type Node, none } from './syntax-tree';
import { isEnvironment, readsEnvironment, type Values } from './values';

/** What happens to a value that may be missing. */
type Care = 'none' | 'copes' | 'tested' | 'throws';

/** A read, before the whole file has been asked who copes with what. */
interface Read {
  readonly name: string;
  readonly at: Node;
  readonly copes: boolean;
  readonly throws: boolean;
}

/** What a file reads from its environment, and whether it computes names of variables. */
export function readEnvironment(
  code: Code,
  values: Values,
): { readonly env: readonly EnvironmentRead[]; readonly dynamic: boolean } {
  const reads: Read[] = [];
  /** Names the file sets itself or looks for first: all its reads of them cope. */
  const cared = new Set<string>();
  const accessors = new Map<Node, { readonly index: number; readonly copes: boolean }>();
  const raises = code.language === 'python';
  let dynamic = false;

  const add = (name: string, at: Node, node: Node, always = false) => {
    const care = careOf(code, node);
    if (care === 'tested') cared.add(name);
    reads.push({
      name,
      at,
      throws: care === 'throws',
      copes: always || care === 'copes' || care === 'tested',
    });
  };

  for (const node of code.accesses) {
    const view = code.view(node);
    if (view.is !== 'member' && view.is !== 'index') continue;
    if (!isEnvironment(values.of(view.of))) continue;
    const key = view.is === 'member' ? view.nameNode : view.index;
    if (view.is === 'member' && view.dotted && raises) continue; // a method of os.environ
    const name = view.is === 'member' ? view.name : textOf(values, view.index);
    const place = code.place(node);
    if (name === undefined) {
      const index = view.is === 'index' ? values.of(view.index) : undefined;
      if (index?.kind === 'parameter' && index.path.length === 0) {
        accessors.set(index.fn, { index: index.index, copes: !raises && careOf(code, node) === 'copes' });
      }
      dynamic = true;
    } else if (place.is === 'target') cared.add(name);
    else if (raises) {
      const copes = isTried(code, node) || isUnderTest(code, node);
      reads.push({ name, at: key, copes, throws: false });
    } else add(name, key, node, isUnderTest(code, node) || isSetting(code, values, node));
  }
  for (const part of code.taken) {
    if (!isEnvironment(values.part(part.from, part.path))) continue;
    if (part.key === undefined) dynamic = true;
    else add(part.key, part.keyNode, part.name ?? part.keyNode, part.fallback);
  }
  for (const { key, of, at, negated } of code.memberships) {
    const name = textOf(values, key);
    if (name === undefined || !isEnvironment(values.of(of))) continue;
    const care = careOf(code, at, true, negated);
    if (care !== 'throws') cared.add(name);
    reads.push({ name, at: key, copes: care !== 'throws', throws: care === 'throws' });
  }
  for (const node of code.calls) {
    const view = code.view(node) as Call;
    const callee = values.of(view.callee);
    if (readsEnvironment(callee)) {
      const first = view.items[0] ?? view.entries.find(entry => entry.key === 'key')?.value ?? none;
      const name = textOf(values, first);
      if (name === undefined) dynamic = true;
      else if (callee.kind === 'module' && callee.path.at(-1) === 'setdefault') cared.add(name);
      else {
        const hasDefault = view.items.length + view.entries.length > 1;
        reads.push({ name, at: first, copes: true, throws: !hasDefault && careOf(code, node) === 'throws' });
      }
    } else if (callee.kind === 'function' && accessors.size > 0) {
      const accessor = accessors.get(callee.node);
      const argument = accessor ? view.items[accessor.index] : undefined;
      const name = argument === undefined ? undefined : textOf(values, argument);
      if (!accessor || argument === undefined || name === undefined) continue;
      const copes = accessor.copes || view.items.length > accessor.index + 1;
      add(name, argument, node, copes);
    }
  }
  if (isHandedOn(code, values)) dynamic = true;
  const env = reads
    .map(read => ({
      name: read.name,
      at: code.inner(read.at),
      hasFallback: (read.copes && !read.throws) || cared.has(read.name),
    }))
    .sort((a, b) => a.at.start - b.at.start);
  return { env, dynamic };
}

function textOf(values: Values, node: Node): string | undefined {
  const value = values.of(node);
  return value.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** Functions that make something else of a value and leave a missing one missing. */
const conversions = [
  'Number',
  'parseInt',
  'parseFloat',
  'String',
  'BigInt',
  'int',
  'float',
  'str',
  'Object.freeze',
];
const claims = ['Boolean', 'bool', 'len'];

/** What the code around a value does in case it is missing; a name the value is given is followed one step. */
export function careOf(code: Code, start: Node, follow = true, startsNegated = false): Care {
  let node = start;
  let negated = startsNegated;
  for (let steps = 0; steps < 16 && node !== none; steps++) {
    const place = code.place(node);
    switch (place.is) {
      case 'wrapped':
      case 'awaited':
      case 'branch':
        break;
      case 'negated':
        negated = !negated;
        break;
      case 'compared':
        if (!place.nothing) return 'tested';
        negated = true;
        break;
      case 'either':
        if (place.side === 'left' && !negated) return 'copes';
        break;
      case 'both':
        if (!negated) return 'copes';
        break;
      case 'test':
        return place.throws && negated ? 'throws' : 'tested';
      case 'object':
        return place.optional ? 'copes' : 'none';
      case 'argument': {
        const call = code.view(place.of);
        const name = call.is === 'call' ? code.tree.textOf(call.callee) : '';
        if (claims.includes(name)) return 'tested';
        if (!conversions.includes(name)) return 'none';
        node = place.of;
        continue;
      }
      case 'value':
        return follow && place.name !== undefined ? careOfName(code, place.name) : 'none';
      default:
        // `const { A } = process.env`: the name itself.
        return follow && node === start && isDeclared(code, node)
          ? careOfName(code, node)
          : negated
            ? 'tested'
            : 'none';
    }
    node = code.tree.parent(node);
  }
  return 'none';
}

function isDeclared(code: Code, node: Node): boolean {
  const type = code.tree.type(node);
  return type === 'VariableDefinition';
}

function careOfName(code: Code, name: Node): Care {
  const text = code.tree.textOf(name);
  const binding = code.names.resolve(text, name);
  if (!binding) return 'none';
  let result: Care = 'none';
  const mentions = code.names.mentions(text);
  if (mentions.length > 200) return 'copes'; // too many to look at: say nothing
  for (const mention of mentions) {
    if (mention === name || code.names.resolve(text, mention) !== binding) continue;
    const care = careOf(code, mention, false);
    if (care === 'throws') return 'throws';
    if (care !== 'none') result = 'copes';
  }
  return result;
}

/** In a `try` whose `except` lives on. */
function isTried(code: Code, start: Node): boolean {
  const fn = code.functionAround(start);
  for (let node = start; node !== none && node !== fn; node = code.tree.parent(node)) {
    if (code.place(node).is === 'tried') return true;
  }
  return false;
}

/** Only reached when the environment says so: `if (process.env.LOCAL) use(process.env.PORT)`. */
function isUnderTest(code: Code, start: Node): boolean {
  const { tree } = code;
  for (let node = start; node !== none; node = tree.parent(node)) {
    if (code.place(node).is !== 'branch') continue;
    const before = tree.text.slice(tree.from(tree.parent(node)), tree.from(node)).slice(0, 300);
    if (/\benv(?:iron)?\b|\bgetenv\b/.test(before)) return true;
  }
  return false;
}

/** A setting of a client, `new S3Client({ region: process.env.REGION })`: the SDK has its own where there is none. */
function isSetting(code: Code, values: Values, node: Node): boolean {
  const { tree } = code;
  const map = tree.parent(tree.parent(node));
  if (code.view(map).is !== 'map') return false;
  const place = code.place(map);
  const call = place.is === 'argument' ? code.view(place.of) : undefined;
  return (
    place.is === 'argument' && call?.is === 'call' && call.isNew && values.of(place.of).kind === 'client'
  );
}

/** The environment as a whole is given to something, `{ ...process.env }` or `parse(process.env)`. */
function isHandedOn(code: Code, values: Values): boolean {
  const goesOn = (node: Node): boolean => {
    const place = code.place(node);
    if (place.is === 'wrapped') return goesOn(code.tree.parent(node));
    return ['argument', 'spread', 'returned', 'either', 'looped'].includes(place.is);
  };
  for (const node of code.accesses) {
    const view = code.view(node);
    if (view.is !== 'member' || (view.name !== 'env' && view.name !== 'environ')) continue;
    if (isEnvironment(values.of(node)) && goesOn(node)) return true;
  }
  for (const [name, binding] of code.names.top) {
    if (!isEnvironment(values.ofBinding(binding))) continue;
    if (code.names.mentions(name).some(goesOn)) return true;
  }
  return false;
}
