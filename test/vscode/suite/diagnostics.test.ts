import type { Diagnostic } from 'vscode';
import { equal, eventually, flavour, match, test } from '../runner';
import {
  actionsAt,
  apply,
  diagnosticsOf,
  open,
  placeOf,
  problemsOf,
  problemsWhen,
  restore,
  ruleOf,
} from './shop';
import { edit } from './typing';

/** What the shop's README promises, and nothing else. */
const mistakes = [
  'error handler-missing: list.handler',
  'hint environment-variable-unread: CHECKOUT_STATE_MACHINE_ARN',
  'error sqs-visibility-below-timeout: 60',
  'warning runtime-deprecated: nodejs18.x',
  'hint function-outlives-api: 60',
  'error value-outside-bounds: 1800',
];

test('the template shows the mistakes of its README, and only those', async () => {
  const template = await open('template.yaml');
  equal(await problemsWhen(template, problems => problems.length >= mistakes.length), mistakes);
});

test('a handler shows the environment variable that the template calls something else', async () => {
  const create = await open('src/orders/create.js');
  equal(await problemsWhen(create, problems => problems.length > 0), [
    'warning environment-variable-not-declared: CHECKOUT_ARN',
  ]);
  const ship = await open('src/shipping/ship.py');
  equal(await problemsWhen(ship, problems => problems.length > 0), [
    'warning environment-variable-not-declared: CARRIER_ACCOUNT',
  ]);
});

test('a problem says its numbers, links to its page, and points at the other place', async () => {
  const template = await open('template.yaml');
  const problem = await eventually('problem of the queue', () =>
    diagnosticsOf(template).find(({ code }) => ruleOf(code) === 'sqs-visibility-below-timeout'),
  );
  equal(
    problem.message,
    'ShippingQueue hides a message for 60 s, but ShipOrder may hold it for 6 × 120 s = 720 s',
  );
  // From another extension host a problem comes without its link.
  if (flavour === 'node') match(linkOf(problem), /sqs-visibility-below-timeout/);
  const [related] = problem.relatedInformation ?? [];
  equal(related && template.getText(related.location.range), '120');
});

test('a fix writes the value, and the problem goes', async () => {
  const template = await open('template.yaml');
  await problemsWhen(template, problems => problems.length >= mistakes.length);
  const place = placeOf(template, '60', { after: 'VisibilityTimeout:' });
  const fix = await eventually('fix', async () =>
    (await actionsAt(template, place)).find(({ title }) => title === 'Set VisibilityTimeout to 720'),
  );
  await apply(fix);
  match(template.getText(), /VisibilityTimeout: 720\n/);
  await eventually('template without the problem', () =>
    problemsOf(template).some(problem => problem.includes('sqs-visibility')) ? undefined : true,
  );
  await restore();
});

test('typing makes and mends a problem', async () => {
  const template = await open('template.yaml');
  await edit(template, 'MemorySize: 512', 'MemorySize: 64');
  const problems = await problemsWhen(template, all => all.some(problem => problem.endsWith(': 64')));
  equal(problems.includes('error value-outside-bounds: 64'), true);
  await edit(template, 'MemorySize: 64', 'MemorySize: 512');
  await eventually('template without it', () =>
    problemsOf(template).some(problem => problem.endsWith(': 64')) ? undefined : true,
  );
  await restore();
});

function linkOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? code.target.toString() : 'no link';
}
