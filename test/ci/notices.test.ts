import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { billOfMaterials, notices } from '../../scripts/third-parties.mjs';
import { root } from '../support/root';

const read = (name: string) => readFileSync(join(root, name), 'utf8');

/** What the page's table says: name → versions. */
function listed(): ReadonlyMap<string, readonly string[]> {
  const rows = [...read('THIRD-PARTY-NOTICES.md').matchAll(/^\| (\S+) \| (\d\S*) \| (\S+) \| .+ \|$/gm)];
  return new Map(
    rows.map(([, name]) => [name!, rows.filter(row => row[1] === name).map(([, , version]) => version!)]),
  );
}

test('the notices name each dependency in the version that is locked', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const sources = ['@aws-cdk/aws-service-spec', '@awboost/cfn-resource-types'];
  const published = [...Object.entries(dependencies), ...sources.map(name => [name, devDependencies[name]!])];
  const rows = listed();
  assert.ok(rows.size > published.length);
  for (const [name, version] of published) assert.deepEqual(rows.get(name!), [version], name);
});

test('every package of the notices is locked in that version', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version?: string }>;
  };
  const locked = Object.entries(packages).map(([folder, { version }]) => [
    folder.split('node_modules/').at(-1),
    version,
  ]);
  for (const [name, versions] of listed())
    for (const version of versions)
      assert.ok(
        locked.some(([other, has]) => other === name && has === version),
        `${name} ${version}: run node scripts/notices.mjs`,
      );
});

const parts = [
  {
    name: '@a/tables',
    version: '1.0.0',
    license: 'MIT',
    texts: ['Take it.'],
    integrity: 'sha512-3q2+7w==',
    in: ['dist/schema'],
  },
  {
    name: 'reader',
    version: '2.0.0',
    license: 'ISC',
    texts: ['Take it.', '```\nor leave it\n```'],
    in: ['dist/cli.js'],
  },
];

test('a licence that several packages share stands there once, and nothing in it ends its block', () => {
  const page = notices(parts);
  assert.equal(page.match(/Take it\./g)?.length, 1);
  assert.match(page, /^## @a\/tables 1\.0\.0, reader 2\.0\.0$/m);
  assert.match(page, /^````text\n```\nor leave it\n```\n````$/m);
});

test('a bill of materials holds what is in the files of one package', () => {
  const product = { name: 'almanac', version: '3.0.0', license: 'MIT', description: 'All of it' };
  const bill = JSON.parse(billOfMaterials(parts, product, ['dist/schema'])) as {
    specVersion: string;
    components: object[];
    dependencies: object[];
  };
  assert.equal(bill.specVersion, '1.6');
  assert.deepEqual(bill.components, [
    {
      type: 'data',
      'bom-ref': 'pkg:npm/%40a/tables@1.0.0',
      group: '@a',
      name: 'tables',
      version: '1.0.0',
      hashes: [{ alg: 'SHA-512', content: 'deadbeef' }],
      licenses: [{ license: { id: 'MIT' } }],
      purl: 'pkg:npm/%40a/tables@1.0.0',
    },
  ]);
  assert.deepEqual(bill.dependencies, [
    { ref: 'pkg:npm/almanac@3.0.0', dependsOn: ['pkg:npm/%40a/tables@1.0.0'] },
  ]);
});
