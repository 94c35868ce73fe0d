import type { HandlerLanguage, HandlerModel } from '../handler/handler';
import type { FactLookup } from '../knowledge/fact';
import { functionsOf } from '../project/functions';
import { type HandlerPlace, handlerPlace } from '../project/handler-place';
import type { Code } from '../project/link';
import { placeKey } from '../project/link';
import type { HandlerCode, Packages } from '../project/project';
import type { Template } from '../template/template';
import { fileNameOf, folderOf, joinUri } from '../text/uri';
import type { Files } from './files';
import { readManifest } from './manifest';

/** A handler file that was read, with the text it was read from. */
export interface ReadFile {
  readonly text: string;
  readonly model: HandlerModel;
}

/** A template with thousands of functions has its first ones read. */
const mostFunctions = 2000;

/**
 * Reads the handler files that the functions of a template name, and nothing else. A file whose text is the same as
 * before is not parsed again.
 */
export async function gatherCode(
  templates: readonly Template[],
  files: Files,
  languages: readonly HandlerLanguage[],
  fact: FactLookup,
  before: ReadonlyMap<string, ReadFile>,
): Promise<{
  readonly code: Omit<Code, 'definitions' | 'definitionsMissing' | 'sizes'>;
  readonly read: ReadonlyMap<string, ReadFile>;
}> {
  const places = new Map<string, HandlerPlace>();
  for (const template of templates) {
    for (const fn of functionsOf(template, fact).slice(0, mostFunctions))
      places.set(placeKey(fn), handlerPlace(fn));
  }
  const read = new Map<string, ReadFile>();
  const listings = new Map<string, Promise<ReadonlySet<string>>>();
  const found = new Map<string, HandlerCode>();
  const folder = folderOf(templates[0]?.uri ?? '');
  await Promise.all(
    [...places].map(async ([key, place]) => {
      found.set(
        key,
        'notLookedAt' in place ? { found: 'not-looked-at', why: place.notLookedAt } : await look(place),
      );
    }),
  );
  return { code: { places: found, files: new Map([...read].map(([uri, { model }]) => [uri, model])) }, read };

  async function look(place: Exclude<HandlerPlace, { notLookedAt: string }>): Promise<HandlerCode> {
    const below = joinUri(folder, place.folder);
    if (below === undefined) return { found: 'not-looked-at', why: 'the code is not beside the template' };
    const looked: string[] = [];
    for (const file of place.files) {
      for (const ending of place.endings) {
        const uri = joinUri(`${below}/`, `${file}${ending}`);
        // The file's own ending tells the language: JavaScript's reader is lost in types.
        const language = languages.find(({ extensions }) => extensions.some(end => ending.endsWith(end)));
        if (uri === undefined || !language) continue;
        looked.push(uri);
        if (!(await mayBeThere(uri))) continue;
        const model = await modelOf(uri, language);
        if (!model) continue;
        const { exportName } = place;
        const known = model.exports.some(
          ({ name }) => name === exportName || exportName.startsWith(`${name}.`),
        );
        const unsure =
          model.broken || model.dynamic.exports || model.exports.some(({ name }) => name === '*');
        const packages = await packagesOf(below, uri);
        return known || unsure
          ? { found: 'export', model, exportName, ...(packages ? { packages } : {}) }
          : { found: 'file-without-export', model, exportName };
      }
    }
    if (place.mayBeElsewhere) return { found: 'not-looked-at', why: place.mayBeElsewhere };
    const listed = await files.list?.(below);
    if (!listed) return { found: 'not-looked-at', why: 'its folder is not there' };
    // A folder without any source of the language is filled by a build.
    return { found: 'nothing', looked, folder: place.folder, exportName: place.exportName };
  }

  /** Whether the folder of a file lists it; a folder is asked once, instead of a disk for each ending there could be. */
  async function mayBeThere(uri: string): Promise<boolean> {
    if (!files.list) return true;
    const around = folderOf(uri);
    const names =
      listings.get(around) ?? files.list(around).then(entries => new Set(entries?.map(({ name }) => name)));
    listings.set(around, names);
    return (await names).has(fileNameOf(uri));
  }

  /**
   * What the package.json between the handler and its code folder declares; nothing is said where the folder already
   * holds installed modules, or cannot be listed.
   */
  async function packagesOf(codeFolder: string, handler: string): Promise<Packages | undefined> {
    if (!files.list || !/\.(?:[cm]?[jt]sx?)$/.test(handler)) return undefined;
    const root = codeFolder.endsWith('/') ? codeFolder : `${codeFolder}/`;
    for (let here = folderOf(handler); here.startsWith(root); here = folderOf(here.slice(0, -1))) {
      const entries = (await files.list(here)) ?? [];
      if (entries.some(({ name, kind }) => name === 'node_modules' && kind === 'folder')) return undefined;
      if (!entries.some(({ name }) => name === 'package.json')) continue;
      const text = await files.read(`${here}package.json`);
      return text === undefined ? undefined : readManifest(text);
    }
    return { names: new Set() };
  }

  async function modelOf(uri: string, language: HandlerLanguage): Promise<HandlerModel | undefined> {
    const text = await files.read(uri);
    if (text === undefined) return undefined;
    const known = read.get(uri) ?? before.get(uri);
    const file = known?.text === text ? known : { text, model: language.read(uri, text) };
    read.set(uri, file);
    return file.model;
  }
}
