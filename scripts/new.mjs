// npm run new rule|calculator|fact NAME: the files that a new one is made of, each failing until it is filled in honestly.
//   npm run new rule queue-without-dead-letters
//   npm run new calculator sqs-monthly-cost
//   npm run new fact sqs.message.max            into the document that holds its neighbours
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './prepare.mjs';

const kinds = {
  rule: {
    pattern: /^[a-z0-9]+(-[a-z0-9]+)+$/,
    says: 'words with hyphens that read well after "allow"',
    make: newRule,
  },
  calculator: { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, says: 'words with hyphens', make: newCalculator },
  fact: { pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/, says: 'from service to detail, with dots', make: newFact },
};
const [kind, name] = process.argv.slice(2);
if (!(kind in kinds) || !name) stop('use: npm run new rule|calculator|fact NAME');
if (!kinds[kind].pattern.test(name)) stop(`a ${kind} is named ${kinds[kind].says}`);
await kinds[kind].make(name);

async function newRule(id) {
  const title = sentence(id);
  await writeNew(
    `knowledge/rules/${id}.md`,
    `---
title: ${title}
service: TODO Lambda, SQS, DynamoDB …
summary: TODO one sentence, what is wrong
related: []
aliases: [${id}]
---

TODO Finds …, in one sentence.

## What it finds

TODO what the rule looks at, and when it speaks.

## Why it matters

TODO what happens at deployment or at run time, with the numbers quoted from facts.

## Example

\`\`\`yaml flags
Resources:
  TODO:
    Type: AWS::SQS::Queue
\`\`\`

## Use instead

\`\`\`yaml allows
Resources:
  TODO:
    Type: AWS::SQS::Queue
\`\`\`

## When it stays silent

TODO what it cannot know, and so passes by.

## Sources

TODO the facts it stands on, or pages of AWS.
`,
  );
  await writeNew(
    `server/src/rules/${id}.ts`,
    `import type { Rule } from './rule';

export const rule: Rule = {
  id: '${id}',
  title: '${title}',
  severity: 'warning',
  facts: [],
  *check({ project }) {
    for (const fn of project.functions) {
      yield { at: fn.name, message: \`TODO what is wrong with \${fn.id}, with the numbers\` };
    }
  },
};
`,
  );
  await writeNew(
    `test/rules/${id}.test.ts`,
    `import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('${id}');

flags(
  'TODO what it finds',
  \`Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
  ^^^^ warning: TODO the very words, and the place they stand at
    Type: AWS::Serverless::Function
    Properties: { Handler: ship.handler }
\`,
);

allows(
  'TODO the nearest thing that is right',
  \`Transform: AWS::Serverless-2016-10-31
Resources:
  Ship:
    Type: AWS::Serverless::Function
    Properties: { Handler: ship.handler }
\`,
);
`,
  );
  tell(
    `the page first, then the rule until the page and \`npm run test:unit -- test/rules/${id}.test.ts\` pass`,
  );
}

async function newCalculator(id) {
  const title = sentence(id);
  await writeNew(
    `server/src/calculators/${id}.ts`,
    `import type { Calculator } from './calculator';

export const calculator: Calculator<'requests'> = {
  id: '${id}',
  title: '${title}',
  summary: 'TODO what it answers, in a sentence',
  service: 'TODO',
  facts: [],
  fields: {
    requests: { label: 'Requests', unit: 'a month', min: 0, initial: 1_000_000 },
  },
  compute({ requests }) {
    // TODO the sum, from facts; every step is a line that a person can check.
    return { answer: \`TODO \${requests}\`, value: Number.NaN, unit: 'USD a month', lines: [] };
  },
};
`,
  );
  await writeNew(
    `test/calculators/${id}.test.ts`,
    `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';

// TODO a worked example of the pricing page: its input, its answer, every line of the sum.
test('one million requests, the example of the pricing page', () => {
  assert.equal(
    worked('${id}', { requests: 1_000_000 }),
    \`TODO\`,
  );
});
`,
  );
  tell(`its fields and its sum, then \`npm run test:unit -- test/calculators/${id}.test.ts\``);
}

/** A fact is a few lines of the document that holds its neighbours; what only a person knows is left to that person. */
async function newFact(id) {
  const file = await documentOf(id);
  if (!file) stop(`no document in knowledge/ holds a fact that begins like ${id}; write one, then come back`);
  const text = await readFile(join(root, file), 'utf8');
  if (text.includes(`\n  ${id}:\n`)) stop(`${id} is in ${file} already`);
  const entry = `  ${id}:
    label: TODO a noun phrase a person would look up
    kind: TODO min, max, default, quota, enum, price, advice or behaviour
    value: TODO
    unit: TODO
    source: TODO the page it was read from
    checked: ${new Date().toISOString().slice(0, 10)}
`;
  await writeFile(join(root, file), text.replace(/\nfacts:\n/, `\nfacts:\n${entry}`));
  console.log(`${file}: ${id}`);
  tell(`the value and the page it was read from, a sentence that quotes {${id}}, then \`npm run knowledge\``);
}

/** The document whose facts share the longest beginning with an id. */
async function documentOf(id) {
  let best;
  for (const entry of await readdir(join(root, 'knowledge'), { recursive: true })) {
    if (!entry.endsWith('.md')) continue;
    const front =
      /^---\n[\s\S]*?\n---/.exec(await readFile(join(root, 'knowledge', entry), 'utf8'))?.[0] ?? '';
    for (const [, other] of front.matchAll(/^ {2}([a-z0-9-]+(?:\.[a-z0-9-]+)+):$/gm)) {
      const shared = sharedParts(id, other);
      if (shared > (best?.shared ?? 0))
        best = { shared, file: join('knowledge', entry).replaceAll('\\', '/') };
    }
  }
  return best?.file;
}

function sharedParts(one, other) {
  const [a, b] = [one.split('.'), other.split('.')];
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs < 0 ? a.length : differs;
}

function sentence(id) {
  const words = id.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

async function writeNew(path, text) {
  const file = join(root, path);
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (there) stop(`${path} is there already`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(path);
}

function tell(next) {
  console.log(`\nNow fill in ${next}.`);
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
