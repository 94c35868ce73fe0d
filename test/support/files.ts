import type { Files } from '../../server/src/almanac/files';

/** A folder in memory: `{ 'src/app.js': '…' }` below `file:///app/`. */
export function memoryFiles(texts: Readonly<Record<string, string>>, base = 'file:///app/'): Files {
  const byUri = new Map(Object.entries(texts).map(([path, text]) => [base + path, text] as const));
  return {
    read: async uri => byUri.get(uri),
    async list(uri) {
      const folder = uri.endsWith('/') ? uri : `${uri}/`;
      const below = [...byUri]
        .filter(([file]) => file.startsWith(folder))
        .map(([file, text]) => ({ rest: file.slice(folder.length), text }));
      if (below.length === 0) return undefined;
      const files = below
        .filter(({ rest }) => !rest.includes('/'))
        .map(({ rest, text }) => ({ name: rest, kind: 'file' as const, size: text.length }));
      const folders = new Set(
        below.filter(({ rest }) => rest.includes('/')).map(({ rest }) => rest.slice(0, rest.indexOf('/'))),
      );
      return [...files, ...[...folders].map(name => ({ name, kind: 'folder' as const }))];
    },
  };
}
