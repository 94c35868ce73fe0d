import type { Almanac } from '../almanac/almanac';
import { compareCosts, costMarkdown, costText } from '../almanac/cost-report';
import { type StackCost, stackCost } from '../almanac/stack-cost';
import { type CliHost, type Command, exit, json, optionOf } from './cli';

const formats = ['text', 'markdown', 'json'];

/** `almanac cost TEMPLATE`: what a month of the stack comes to; with `--compare`, against another file or a revision. */
export const runCost: Command = async (almanac, host, given) => {
  const format = optionOf(given, 'format') ?? 'text';
  if (!formats.includes(format))
    return failed(host, `there is no format ${format}; there are ${formats.join(', ')}`);
  const [path] = given.rest;
  if (path === undefined) return failed(host, 'name the template: almanac cost template.yaml');
  const found = await host.find(path, /\.(?:ya?ml|json|template)$/);
  const [uri] = found ?? [];
  if (uri === undefined || found!.length > 1)
    return failed(
      host,
      found?.length ? `${path} is a folder: name one template` : `there is no file ${path}`,
    );
  const cost = await costOf(almanac, host, uri, await host.read(uri));
  if (!cost) return failed(host, `${path} is no SAM or CloudFormation template`);
  const against = optionOf(given, 'compare');
  const before = against === undefined ? undefined : await earlier(almanac, host, uri, against);
  if (typeof before === 'string') return failed(host, before);
  const change = before && compareCosts(before, cost);
  const name = host.nameOf(uri);
  if (format === 'json') host.out(json(change ? { ...plain(cost), change } : plain(cost)));
  else host.out((format === 'markdown' ? costMarkdown : costText)(name, cost, change));
  return exit.clean;
};

function failed(host: CliHost, why: string): number {
  host.error(`almanac: ${why}\n`);
  return exit.failed;
}

async function costOf(
  almanac: Almanac,
  host: CliHost,
  uri: string,
  text: string,
): Promise<StackCost | undefined> {
  const sources = await almanac.gather(host.files, uri, text);
  return sources && stackCost(sources, almanac.calculators);
}

/** The cost of the other template: of a file, or of this one at a revision; why not, as a text. */
async function earlier(
  almanac: Almanac,
  host: CliHost,
  uri: string,
  against: string,
): Promise<StackCost | string> {
  const other = await host.readNamed(against);
  const text = other ?? (await host.readAt(against, uri));
  if (text === undefined) return `${against} is neither a file nor a revision that holds ${host.nameOf(uri)}`;
  // As if it stood in place of the template: with the same handlers and the same assumptions beside it.
  return (await costOf(almanac, host, uri, text)) ?? `${host.nameOf(uri)} was no template at ${against}`;
}

/** Without the places in the file, which mean nothing to other programs. */
function plain({ resources, ...cost }: StackCost) {
  return { ...cost, resources: resources.map(({ at, ...resource }) => resource) };
}
