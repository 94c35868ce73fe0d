import type { FactGroup, ShownFact } from '../../../server/src/lsp/protocol';
import type { Server } from '../server';

/** Every fact, asked of the server once and kept until it is started anew. */
export interface FactBook {
  groups(): Promise<readonly FactGroup[]>;
  /** The fact with its value as a person reads it. */
  find(id: string): Promise<ShownFact | undefined>;
  /** The facts that a document holds, `lambda/timeout`. */
  ofDocument(document: string): Promise<readonly ShownFact[]>;
  forget(): void;
}

export function createFactBook(server: Server): FactBook {
  let asked: Promise<readonly FactGroup[]> | undefined;
  const groups = () => {
    asked ??= server.facts().catch(error => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
  const all = async () => (await groups()).flatMap(group => group.facts);
  return {
    groups,
    find: async id => (await all()).find(fact => fact.id === id),
    ofDocument: async document => (await all()).filter(fact => fact.document === document),
    forget() {
      asked = undefined;
    },
  };
}
