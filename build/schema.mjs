// Writes dist/schema: an index and one file a service, made of two npm packages and of what the almanac itself knows of
// AWS SAM and of templates (server/src/schema). Nothing is done when the files are of these very sources already.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { addKnown } from './schema/cloudformation.mjs';
import { readDeclarations } from './schema/declarations.mjs';
import { compare, encodeService } from './schema/encode.mjs';
import { addDeclarations } from './schema/merge.mjs';
import { samLists, samTypes } from './schema/sam.mjs';
import { readServiceSpec } from './schema/service-spec.mjs';

/** The packages the tables are made of and the day each version was published. A new version needs its day here. */
const sources = {
  '@aws-cdk/aws-service-spec': { version: '0.1.216', published: '2026-09-29' },
  '@awboost/cfn-resource-types': { version: '0.1.538', published: '2026-09-16' },
};

const here = dirname(fileURLToPath(import.meta.url));
const described = join(here, '../server/src/schema');
const folderOf = name => join(here, '../node_modules', name);

export async function buildSchema(outDir) {
  await checkVersions();
  const key = await keyOfSources();
  if (await isBuilt(outDir, key)) return;

  const resources = await cloudFormationTypes();
  const { template, cloudformation, snippets } = await readDescribed('.');
  addKnown(resources, cloudformation);
  const data = await readDescribed('sam');

  const services = new Map();
  for (const type of [...resources.values(), ...samTypes(data, resources)]) {
    const service = type.name.split('::').slice(0, -1).join('.');
    services.set(service, [...(services.get(service) ?? []), type]);
  }
  const files = new Map();
  for (const [service, types] of services) {
    const sam = service === 'AWS.Serverless' ? { sam: samLists(data) } : {};
    files.set(`${service}.json`, { ...encodeService(types), ...sam });
  }
  files.set('index.json', {
    key,
    made: Object.values(sources)
      .map(({ published }) => published)
      .sort()
      .at(-1),
    services: Object.fromEntries(
      [...services]
        .map(([service, types]) => [service, types.map(lastPart).sort(compare)])
        .sort(([a], [b]) => compare(a, b)),
    ),
    template,
  });
  files.set('snippets.json', snippets);
  await write(outDir, files);
}

const lastPart = type => type.name.split('::').at(-1);

async function cloudFormationTypes() {
  const resources = readServiceSpec(join(folderOf('@aws-cdk/aws-service-spec'), 'db.json.gz'));
  const declarations = join(folderOf('@awboost/cfn-resource-types'), 'lib');
  for (const resource of resources.values()) {
    const file = join(declarations, `${resource.name.replaceAll('::', '-')}.d.ts`);
    if (existsSync(file)) addDeclarations(resource, readDeclarations(await readFile(file, 'utf8')));
  }
  return resources;
}

async function readDescribed(folder) {
  const data = {};
  for (const file of (await readdir(join(described, folder))).sort()) {
    if (file.endsWith('.yaml'))
      data[file.slice(0, -5)] = parse(await readFile(join(described, folder, file), 'utf8'));
  }
  return data;
}

async function checkVersions() {
  for (const [name, { version }] of Object.entries(sources)) {
    const installed = JSON.parse(await readFile(join(folderOf(name), 'package.json'), 'utf8')).version;
    if (installed !== version)
      throw new Error(`${name} is ${installed}: write that version and its day into build/schema.mjs`);
  }
}

/** Changes when a package's version or any file the tables are made by changes. */
async function keyOfSources() {
  const hash = createHash('sha256').update(JSON.stringify(sources));
  const files = [fileURLToPath(import.meta.url)];
  for (const folder of [join(here, 'schema'), described, join(described, 'sam')]) {
    for (const file of (await readdir(folder)).sort(compare))
      if (/\.(mjs|yaml)$/.test(file)) files.push(join(folder, file));
  }
  for (const file of files) hash.update(await readFile(file, 'utf8'));
  return hash.digest('hex').slice(0, 16);
}

async function isBuilt(outDir, key) {
  const index = join(outDir, 'index.json');
  if (!existsSync(index)) return false;
  try {
    const built = JSON.parse(await readFile(index, 'utf8'));
    return (
      built.key === key &&
      Object.keys(built.services).every(service => existsSync(join(outDir, `${service}.json`)))
    );
  } catch {
    return false; // not a file of ours, or cut off
  }
}

/** Swaps the folder as a whole, so that nobody reads half of it. */
async function write(outDir, files) {
  const fresh = `${outDir}.${process.pid}`;
  await mkdir(fresh, { recursive: true });
  for (const [name, content] of files) await writeFile(join(fresh, name), JSON.stringify(content));
  await rm(outDir, { recursive: true, force: true });
  await rename(fresh, outDir);
}
