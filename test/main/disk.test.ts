import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createAlmanac } from '../../server/src/almanac/almanac';
import type { Files } from '../../server/src/almanac/files';
import { filesOnDisk } from '../../server/src/main/disk';
import { partsOf } from '../../server/src/main/parts';
import { assets } from '../support/root';

/** A workspace `app` beside a folder `secret`, with links that lead from the one into the other. */
function withFolders(
  act: (files: Files, uri: (path: string) => string) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'almanac-disk-'));
    try {
      for (const name of ['app/src', 'secret', 'app-too']) mkdirSync(join(folder, name), { recursive: true });
      const code = 'exports.handler = async () => 1;\n';
      for (const name of ['app/src/app.js', 'secret/app.js', 'app-too/app.js'])
        writeFileSync(join(folder, name), code);
      symlinkSync(join(folder, 'secret'), join(folder, 'app', 'linked'));
      symlinkSync(join(folder, 'secret', 'app.js'), join(folder, 'app', 'linked.js'));
      symlinkSync(join(folder, 'app', 'src'), join(folder, 'app', 'inside'));
      await act(
        filesOnDisk(() => [join(folder, 'app')]),
        path => pathToFileURL(join(folder, path)).href,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

test(
  'files outside the workspace are not read, whichever way leads there',
  withFolders(async (files, uri) => {
    const read = async (path: string) => (await files.read(path)) !== undefined;
    assert.deepEqual(
      {
        inside: await read(uri('app/src/app.js')),
        'by a link that stays inside': await read(uri('app/inside/app.js')),
        'beside it': await read(uri('secret/app.js')),
        'a name that begins the same': await read(uri('app-too/app.js')),
        'by dots': await read(`${uri('app')}/../secret/app.js`),
        'by dots, encoded': await read(`${uri('app')}/%2e%2e/secret/app.js`),
        'by slashes, encoded': await read(`${uri('app')}/..%2fsecret%2fapp.js`),
        'by a linked folder': await read(uri('app/linked/app.js')),
        'by a linked file': await read(uri('app/linked.js')),
        'a folder': await read(uri('app/src')),
        'another scheme': await read('https://example.com/app.js'),
      },
      {
        inside: true,
        'by a link that stays inside': true,
        'beside it': false,
        'a name that begins the same': false,
        'by dots': false,
        'by dots, encoded': false,
        'by slashes, encoded': false,
        'by a linked folder': false,
        'by a linked file': false,
        'a folder': false,
        'another scheme': false,
      },
    );
    assert.equal(await files.list?.(uri('secret')), undefined);
    assert.equal(await files.list?.(uri('app/linked')), undefined);
    assert.equal(await files.listWithSizes?.(uri('app/linked')), undefined);
  }),
);

for (const path of ['../secret/', 'linked/', './src/../../secret/', '..%2fsecret/', 'file:///', '/'])
  test(
    `the handler of a function with CodeUri ${path} is not read`,
    withFolders(async (files, uri) => {
      const almanac = createAlmanac(
        partsOf(assets, line => {
          throw new Error(line);
        }),
      );
      const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: '${path}'
      Handler: app.handler
      Runtime: nodejs22.x
`;
      const sources = await almanac.gather(files, uri('app/template.yaml'), template);
      assert.deepEqual([...(sources?.handlers.keys() ?? ['no template'])], []);
    }),
  );
