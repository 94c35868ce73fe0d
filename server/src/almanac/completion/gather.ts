import type { HandlerLanguage } from '../../handler/handler';
import type { Data } from '../data';
import type { Files } from '../files';
import type { Sources } from '../sources';
import type { Gathered } from './complete';
import { entriesFor, handlerFiles, isHandlerPlace, pathEnding } from './files';
import type { Scene } from './scene';

/** Waits for what the suggestions at this place need beside the template, which for most places is nothing. */
export async function gatherFor(
  scene: Scene,
  files: Files,
  languages: readonly HandlerLanguage[],
  data: Data,
): Promise<Gathered> {
  const isNew = scene.path.length === 1 && (scene.isKey || scene.cursor.alone);
  return {
    snippets: isNew ? await data.snippets() : [],
    entries: pathEnding(scene) ? await entriesFor(scene, files) : [],
    handlers: isHandlerPlace(scene) ? await handlerFiles(scene, files, languages) : [],
  };
}

/** The schema with the types whose names have been typed as far as their service: what they require can then be written. */
export async function schemaFor(scene: Scene, { schema }: Sources, data: Data): Promise<Sources['schema']> {
  const { path, cursor } = scene;
  if (path[0] !== 'Resources' || path.length !== 3 || path[2] !== 'Type') return schema;
  const service = /^[A-Za-z]+::[A-Za-z0-9]+::/.exec(cursor.typed)?.[0];
  const [type] = service ? schema.names.filter(name => name.startsWith(service)) : [];
  return type && !schema.type(type) ? data.schema([type]) : schema;
}
