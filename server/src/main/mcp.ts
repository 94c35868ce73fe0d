import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createAlmanac } from '../almanac/almanac';
import { serveMcp } from '../mcp/serve';
import { bundledAssets, filesOnDisk } from './disk';
import { partsOf } from './parts';
import { today } from './today';

declare const ALMANAC_VERSION: string;

/** `almanac mcp`: the almanac for assistants, over stdin and stdout, with the files below the folder it was started in. */
const folder = process.cwd();
const almanac = createAlmanac(
  partsOf(bundledAssets(__dirname), line => void process.stderr.write(`${line}\n`)),
);
const host = {
  files: filesOnDisk(() => [folder]),
  uriOf(path: string) {
    const absolute = resolve(folder, path);
    const isInside = absolute === folder || !relative(folder, absolute).startsWith(`..${sep}`);
    return isInside ? pathToFileURL(absolute).href : undefined;
  },
  today,
};
serveMcp(almanac, host, new StdioServerTransport(), ALMANAC_VERSION).catch(error => {
  process.stderr.write(`almanac: ${String(error?.stack ?? error)}\n`);
  process.exitCode = 2;
});
