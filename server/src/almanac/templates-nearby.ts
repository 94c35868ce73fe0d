import { folderOf } from '../text/uri';
import type { Files } from './files';
import type { Sources } from './sources';

/** How many folders above a handler are looked into, and how many files of each. */
const highest = 6;
const mostFiles = 12;

/**
 * The templates in the folders above a document: where a handler is open and its template is not. Files are told by
 * their ending and then by what they hold; nothing is scanned below.
 */
export async function gatherTemplatesNaming(
  uri: string,
  files: Files,
  gather: (uri: string) => Promise<Sources | undefined>,
): Promise<readonly Sources[]> {
  if (!/\.(?:[cm]?[jt]sx?|py)$/.test(uri) || !files.list) return [];
  const found: Sources[] = [];
  let folder = folderOf(uri);
  for (let level = 0; level < highest; level++) {
    const entries = await files.list(folder);
    if (!entries) break;
    const names = entries.filter(
      ({ name, kind }) =>
        kind === 'file' &&
        /\.(?:ya?ml|json|template)$/.test(name) &&
        !/^(?:package|tsconfig|.*lock)/.test(name),
    );
    for (const { name } of names.slice(0, mostFiles)) {
      const sources = await gather(folder + encodeURIComponent(name));
      if (sources) found.push(sources);
    }
    if (found.some(({ handlers }) => handlers.has(uri))) break;
    const above = folderOf(folder.slice(0, -1));
    if (above === folder || above.length < 8) break;
    folder = above;
  }
  return found;
}
