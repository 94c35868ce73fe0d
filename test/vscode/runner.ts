/** Which extension host the suite runs in: VS Code on a machine, or VS Code in a browser alone. */
export type Flavour = 'node' | 'web';

declare const FLAVOUR: Flavour;

/** Where the extension runs. The tests themselves may run elsewhere, and see it only through the editor. */
export const flavour = FLAVOUR;

interface Test {
  readonly name: string;
  readonly body: () => Promise<void> | void;
}

const tests: Test[] = [];

/** Declares a test. They run one after the other, in the order of the files and of the tests in them. */
export function test(name: string, body: Test['body']): void {
  tests.push({ name, body });
}

/** For what exists in one of the two only; where it does not, the test does not count. */
export function testIn(only: Flavour, name: string, body: Test['body']): void {
  if (flavour === only) test(name, body);
}

/** A figure worth reading beside the results. */
export function tell(text: string): void {
  console.log(`almanac-test:   ${text}`);
}

const longest = 60_000;

/** Runs what was declared and prints a line for each; what it prints, the page that shows VS Code hands on. */
export async function runTests(only: string | undefined): Promise<void> {
  const asked = tests.filter(({ name }) => !only || name.includes(only));
  let failed = 0;
  for (const { name, body } of asked) {
    const start = Date.now();
    try {
      await within(longest, body);
      console.log(`almanac-test: ok ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      failed++;
      console.log(
        `almanac-test: not ok ${name}\n${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
    }
  }
  console.log(`almanac-test: ${asked.length - failed} passed, ${failed} failed`);
  if (failed || asked.length === 0) throw new Error(`${failed} of ${asked.length} tests failed`);
}

async function within(milliseconds: number, body: () => Promise<void> | void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done after ${milliseconds} ms`)), milliseconds);
  });
  try {
    await Promise.race([body(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again until the answer is one to work with, for what an editor does in its own time.
 * @param what completes the sentence "there was no …"
 */
export async function eventually<T>(
  what: string,
  ask: () => PromiseLike<T | undefined> | T | undefined,
  milliseconds = 30_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`there was no ${what} after ${milliseconds} ms`);
    await new Promise(done => setTimeout(done, 50));
  }
}

export function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual, null, 2), JSON.stringify(expected, null, 2)];
  if (is !== should) throw new Error(`is ${is}\nshould be ${should}`);
}

export function match(actual: string, pattern: RegExp): void {
  if (!pattern.test(actual)) throw new Error(`${JSON.stringify(actual)} does not match ${pattern}`);
}
