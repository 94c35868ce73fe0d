import type { Memento } from 'vscode';

export interface RecentDocument {
  readonly id: string;
  readonly title: string;
  readonly service: string;
}

/** The documents opened last, newest first. */
export interface Recent {
  list(): readonly RecentDocument[];
  add(document: RecentDocument): void;
}

const key = 'recentDocuments';
const kept = 12;

export function createRecent(memory: Memento): Recent {
  const list = () => memory.get<readonly RecentDocument[]>(key, []);
  return {
    list,
    add({ id, title, service }) {
      const others = list().filter(document => document.id !== id);
      void memory.update(key, [{ id, title, service }, ...others].slice(0, kept));
    },
  };
}
