import type { SdkCall } from '../handler/handler';
import type { Library } from '../knowledge/library';
import { allows, grantsOf } from '../project/permissions';
import type { Fn } from '../project/project';
import { reservedVariables } from '../project/reserved-variables';
import { placedFunctions, type Variable } from '../project/variables';
import { counted, inWords } from '../text/quantity';
import { spanOf, touches } from '../text/span';
import { fileNameOf } from '../text/uri';
import { type Card, code, paragraphs } from './card';
import { functionInWords } from './lenses';
import { errorWords, operationWords } from './sdk-words';
import type { Sources } from './sources';
import { valueInWords, variableAt, writtenAt } from './variables';

/** What is known of the thing at an offset of a handler file. @param library for operations and errors of AWS */
export function hoverCode(sources: Sources, uri: string, offset: number, library: Library): Card | undefined {
  const found = variableAt(sources, uri, offset);
  if (found) return { span: found.at, markdown: variableCard(sources, uri, found.variable) };
  const file = sources.handlers.get(uri);
  if (!file) return undefined;
  const exported = file.model.exports.find(({ at }) => touches(at, offset));
  const markdown = exported && handlerCard(sources, uri, exported.name);
  if (exported && markdown) return { span: exported.at, markdown };
  const call = file.model.calls.find(({ at }) => touches(at, offset));
  if (call) return { span: call.at, markdown: callCard(sources, uri, call, library) };
  return errorCard(uri, file.text, offset, library);
}

function variableCard(sources: Sources, uri: string, { name, given, reads }: Variable): string {
  const functions = functionsIn(sources, uri);
  const here = given.filter(({ fn }) => functions.some(({ id }) => id === fn.id));
  const lines = new Map<string, Set<string>>();
  for (const { fn, setting } of here) {
    const words = `${code(valueInWords(sources, setting))}, from ${writtenAt(setting, fn.id)}`;
    lines.set(words, (lines.get(words) ?? new Set()).add(fn.id));
  }
  const one = lines.size === 1;
  const values = [...lines].map(([words, ids]) =>
    one ? `Holds ${words}.` : `- ${inWords([...ids].map(code))}: ${words}`,
  );
  const without = functions.filter(({ id }) => !here.some(({ fn }) => fn.id === id));
  const reserved = reservedVariables(sources.facts).has(name);
  const copes = reads.some(({ at, hasFallback }) => at.uri === uri && hasFallback);
  return paragraphs(
    `**${name.replaceAll('_', '\\_')}** · environment variable`,
    values.join('\n'),
    reserved && 'Lambda sets it itself.',
    !reserved &&
      without.length > 0 &&
      `${inWords(without.map(({ id }) => code(id)))} ${without.length === 1 ? 'does' : 'do'} not declare it${copes ? '; the code copes without it' : ''}.`,
    reads.length > 1 && `Read ${counted(reads.length, 'time')}, in ${filesOf(reads)}.`,
  );
}

function filesOf(reads: Variable['reads']): string {
  const names = [...new Set(reads.map(({ at }) => code(fileNameOf(at.uri))))];
  return inWords(names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names);
}

/** The functions whose handler is in a file, as the first world has them. */
function functionsIn({ projects: [project] }: Sources, uri: string): readonly Fn[] {
  return project ? placedFunctions(project).flatMap(({ fn, model }) => (model.uri === uri ? [fn] : [])) : [];
}

function handlerCard(sources: Sources, uri: string, name: string): string | undefined {
  const [project] = sources.projects;
  const served = project
    ? placedFunctions(project).filter(({ model, exportName }) => model.uri === uri && exportName === name)
    : [];
  return served.length
    ? served
        .map(({ fn }) =>
          paragraphs(
            `**${functionInWords(fn)}**`,
            fn.environment.size > 0 && `Environment: ${some([...fn.environment.keys()])}`,
          ),
        )
        .join('\n\n')
    : undefined;
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 12).map(code).join(', ');
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}

/** An operation of AWS: what the almanac knows of it, what it is asked for here, and who may. */
function callCard(sources: Sources, uri: string, call: SdkCall, library: Library): string {
  return paragraphs(
    `**${call.operation}** · ${code(call.service)}`,
    operationWords(sources.facts, library, call.service, call.operation),
    argumentLines(sources, uri, call),
    permissionLines(sources, uri, call),
  );
}

/** What its arguments hold that come from the environment. */
function argumentLines(sources: Sources, uri: string, call: SdkCall): string {
  const lines = Object.entries(call.arguments).flatMap(([path, argument]) => {
    if (argument.kind !== 'env') return [];
    const held = functionsIn(sources, uri).flatMap(fn => {
      const setting = fn.environment.get(argument.name);
      return setting ? [valueInWords(sources, setting)] : [];
    });
    return held.length
      ? [`- ${code(path)} is ${code(argument.name)}: ${inWords([...new Set(held)].slice(0, 4), 'or')}`]
      : [];
  });
  return lines.slice(0, 6).join('\n');
}

function permissionLines(sources: Sources, uri: string, call: SdkCall): string | undefined {
  const [project] = sources.projects;
  if (call.actions.length === 0 || !project) return undefined;
  const needs = `Needs ${inWords(call.actions.map(code))}`;
  const able: string[] = [];
  const unable: string[] = [];
  for (const fn of functionsIn(sources, uri)) {
    const grants = grantsOf(fn, project, sources.schema);
    if (!grants) continue;
    (call.actions.every(action => allows(grants, action)) ? able : unable).push(code(fn.id));
  }
  const told = [
    able.length ? `${inWords(able)} may` : '',
    unable.length ? `the policies of ${inWords(unable)} do not allow it` : '',
  ].filter(Boolean);
  return `${needs}${told.length ? `: ${told.join('; ')}` : ''}.`;
}

/** The name of an error of AWS, wherever it stands. */
function errorCard(uri: string, text: string, offset: number, library: Library): Card | undefined {
  const from =
    offset - (/[A-Za-z0-9]{0,100}$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0);
  const name = /^[A-Z][A-Za-z0-9]{5,99}/.exec(text.slice(from, from + 100))?.[0];
  const words = name === undefined ? undefined : errorWords(library, name);
  return name !== undefined && words !== undefined
    ? {
        span: spanOf(uri, from, from + name.length),
        markdown: paragraphs(`**${name}** · error of AWS`, words),
      }
    : undefined;
}
