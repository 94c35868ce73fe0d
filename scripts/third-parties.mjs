// What is told of others' work in what is published; `components` of notices.mjs finds it.

/** The page that is shipped: who wrote what, and the licence texts, each once. */
export function notices(all) {
  const rows = all.map(
    ({ name, version, license, in: programs }) =>
      `| ${name} | ${version} | ${license} | ${programs.map(program => program.replace('dist/', '')).join(', ')} |`,
  );
  const texts = new Map();
  for (const { name, version, texts: own } of all) {
    for (const text of own) texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...texts].map(([text, names]) => `## ${names.join(', ')}\n\n${fenced(text)}\n`);
  return `# Third-party notices

The programs of Serverless Almanac hold code of the packages below, each under its own licence. The descriptions and bounds of resource types in \`schema\` come from \`@aws-cdk/aws-service-spec\` (Apache-2.0), which takes them from the documentation of AWS CloudFormation, and from \`@awboost/cfn-resource-types\` (MIT); they were shortened, joined and put into another form.

| package | version | licence | in |
|---|---|---|---|
${rows.join('\n')}

${parts.join('\n')}`;
}

/** A fence that nothing in the text ends. */
function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/^`+/gm)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** CycloneDX 1.6 as text, of those components that are in the files named; no day and no number of its own, so that two builds agree. */
export function billOfMaterials(all, { name, version, license, description }, files) {
  const main = `pkg:npm/${name}@${version}`;
  const parts = all.filter(one => one.in.some(file => files.includes(file))).map(componentOf);
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': main,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: main,
      },
    },
    components: parts,
    dependencies: [{ ref: main, dependsOn: parts.map(part => part['bom-ref']) }],
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}

function componentOf({ name, version, license, integrity, in: files }) {
  const [scope, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${scope ? `${encodeURIComponent(scope)}/` : ''}${own}@${version}`;
  const [algorithm, hash] = integrity?.split('-') ?? [];
  return {
    type: files.includes('dist/schema') ? 'data' : 'library',
    'bom-ref': purl,
    ...(scope ? { group: scope } : {}),
    name: own,
    version,
    ...(algorithm === 'sha512'
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }
      : {}),
    licenses: [{ license: { id: license } }],
    purl,
  };
}
