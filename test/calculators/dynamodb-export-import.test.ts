import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worked } from '../support/calculator';

test('10 GB exported in full and as changes, and imported', () => {
  assert.equal(
    worked('dynamodb-export-import', { size: 10, exports: 1, incrementals: 1, changed: 10, imports: 1 }),
    `$3.50 a month
Full exports: 10 GB × $0.1 per GB = $1.00
Incremental exports: 10 GB × $0.1 per GB = $1.00
Imports: 10 GB × $0.15 per GB = $1.50
A Scan instead of an export: 1.31072 million units × $0.125 per million = $0.16
Writes instead of an import: 10.4858 million units × $0.625 per million = $6.55
An export uses no capacity of the table and an import none either; an import always makes a new table.
Not in it: requests and storage of S3.`,
  );
});

test('an incremental export counts 10 MB at least, and recovery that is on for it counts too', () => {
  assert.match(
    worked('dynamodb-export-import', {
      size: 10,
      exports: 0,
      incrementals: 1024,
      changed: 0,
      pitr: 'for-export',
    }),
    /^\$3\.00 a month\nIncremental exports: 10 GB × \$0\.1 per GB = \$1\.00\nPoint-in-time recovery: 10 GB × \$0\.2 .* = \$2\.00/,
  );
});
