import type { Calculator } from '../calculators/calculator';
import type { HandlerLanguage } from '../handler/handler';
import type { Facts } from '../knowledge/knowledge';
import type { Library } from '../knowledge/library';
import type { Finding, Rule } from '../rules/rule';
import type { Schema } from '../schema/schema';
import { isTemplate, templatesOf } from '../template/model';
import { parseTemplate } from '../template/parse';
import { type CheckOptions, checkAll, type OnRuleFailure } from './check';
import { findConfig } from './config';
import { createData } from './data';
import type { Assets, Files } from './files';
import { gatherCode } from './gather';
import { gatherDefinitions } from './gather-definitions';
import { type Sources, sourcesOf } from './sources';

/** What an almanac is made of; handed in by the hosts in `main/`. */
export interface Parts {
  readonly assets: Assets;
  readonly rules: readonly Rule[];
  readonly calculators: readonly Calculator[];
  readonly languages: readonly HandlerLanguage[];
  /** A rule that fails is left out; this is told. */
  readonly onRuleFailure: OnRuleFailure;
}

/**
 * All the almanac can do with a template and its handlers, in plain values: no protocol, no file system, no editor.
 * It gathers, which may wait for files, and then judges, which never waits.
 */
export interface Almanac {
  /**
   * Reads a template and the handlers it names; `undefined` when the text is no template.
   * @param previous what was gathered for an earlier text of it: parts that did not change are taken over, and it
   * must not be used any more.
   */
  gather(files: Files, uri: string, text: string, previous?: Sources): Promise<Sources | undefined>;
  /** Every problem, in the order of the text. */
  check(sources: Sources, options: CheckOptions): readonly Finding[];
  /** The facts, loaded when first asked for. */
  facts(): Promise<Facts>;
  /** The documents and their search index, loaded when first asked for. */
  library(): Promise<Library>;
  /** The schema with the tables of these types loaded. */
  schema(types: readonly string[]): Promise<Schema>;
  readonly rules: readonly Rule[];
  readonly calculators: readonly Calculator[];
}

export function createAlmanac({ assets, rules, calculators, languages, onRuleFailure }: Parts): Almanac {
  const data = createData(assets);
  return {
    rules,
    calculators,
    facts: data.facts,
    library: data.library,
    schema: data.schema,
    async gather(files, uri, text, previous) {
      const syntax = parseTemplate(uri, text, previous?.syntax);
      if (!isTemplate(syntax)) return undefined;
      const templates = templatesOf(syntax, previous?.templates);
      const types = new Set(
        templates[0] ? [...templates[0].everyResource.values()].map(({ type }) => type) : [],
      );
      const [facts, schema, config] = await Promise.all([
        data.facts(),
        data.schema([...types]),
        findConfig(uri, files),
      ]);
      const [{ code, read }, definitions] = await Promise.all([
        gatherCode(templates, files, languages, facts.fact, previous?.handlers ?? new Map()),
        gatherDefinitions(templates, files, previous?.projects[0]?.definitions ?? new Map()),
      ]);
      const all = { ...code, definitions: definitions.read, definitionsMissing: definitions.missing };
      return sourcesOf(syntax, templates, all, read, facts, schema, config);
    },
    check(sources, options) {
      // What the team agreed on holds for everyone; what it leaves open, each decides.
      const chosen = { ...options.rules, ...sources.config?.rules };
      return checkAll(sources, rules, { ...options, rules: chosen }, onRuleFailure);
    },
  };
}
