// Folders and processes that end with the program that made them, however it ends.
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const left = new Set();
process.once('exit', () => {
  for (const end of left) end();
});

/** Does this on exit, unless it is taken back before. */
export function onExit(end) {
  left.add(end);
  return () => left.delete(end);
}

/** Makes an interrupt an exit, for programs that have nothing to say about it themselves. */
export function exitWhenInterrupted() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
}

const patiently = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };

/** @returns an empty folder, and what removes it */
export async function temporaryFolder(name) {
  const path = await mkdtemp(join(tmpdir(), `almanac-${name}-`));
  const takeBack = onExit(() => rmSync(path, patiently));
  const remove = async () => {
    await rm(path, patiently);
    takeBack();
  };
  return { path, remove };
}
