import { type Use, usesOf } from '../project/names';
import type { Fn } from '../project/project';
import type { Node } from '../template/syntax';
import type { Template } from '../template/template';
import { counted, inWords } from '../text/quantity';
import { fileNameOf } from '../text/uri';
import { code, paragraphs } from './card';
import type { Sources } from './sources';

/** Longer lists of users are for the references. */
const mostUsers = 8;

const singular: Readonly<Record<string, string>> = {
  Conditions: 'condition',
  Outputs: 'output',
  Rules: 'rule',
  Globals: 'Globals of',
  Hooks: 'hook',
};

/** Who names it, in a sentence. */
export function usedBy(template: Template, id: string, of: readonly Use['of'][]): string {
  const owners = new Set<string>();
  let count = 0;
  for (const use of usesOf(template)) {
    if (use.id !== id || !of.includes(use.of)) continue;
    count++;
    owners.add(
      use.section === 'Resources' ? use.owner : `${singular[use.section] ?? use.section} ${use.owner}`,
    );
  }
  if (count === 0) return 'Nothing here uses it.';
  const named = [...owners].slice(0, mostUsers);
  const more = owners.size - named.length;
  return `Used ${counted(count, 'time')}, by ${inWords(more ? [...named, `${more} more`] : named)}.`;
}

/** A condition: how it is decided, and how it comes out when every parameter keeps its default. */
export function conditionCard({ templates, syntax }: Sources, id: string): string | undefined {
  const [template] = templates;
  const condition = template?.conditions.get(id);
  if (!template || !condition) return undefined;
  const holds = template.world.conditions.get(id);
  return paragraphs(
    `**${id}** · condition`,
    source(syntax.text, condition.node),
    holds === undefined
      ? undefined
      : `With the parameters' defaults it ${holds ? 'holds' : 'does not hold'}.`,
    usedBy(template, id, ['condition']),
  );
}

/** A mapping: its keys. */
export function mappingCard({ templates }: Sources, id: string): string | undefined {
  const [template] = templates;
  const mapping = template?.mappings.get(id);
  if (!template || !mapping) return undefined;
  const keys = keysOf(mapping.node);
  const below = new Set(
    mapping.node?.kind === 'map' ? mapping.node.entries.flatMap(({ value }) => keysOf(value)) : [],
  );
  return paragraphs(
    `**${id}** · mapping`,
    keys.length > 0 && `Keys: ${some(keys)}.`,
    below.size > 0 && `Below each: ${some([...below])}.`,
    usedBy(template, id, ['mapping']),
  );
}

/** An output: what it shows, and what other stacks import it by. */
export function outputCard({ templates, syntax }: Sources, id: string): string | undefined {
  const [template] = templates;
  const output = template?.outputs.get(id);
  if (!template || !output) return undefined;
  const value = template.at(`Outputs.${id}.Value`);
  const name = template.at(`Outputs.${id}.Export.Name`);
  const description = template.at<string>(`Outputs.${id}.Description`)?.value;
  const shown =
    value?.value !== undefined
      ? code(String(value.value).slice(0, 200))
      : value?.refersTo
        ? code(value.attribute ? `${value.refersTo}.${value.attribute}` : value.refersTo)
        : source(syntax.text, value?.node);
  return paragraphs(
    `**${id}** · output`,
    typeof description === 'string' && description,
    shown && `Value: ${shown}`,
    name &&
      (name.value === undefined
        ? 'It is exported to other stacks.'
        : `Other stacks import it as ${code(String(name.value))}.`),
  );
}

/** Where a function's code reads an environment variable; nothing where the code is not known. */
export function variableNote(
  { projects }: Sources,
  functions: readonly Fn[],
  name: string,
): string | undefined {
  const [project] = projects;
  const readers = functions.flatMap(fn => {
    const handler = project?.handlerOf(fn);
    if (!handler || !('model' in handler)) return [];
    const read = handler.model.env.find(variable => variable.name === name);
    const file = code(fileNameOf(handler.model.uri));
    return read ? [`${file} reads it${read.hasFallback ? ' and copes without it' : ''}`] : [];
  });
  return readers.length ? `${inWords([...new Set(readers)].slice(0, mostUsers))}.` : undefined;
}

/** The code a handler names. */
export function handlerNote({ projects }: Sources, fn: Fn): string | undefined {
  const handler = projects[0]?.handlerOf(fn);
  if (!handler) return undefined;
  if (handler.found === 'not-looked-at') return `Not looked at: ${handler.why}.`;
  if (handler.found === 'nothing') return undefined;
  const file = code(fileNameOf(handler.model.uri));
  const found = handler.model.exports.find(({ name }) => name === handler.exportName);
  if (!found) return undefined;
  const shape = found.parameters ? `(${found.parameters.join(', ')})` : '';
  return `${code(`${found.async ? 'async ' : ''}${found.name}${shape}`)} in ${file}.`;
}

function keysOf(node: Node | undefined): readonly string[] {
  return node?.kind === 'map' ? node.entries.map(({ key }) => key.raw) : [];
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 20).map(code).join(', ');
  return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
}

/** What was written, as it stands there. */
function source(text: string, node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const written = text.slice(node.start, node.end).replaceAll('```', "'''");
  return `\`\`\`yaml\n${written.length > 600 ? `${written.slice(0, 600)} …` : written}\n\`\`\``;
}
