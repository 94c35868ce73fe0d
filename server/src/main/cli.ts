import { createAlmanac } from '../almanac/almanac';
import { runCli } from '../cli/cli';
import { bundledAssets } from './disk';
import { partsOf } from './parts';
import { terminal } from './terminal';

/** The command line: `almanac check`, `search`, `fact`, `explain`, `calculate`, `cost`, `serve --stdio`. */
const words = process.argv.slice(2);
if (words[0] === 'mcp') require('./mcp.js');
else if (words[0] === 'serve') void import('./serve-process').then(({ serveProcess }) => serveProcess());
else {
  const host = terminal();
  const almanac = createAlmanac(partsOf(bundledAssets(__dirname), line => host.error(`${line}\n`)));
  runCli(words, almanac, host).then(
    code => {
      process.exitCode = code;
    },
    error => {
      host.error(`almanac: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
