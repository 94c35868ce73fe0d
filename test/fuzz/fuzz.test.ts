import { test } from 'node:test';
import { assets } from '../support/root';
import { fuzz, kinds } from './fuzz';

/** As many as fit into a few seconds; `node test/fuzz/nightly.mjs` makes a million. */
const edits = { template: 400, definition: 100, handler: 1500, notes: 1000 };

for (const kind of kinds)
  test(`${edits[kind]} edits of ${kind} texts are survived, and leave what a fresh reading finds`, () =>
    fuzz(kind, edits[kind], 1, assets));
