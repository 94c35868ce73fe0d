import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout's root; set by the test runner's bundler, since a bundled test does not know where it came from. */
export const root = (globalThis as { ALMANAC_ROOT?: string }).ALMANAC_ROOT ?? process.cwd();

/** A data file as the build leaves it, `knowledge/facts.json`. */
export function built(name: string): string {
  return readFileSync(join(root, 'dist', name), 'utf8');
}

/** The almanac's data, from the build. */
export const assets = { read: async (name: string) => built(name) };
