// npm test: everything that must hold, from a fresh clone on.
//   npm test -- --skip-vscode     without the suites in a real VS Code
import { installDependencies, run, runNode } from './prepare.mjs';

const skipVscode = process.argv.includes('--skip-vscode');
const sum = { passed: 0, failed: 0 };

await installDependencies();
await step('build', () => script('build'));
await step('types', () => script('types'));
await step('lint', () => script('lint'));
await step('unit tests', unitTests);
await step(
  'the npm package, installed alone',
  async () => (await runNode(['scripts/try-package.mjs'])).code === 0,
);
if (!skipVscode) {
  await step('in VS Code, Node extension host', () => vscodeTests('node'));
  await step('in VS Code, web worker extension host', () => vscodeTests('web'));
  await step('in VS Code, as a person with a window', () => vscodeTests('window'));
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);

async function step(name, work) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const fine = await work();
  console.log(
    `== ${name}: ${fine ? 'done' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  if (fine) return;
  console.log(`\nStopped at "${name}".`);
  console.log(`${sum.passed} passed, ${Math.max(sum.failed, 1)} failed`);
  process.exit(1);
}

/** One of package.json's own. */
async function script(name) {
  return (await run('npm', ['run', '--silent', name], { shell: process.platform === 'win32' })) === 0;
}

async function unitTests() {
  const { code, output } = await runNode(['test/run.mjs', '--test-reporter=spec']);
  const count = name => Number(new RegExp(`^(?:ℹ|#) ${name} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  sum.passed += count('pass');
  sum.failed += count('fail') + count('cancelled');
  return code === 0;
}

async function vscodeTests(flavour) {
  const { code, output } = await runNode(['test/vscode/run.mjs', flavour]);
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [undefined, 0, 1];
  sum.passed += Number(passed);
  sum.failed += Number(failed);
  return code === 0;
}
