import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentIdOf, withDocumentLinks } from '../../client/src/document/links';

test('a link between documents runs the command that opens them', () => {
  const id = encodeURIComponent(JSON.stringify(['lambda/timeout#longest-run']));
  assert.equal(
    withDocumentLinks('See [timeout](almanac:lambda/timeout#longest-run) and [AWS](https://aws.amazon.com).'),
    `See [timeout](command:serverlessAlmanac.openDocument?${id}) and [AWS](https://aws.amazon.com).`,
  );
});

test('a link to any other command stays what it was', () => {
  const sly = '[x](command:workbench.action.quit) [y](almanac:a b) [z](almanac:)';
  assert.equal(withDocumentLinks(sly), sly);
});

test('an id is what stands behind the scheme, and nothing odd', () => {
  assert.equal(documentIdOf('almanac:sqs/queues'), 'sqs/queues');
  assert.equal(documentIdOf('https://aws.amazon.com'), undefined);
  assert.equal(documentIdOf('almanac:<script>'), undefined);
  assert.equal(documentIdOf('almanac:'), undefined);
});
