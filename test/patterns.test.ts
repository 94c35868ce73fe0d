import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { root } from './support/root';

/** Regular expressions as they stand in a source; what is no expression after all does not compile, and is left out. */
const literal =
  /(?:[(,=:[!&|?{};]|return|=>)\s*\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuy]*)/g;

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Texts that end so that a pattern which began to match must give up, and try every other way. */
function* attacks(source: string): Generator<string> {
  const signs = new Set([...source.replace(/\\[a-z]/gi, ''), ' ', '\t', '\n', 'a', 'A', '0', '_', '-', '.']);
  for (const sign of signs)
    for (const [begin, end] of [
      ['', '\u0001'],
      ['a', '!'],
      ['"', '\u0001'],
      ['#', '\u0001'],
    ]) {
      // Exponential patterns show at thirty characters, cubic ones at a thousand.
      yield begin + sign.repeat(28) + end;
      yield begin + sign.repeat(800) + end;
      yield begin + `a${sign}`.repeat(400) + end;
    }
}

test('no regular expression of the sources can be made to run for long', () => {
  const slow: string[] = [];
  let count = 0;
  for (const folder of ['server/src', 'client/src'])
    for (const file of sourcesBelow(join(root, folder))) {
      for (const [, source = '', flags = ''] of readFileSync(file, 'utf8').matchAll(literal)) {
        if (!/[*+{]/.test(source)) continue;
        let pattern: RegExp;
        try {
          pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
        } catch {
          continue; // a division
        }
        count++;
        for (const text of attacks(source)) {
          const before = process.cpuUsage().user;
          pattern.test(text);
          const milliseconds = (process.cpuUsage().user - before) / 1000;
          if (milliseconds > 100)
            slow.push(
              `${relative(root, file)}: /${source}/ takes ${Math.round(milliseconds)} ms on ${JSON.stringify(text.slice(0, 12))}…`,
            );
        }
      }
    }
  assert.ok(count > 100, 'the patterns are not found');
  assert.deepEqual(slow, []);
});

test('settings that name paths can only be set for the machine or the window, never by a folder', () => {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const scopes = contributes.configuration.flatMap(({ properties }: { properties: object }) =>
    Object.entries(properties)
      .filter(([name]) => /path|folder|documents|executable|command/i.test(name))
      .map(([name, { scope }]) => `${name}: ${scope}`),
  );
  assert.ok(scopes.length > 0);
  for (const scope of scopes) assert.match(scope, /: (?:machine|machine-overridable|window)$/);
});
