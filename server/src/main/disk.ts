import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Assets, Files } from '../almanac/files';

/** Files larger than this are not read: no handler or template is that long. */
const largestFile = 5_000_000;

/** The almanac's data files, beside the bundle that runs. */
export function bundledAssets(folder: string): Assets {
  return { read: name => readFile(join(folder, name), 'utf8') };
}

/**
 * Files on a disk, none outside the folders given: links and `..` that lead out of them find nothing.
 * @param folders absolute paths; asked at every read, since a workspace can change.
 */
export function filesOnDisk(folders: () => readonly string[]): Files {
  const inside = async (uri: string): Promise<string | undefined> => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const path = await realpath(fileURLToPath(uri));
      const roots = await Promise.all(folders().map(folder => realpath(folder).catch(() => folder)));
      return roots.some(root => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep))
        ? path
        : undefined;
    } catch {
      return undefined; // it is not there
    }
  };
  return {
    async read(uri) {
      const path = await inside(uri);
      if (path === undefined) return undefined;
      const about = await stat(path).catch(() => undefined); // it may have gone just now
      if (!about?.isFile() || about.size > largestFile) return undefined;
      const text = await readFile(path, 'utf8').catch(() => undefined);
      return text?.includes('\0') ? undefined : text;
    },
    async list(uri) {
      const path = await inside(uri);
      if (path === undefined) return undefined;
      const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
      return entries?.map(entry => ({
        name: entry.name,
        kind: entry.isDirectory() ? ('folder' as const) : ('file' as const),
      }));
    },
    async listWithSizes(uri) {
      const path = await inside(uri);
      if (path === undefined) return undefined;
      const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
      return Promise.all(
        entries.map(async entry => {
          const { name } = entry;
          if (entry.isDirectory()) return { name, kind: 'folder' as const };
          // A link that leads nowhere has no size.
          const about = await stat(join(path, name)).catch(() => undefined);
          return {
            name,
            kind: 'file' as const,
            ...(about ? { size: about.size, changed: about.mtimeMs } : {}),
          };
        }),
      );
    },
  };
}
