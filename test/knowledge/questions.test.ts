import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { everything } from '../support/knowledge';
import { root } from '../support/root';

const library = everything();
const questions = readFileSync(join(root, 'test/knowledge/questions.tsv'), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => {
    const [question = '', answers = ''] = line.split('\t');
    return { question, answers: answers.split(' ') };
  });

/** `lambda/timeout` is answered by any of its sections, `lambda/vpc.` by its first, `lambda/vpc#dns` by that one. */
function answers(section: string, answer: string): boolean {
  if (answer.endsWith('.')) return section === answer.slice(0, -1);
  return answer.includes('#') ? section === answer : section.split('#')[0] === answer;
}

test('every answer to a question exists', () => {
  const all = new Set(
    library.documents.flatMap(({ id, sections }) =>
      sections.map(({ slug }) => (slug ? `${id}#${slug}` : id)),
    ),
  );
  const wanted = questions.flatMap(({ question, answers }) =>
    answers.map(answer => ({ question, answer, there: all.has(answer.replace(/\.$/, '')) })),
  );
  const gone = wanted.filter(({ there }) => !there).map(({ question, answer }) => `${question}: ${answer}`);
  assert.deepEqual(gone, []);
});

test('questions find the section that answers', context => {
  const places = questions.map(({ question, answers: wanted }) => {
    const hits = library.search(question, { limit: 10 });
    const place = hits.findIndex(({ section }) => wanted.some(answer => answers(section.id, answer))) + 1;
    return { question, place, first: hits[0]?.section.id };
  });
  const share = (holds: (place: number) => boolean) =>
    places.filter(({ place }) => holds(place)).length / places.length;
  const found = {
    atOne: share(place => place === 1),
    atThree: share(place => place >= 1 && place <= 3),
    meanReciprocalRank: places.reduce((sum, { place }) => sum + (place ? 1 / place : 0), 0) / places.length,
  };
  context.diagnostic(`${questions.length} questions: ${JSON.stringify(found)}`);
  for (const { question, place, first } of places)
    if (place === 0 || place > 3)
      context.diagnostic(`${place || 'not found'}: ${question} (first: ${first})`);
  assert.ok(questions.length >= 200);
  assert.ok(found.atOne >= 0.85, `at 1: ${found.atOne}`);
  assert.ok(found.atThree >= 0.95, `at 3: ${found.atThree}`);
  assert.ok(found.meanReciprocalRank >= 0.9, `mean reciprocal rank: ${found.meanReciprocalRank}`);
});

const facts: readonly [question: string, fact: string][] = [
  ['how long can a lambda run', 'lambda.timeout.max'],
  ['default lambda timeout', 'lambda.timeout.default'],
  ['/tmp', 'lambda.ephemeral.max'],
  ['how much memory can a lambda have', 'lambda.memory.max'],
  ['dynamodb item size limit', 'dynamodb.item.max-size'],
  ['TransactWriteItems limit', 'dynamodb.api.transactwrite-items'],
  ['sqs message size', 'sqs.message.max-size'],
  ['how many layers', 'lambda.layers.max'],
  ['environment variables size', 'lambda.env.size'],
];
for (const [question, fact] of facts)
  test(`“${question}” is answered by ${fact}`, () =>
    assert.equal(library.search(question, { limit: 1 })[0]?.fact?.id, fact));
