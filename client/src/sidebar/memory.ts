import type { Memento } from 'vscode';
import type { Memory } from './messages';

const key = 'calculators';
const empty: Memory = { favourites: [], recent: [], inputs: {}, follows: true };

/** What people typed and preferred, shared by the sidebar and editor tabs and kept between sessions. */
export function createMemory(memento: Memento): { get(): Memory; set(memory: Memory): void } {
  return {
    get: () => ({ ...empty, ...memento.get<Partial<Memory>>(key) }),
    set: memory => void memento.update(key, memory),
  };
}
