// Writes the reference pages in docs/ from what the code and the manifest say.
//   node build/docs.mjs          writes them
//   node build/docs.mjs --check  fails when one is stale
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { generate } from './generate.mjs';

/** Rules and calculators, from the same sources as the editor's. */
async function lists() {
  await generate();
  const outfile = resolve('out', `docs-${process.pid}.cjs`);
  await build({
    stdin: {
      contents:
        "export { rules } from './generated/rules'; export { calculators } from './generated/calculators';",
      resolveDir: resolve('server/src'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  try {
    return (await import(pathToFileURL(outfile).href)).default;
  } finally {
    await rm(outfile, { force: true });
  }
}

const cell = text => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');

async function summaryOf(id) {
  const page = await readFile(`knowledge/rules/${id}.md`, 'utf8').catch(() => '');
  return {
    service: /^service: (.+)$/m.exec(page)?.[1] ?? '',
    summary: /^summary: ['"]?(.+?)['"]?$/m.exec(page)?.[1]?.replaceAll("''", "'") ?? '',
    fixes: /^```\w+ fixed/m.test(page),
  };
}

async function rulesPage(rules) {
  const described = await Promise.all(rules.map(async rule => ({ ...rule, ...(await summaryOf(rule.id)) })));
  const services = [...new Set(described.map(({ service }) => service))].sort();
  const parts = services.map(service => {
    const rows = described
      .filter(rule => rule.service === service)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(
        ({ id, summary, severity, sets }) =>
          `| [\`${id}\`](../knowledge/rules/${id}.md) | ${cell(summary)} | ${severity} | ${(sets ?? ['recommended']).join(', ')} |`,
      );
    return `## ${service}\n\n| rule | what it finds | severity | set |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Rules\n\n${rules.length} rules. \`recommended\` is on by default; \`strict\`, \`security\` and \`cost\` are turned on in \`serverlessAlmanac.rules\` or in \`almanac.config.json\`. Some rules find lighter or graver cases, and then say so with another severity.\n\n${parts.join('\n')}`;
}

function calculatorsPage(calculators) {
  const services = [...new Set(calculators.map(({ service }) => service))].sort();
  const parts = services.map(service => {
    const rows = calculators
      .filter(one => one.service === service)
      .map(({ id, title, summary }) => `| \`${id}\` | ${cell(title)} | ${cell(summary)} |`);
    return `## ${service}\n\n| id | title | what it answers |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Calculators\n\nIn the sidebar, in the palette (“Calculate”), and as \`almanac calculate ID --field value\`.\n\n${parts.join('\n')}`;
}

async function settingsPage() {
  const [manifest, words] = await Promise.all(
    ['package.json', 'package.nls.json'].map(async file => JSON.parse(await readFile(file, 'utf8'))),
  );
  const said = text => (typeof text === 'string' && /^%.+%$/.test(text) ? words[text.slice(1, -1)] : text);
  const parts = manifest.contributes.configuration.map(({ title, properties }) => {
    const rows = Object.entries(properties).map(
      ([name, { type, default: initial, markdownDescription, description }]) =>
        `### \`${name}\`\n\n${said(markdownDescription ?? description)}\n\nType \`${type}\`, initially \`${JSON.stringify(initial)}\`.\n`,
    );
    return `## ${said(title)}\n\n${rows.join('\n')}`;
  });
  return `# Settings\n\n${parts.join('\n')}`;
}

/** The pages by name. */
export async function pages() {
  const { rules, calculators } = await lists();
  return {
    'docs/rules.md': await rulesPage(rules),
    'docs/calculators.md': calculatorsPage(calculators),
    'docs/settings.md': await settingsPage(),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir('docs', { recursive: true });
  const isCheck = process.argv.includes('--check');
  for (const [name, text] of Object.entries(await pages())) {
    const now = await readFile(name, 'utf8').catch(() => undefined);
    if (now === text) continue;
    if (isCheck) {
      console.error(`${name} is stale: run node build/docs.mjs`);
      process.exitCode = 1;
    } else {
      await writeFile(name, text);
      console.log(`${name} written`);
    }
  }
}
