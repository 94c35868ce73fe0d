import type { Code } from './code';
import type { Binding } from './names';
import type { Node } from './syntax-tree';

/** What is done to maps and lists after they are written. */
export interface Changes {
  /** The keys that something is assigned to, or below, in the map that an expression names; `*` for a computed one. */
  of(node: Node): ReadonlySet<string>;
  /** The expression is the map or list itself, or a name that nothing else uses. */
  isAsWritten(node: Node): boolean;
  /** The map that an expression names is given to something that could change it, or has methods called that do. */
  isHandedOn(node: Node): boolean;
  /** What is assigned to keys of the map that an expression names. */
  assigned(node: Node): readonly { readonly key: string; readonly value: Node }[];
}

/** A name that is used more often than this is not followed. */
const mostUses = 500;

/** Functions that leave alone what they are given. */
const harmlessFunctions =
  /(?:^|\.)(?:stringify|dumps|log|info|debug|warn|error|print|get|put|update|query|scan|send|String|callback|cb|\w{1,60}Command|paginate\w{1,60})$/;

/** Methods that leave their object alone. */
const harmlessMethods = new Set(
  'get keys values items entries map forEach filter join slice toString'.split(' '),
);

interface Assignment {
  readonly key: string;
  readonly value: Node;
  /** `a.key.other = value` changes what stands at the key. */
  readonly below: boolean;
}

export function changesIn(code: Code): Changes {
  const assignments = new Map<Binding, Assignment[]>();
  const bindingOf = (node: Node) => {
    const bare = code.bare(node);
    const view = code.view(bare);
    return view.is === 'name' ? code.names.resolve(view.name, bare) : undefined;
  };
  for (const { of, key, value } of code.memberAssignments) {
    const root = rootOf(code, of, key ?? '*');
    const binding = bindingOf(root.node);
    if (!binding) continue;
    const list = assignments.get(binding);
    const assignment = { key: root.key, value, below: root.below };
    if (list) list.push(assignment);
    else assignments.set(binding, [assignment]);
  }
  const of = (node: Node) => {
    const binding = bindingOf(node);
    return (binding && assignments.get(binding)) ?? [];
  };
  /** Where the name of an expression is used; nothing when that is too often. */
  const uses = (node: Node): readonly Node[] | undefined => {
    const binding = bindingOf(node);
    const mentions = binding ? code.names.mentions(binding.name) : [];
    if (mentions.length > mostUses) return undefined;
    return mentions.filter(mention => code.names.resolve(binding!.name, mention) === binding);
  };
  return {
    of: node => new Set(of(node).map(({ key }) => key)),
    assigned: node => of(node).filter(({ below }) => !below),
    isAsWritten(node) {
      if (code.view(code.bare(node)).is !== 'name') return true;
      const others = uses(node)?.filter(use => code.place(use).is !== 'target');
      return others !== undefined && others.length <= 1;
    },
    isHandedOn: node => uses(node)?.some(use => mayChange(code, use)) ?? true,
  };
}

/** `a.b.c` with the key `d` → `a` and its key `b`. */
function rootOf(code: Code, start: Node, last: string): { node: Node; key: string; below: boolean } {
  let node = code.bare(start);
  let key = last;
  let below = false;
  for (let steps = 0; steps < 12; steps++) {
    const view = code.view(node);
    if (view.is !== 'member' && view.is !== 'index') break;
    key = view.is === 'member' ? view.name : '*';
    below = true;
    node = code.bare(view.of);
  }
  return { node, key, below };
}

function mayChange(code: Code, use: Node): boolean {
  const place = code.place(use);
  switch (place.is) {
    case 'argument': {
      const call = code.view(place.of);
      return call.is === 'call' && !harmlessFunctions.test(code.tree.textOf(call.callee).slice(-70));
    }
    case 'object': {
      const member = code.tree.parent(use);
      const view = code.view(member);
      return view.is === 'member' && code.place(member).is === 'callee' && !harmlessMethods.has(view.name);
    }
    case 'value':
      return true; // another name for it
    default:
      return false;
  }
}
