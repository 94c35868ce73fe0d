import type { Fact } from '../knowledge/fact';
import { createFacts } from '../knowledge/facts';
import type { Facts } from '../knowledge/knowledge';
import { createLibrary, type DocumentsData, type Library, type SearchData } from '../knowledge/library';
import { snippetsAsset } from '../schema/load';
import type { Schema, Snippet } from '../schema/schema';
import type { Assets } from './files';
import { createSchemaData } from './schema-data';

/** The almanac's own data, each file read when it is first needed and once only. */
export interface Data {
  facts(): Promise<Facts>;
  library(): Promise<Library>;
  schema(types: readonly string[]): Promise<Schema>;
  /** Pieces of templates to begin with. */
  snippets(): Promise<readonly Snippet[]>;
}

export function createData(assets: Assets): Data {
  const facts = once(async () =>
    createFacts(JSON.parse(await assets.read('knowledge/facts.json')) as readonly Fact[]),
  );
  const library = once(async () => {
    const [known, documents, search] = await Promise.all([
      facts(),
      assets.read('knowledge/documents.json'),
      assets.read('knowledge/search.json'),
    ]);
    return createLibrary({
      facts: known,
      documents: JSON.parse(documents) as DocumentsData,
      search: JSON.parse(search) as SearchData,
    });
  });
  const schema = createSchemaData(assets);
  return {
    facts,
    library,
    schema,
    snippets: once(async () => JSON.parse(await assets.read(snippetsAsset)) as readonly Snippet[]),
  };
}

/** Does it once; a failure is forgotten, so that the next call tries again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch(error => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
