// Builds everything that runs into dist/: the almanac's data, then the bundles.
//   node build.mjs              all of it
//   node build.mjs generate     only the generated sources (fact ids, lists of rules and calculators)
//   node build.mjs data|bundles only that step
import { bundle } from './build/bundles.mjs';
import { buildExample } from './build/example.mjs';
import { generate } from './build/generate.mjs';
import { buildKnowledge } from './build/knowledge.mjs';
import { buildSchema } from './build/schema.mjs';

const steps = {
  generate: () => generate(),
  data: async () => {
    await buildKnowledge('dist/knowledge');
    await buildSchema('dist/schema');
    await buildExample('dist/example.json');
  },
  bundles: () => bundle({ production: process.argv.includes('--production') }),
};
const asked = process.argv.slice(2).filter(argument => argument in steps);
for (const name of asked.length ? asked : Object.keys(steps)) {
  const start = performance.now();
  await steps[name]();
  console.log(`${name}: ${Math.round(performance.now() - start)} ms`);
}
