import type { FactLookup } from '../knowledge/fact';
import { functionsOf } from '../project/functions';
import { type CountedSize, type PackagePlace, packagePlace } from '../project/package-size';
import type { Template } from '../template/template';
import { fileNameOf, folderOf, joinUri } from '../text/uri';
import type { Files } from './files';

/** Folders are counted up to here; a larger one is known to be at least as large as what was counted. */
const mostEntries = 2000;
const mostFolders = 300;
/** Other places than these few are not measured. */
const mostPlaces = 50;

/** What no build and no upload takes along. */
const leftOut = new Set(['.git', '.aws-sam', '.github', '.vscode', '.idea']);

/** What was counted of each path; nothing where its size says nothing. */
export type Sizes = ReadonlyMap<string, CountedSize | undefined>;

/**
 * Counts the code folders and archives of a template's functions, by the path that names them. What was counted before
 * is not counted again: while a template is edited, its folders are looked through once.
 */
export async function measurePackages(
  templates: readonly Template[],
  files: Files,
  fact: FactLookup,
  before: Sizes,
): Promise<Sizes> {
  const sizes = new Map<string, CountedSize | undefined>();
  const list = files.listWithSizes;
  if (!list) return sizes;
  const places = new Map<string, PackagePlace>();
  for (const template of templates)
    for (const fn of functionsOf(template, fact)) {
      const place = packagePlace(fn);
      if (place && places.size < mostPlaces) places.set(place.path, place);
    }
  const folder = folderOf(templates[0]?.uri ?? '');
  for (const place of places.values()) {
    const uri = joinUri(folder, place.path);
    if (uri === undefined) continue;
    sizes.set(
      place.path,
      before.has(place.path)
        ? before.get(place.path)
        : await (place.kind === 'archive' ? archive(uri) : walk(uri, place.unlessThere)),
    );
  }
  return sizes;

  async function archive(uri: string): Promise<CountedSize | undefined> {
    const name = fileNameOf(uri);
    const entry = (await list!(folderOf(uri).slice(0, -1)))?.find(one => one.name === name);
    return entry?.size === undefined ? undefined : { kind: 'archive', bytes: entry.size, whole: true };
  }

  async function walk(start: string, unlessThere: readonly string[]): Promise<CountedSize | undefined> {
    const left = [start];
    let [bytes, entries, folders] = [0, 0, 0];
    while (left.length > 0 && entries < mostEntries && folders < mostFolders) {
      const uri = left.shift()!;
      const found = await list!(uri);
      folders++;
      if (uri === start && (!found || found.some(({ name }) => unlessThere.includes(name)))) return undefined;
      for (const { name, kind, size } of found ?? []) {
        entries++;
        if (kind === 'file') bytes += size ?? 0;
        else if (!leftOut.has(name)) left.push(`${uri}/${encodeURIComponent(name)}`);
      }
    }
    return { kind: 'folder', bytes, whole: left.length === 0 };
  }
}
