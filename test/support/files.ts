import type { Files } from '../../server/src/almanac/files';

/** A folder in memory: `{ 'src/app.js': '…' }` below `file:///app/`. */
export function memoryFiles(texts: Readonly<Record<string, string>>, base = 'file:///app/'): Files {
  const byUri = new Map(Object.entries(texts).map(([path, text]) => [base + path, text] as const));
  const files: Files = {
    read: async uri => byUri.get(uri),
    listWithSizes: uri => files.list!(uri),
    async list(uri) {
      const folder = uri.endsWith('/') ? uri : `${uri}/`;
      const below = [...byUri]
        .filter(([file]) => file.startsWith(folder))
        .map(([file, text]) => ({ rest: file.slice(folder.length), text }));
      if (below.length === 0) return undefined;
      const files = below
        .filter(({ rest }) => !rest.includes('/'))
        .map(({ rest, text }) => ({ name: rest, kind: 'file' as const, size: sizeOf(text) }));
      const folders = new Set(
        below.filter(({ rest }) => rest.includes('/')).map(({ rest }) => rest.slice(0, rest.indexOf('/'))),
      );
      return [...files, ...[...folders].map(name => ({ name, kind: 'folder' as const }))];
    },
  };
  return files;
}

/** A file whose text is `(300,000,000 bytes)` is as large as that. */
function sizeOf(text: string): number {
  const [, said] = /^\(([\d,]+) bytes\)\n?$/.exec(text.slice(0, 40)) ?? [];
  return said === undefined ? text.length : Number(said.replaceAll(',', ''));
}
