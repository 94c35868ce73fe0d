import type { Facts } from '../knowledge/knowledge';
import { type Code, linkProject } from '../project/link';
import type { Project } from '../project/project';
import type { Schema } from '../schema/schema';
import type { Syntax } from '../template/syntax';
import type { Template } from '../template/template';
import type { Config } from './config';
import type { ReadFile } from './gather';

/** A template with all that was gathered for it. Abilities read it; nothing changes it. */
export interface Sources {
  readonly uri: string;
  readonly syntax: Syntax;
  /** One for each world; the first is what parameter defaults lead to. */
  readonly templates: readonly Template[];
  readonly projects: readonly Project[];
  readonly facts: Facts;
  readonly schema: Schema;
  /** The handler files that were read, by uri. */
  readonly handlers: ReadonlyMap<string, ReadFile>;
  /** How large the code of the functions is, by the path that names it. */
  readonly sizes: Code['sizes'];
  /** What the team agreed on, where there is a file that says so. */
  readonly config?: Config;
  /** Template and handlers, by uri. */
  readonly texts: ReadonlyMap<string, string>;
}

export function sourcesOf(
  syntax: Syntax,
  templates: readonly Template[],
  code: Code,
  handlers: ReadonlyMap<string, ReadFile>,
  facts: Facts,
  schema: Schema,
  config?: Config,
): Sources {
  return {
    uri: syntax.uri,
    syntax,
    templates,
    projects: templates.map(template => linkProject(template, code, facts.fact)),
    facts,
    schema,
    handlers,
    sizes: code.sizes,
    ...(config ? { config } : {}),
    texts: new Map([
      [syntax.uri, syntax.text],
      ...[...handlers].map(([uri, { text }]) => [uri, text] as const),
      ...[...code.definitions.values()].map(({ uri, text }) => [uri, text] as const),
    ]),
  };
}
