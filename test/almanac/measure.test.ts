import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measurePackages, type Sizes } from '../../server/src/almanac/measure';
import { templatesOf } from '../../server/src/template/model';
import { parseTemplate } from '../../server/src/template/parse';
import { memoryFiles } from '../support/files';
import { everyFact } from '../support/knowledge';

const template = (code: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  F: { Type: AWS::Serverless::Function, Properties: { CodeUri: ${code}, Runtime: python3.14, Handler: a.b } }
`;

async function measured(code: string, files: Readonly<Record<string, string>>, before: Sizes = new Map()) {
  const templates = templatesOf(parseTemplate('file:///app/template.yaml', template(code)));
  const sizes = await measurePackages(templates, memoryFiles(files), everyFact().fact, before);
  return [...sizes].map(
    ([path, size]) => `${path} ${size ? `${size.bytes}${size.whole ? '' : ' or more'}` : 'unknown'}`,
  );
}

test('a folder is as large as all that is below it and is uploaded', async () => {
  const files = {
    'src/a.py': '(100 bytes)',
    'src/b/c.py': '(20 bytes)',
    'src/.git/d': '(9,000 bytes)',
    'e.py': '(7 bytes)',
  };
  assert.deepEqual(await measured('src/', files), ['src/ 120']);
});

test('a folder with thousands of files is counted so far', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, folder) =>
      Array.from({ length: 100 }, (_, file) => [`src/${folder}/${file}.py`, '(1 bytes)'] as const),
    ).flat(),
  );
  assert.deepEqual(await measured('src', many), ['src 2000 or more']);
});

test('what was counted before is not counted again, also where nothing could be', async () => {
  const before: Sizes = new Map([['src/', undefined]]);
  assert.deepEqual(await measured('src/', { 'src/a.py': 'x' }, before), ['src/ unknown']);
});

test('an archive is as large as it is', async () => {
  assert.deepEqual(await measured('out/app.zip', { 'out/app.zip': '(5,000 bytes)' }), ['out/app.zip 5000']);
});
