import { touches } from '../text/span';
import type { CallNode, Entry, MapNode, Node, ScalarNode, Syntax } from './syntax';

/** What stands at a place of the text, and where in the template that is. */
export interface Place {
  /** Keys and list indexes from the root; intrinsics are stepped through and leave no step. */
  readonly path: readonly (string | number)[];
  /** The key under the cursor, or the node of the value. */
  readonly part: 'key' | 'value';
  readonly entry?: Entry;
  readonly node?: Node;
  /** The intrinsics around it, innermost first, each with the index of the operand it is in (0 where it takes one). */
  readonly calls: readonly { readonly call: CallNode; readonly operand: number }[];
  /** The maps around it, innermost first. */
  readonly maps: readonly MapNode[];
}

/** The innermost thing at the offset; `undefined` between things. */
export function locate(syntax: Syntax, offset: number): Place | undefined {
  let here: Node | undefined = syntax.root;
  const path: (string | number)[] = [];
  const calls: { call: CallNode; operand: number }[] = [];
  const maps: MapNode[] = [];
  while (here) {
    if (here.kind === 'scalar') return touches(here, offset) ? place('value', { node: here }) : undefined;
    if (here.kind === 'list') {
      const index: number = here.items.findIndex(item => touches(item, offset));
      if (index < 0) return place('value', { node: here });
      const call = calls[0];
      if (call?.call.argument === here) call.operand = index;
      else path.push(index);
      here = here.items[index];
      continue;
    }
    if (here.kind === 'call') {
      if (touches(here.at, offset) || !here.argument || !touches(here.argument, offset))
        return place('value', { node: here });
      calls.unshift({ call: here, operand: 0 });
      here = here.argument;
      continue;
    }
    maps.unshift(here);
    const entry: Entry | undefined = here.entries.find(
      ({ key, value }) => touches(key, offset) || (value !== undefined && touches(value, offset)),
    );
    if (!entry) return place('value', { node: here });
    path.push(entry.key.raw);
    if (touches(entry.key, offset)) return place('key', { entry, node: entry.key });
    here = entry.value;
  }
  return undefined;

  function place(part: Place['part'], found: { readonly entry?: Entry; readonly node: Node }): Place {
    return { path, part, calls, maps, ...found };
  }
}

/** The section, resource and property path of a place: `Resources`, `Orders`, `RedrivePolicy.maxReceiveCount`. */
export interface Address {
  readonly section: string;
  /** The logical id or name below the section. */
  readonly id?: string;
  /** Below `Properties` of a resource; list indexes left out, so that it names a property of the type. */
  readonly property?: string;
  /** The same with list indexes, as `Resource.get` takes it. */
  readonly exact?: string;
  /** The steps below the id. */
  readonly below: readonly (string | number)[];
}

export function addressOf({ path }: Pick<Place, 'path'>): Address | undefined {
  const [section, id, ...below] = path;
  if (section === undefined) return undefined;
  if (id === undefined) return { section: String(section), below };
  if (section !== 'Resources' || below[0] !== 'Properties')
    return { section: String(section), id: String(id), below };
  const steps = below.slice(1);
  return {
    section,
    id: String(id),
    property: steps.filter(step => typeof step === 'string').join('.'),
    exact: steps.join('.'),
    below,
  };
}

/** The scalar at a place, where there is one. */
export function scalarAt(place: Place | undefined): ScalarNode | undefined {
  return place?.node?.kind === 'scalar' ? place.node : undefined;
}
