import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cache } from '../lsp/own-documents';

/** Lines in a file, which is there whole or not at all. */
export function keptLines(path: string): Cache {
  return {
    async *lines() {
      const isThere = await access(path).then(
        () => true,
        () => false,
      );
      if (isThere)
        yield* createInterface({
          input: createReadStream(path, 'utf8'),
          crlfDelay: Number.POSITIVE_INFINITY,
        });
    },
    async keep(lines) {
      await mkdir(dirname(path), { recursive: true });
      const beside = `${path}.${process.pid}`;
      await pipeline(Readable.from(ended(lines)), createWriteStream(beside));
      await rename(beside, path);
    },
  };
}

function* ended(lines: Iterable<string>): Iterable<string> {
  for (const line of lines) yield `${line}\n`;
}
