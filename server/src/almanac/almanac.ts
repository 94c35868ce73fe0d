import type { Calculator } from '../calculators/calculator';
import type { HandlerLanguage } from '../handler/handler';
import type { Facts } from '../knowledge/knowledge';
import type { Library } from '../knowledge/library';
import type { Finding, Rule } from '../rules/rule';
import type { Schema } from '../schema/schema';
import { isTemplate, templatesOf } from '../template/model';
import { parseTemplate } from '../template/parse';
import { type CheckOptions, checkAll, type OnRuleFailure } from './check';
import { sceneAt, suggestionsAt } from './completion/complete';
import { describe } from './completion/describe';
import { gatherFor, schemaFor } from './completion/gather';
import type { About, Suggestions } from './completion/suggestion';
import { findConfig } from './config';
import { createData } from './data';
import type { Assets, Files } from './files';
import { gatherCode } from './gather';
import { gatherDefinitions } from './gather-definitions';
import { measurePackages } from './measure';
import { type Sources, sourcesOf } from './sources';
import { createNotesJudge, type JudgeNotes } from './stale-notes';

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
  /** What can stand at an offset of the template; `undefined` where only the author knows. */
  complete(files: Files, sources: Sources, offset: number): Promise<Suggestions | undefined>;
  /** What there is to read about a suggestion. */
  describe(about: About): Promise<string | undefined>;
  /** Every problem, in the order of the text. */
  check(sources: Sources, options: CheckOptions): readonly Finding[];
  /** What of a person's own document facts contradict. */
  readonly judgeNotes: JudgeNotes;
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
    judgeNotes: createNotesJudge(data.facts),
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
      const [{ code, read }, definitions, sizes] = await Promise.all([
        gatherCode(templates, files, languages, facts.fact, previous?.handlers ?? new Map()),
        gatherDefinitions(templates, files, previous?.projects[0]?.definitions ?? new Map()),
        measurePackages(templates, files, facts.fact, previous?.sizes ?? new Map()),
      ]);
      const all = { ...code, definitions: definitions.read, definitionsMissing: definitions.missing, sizes };
      return sourcesOf(syntax, templates, all, read, facts, schema, config);
    },
    async complete(files, sources, offset) {
      const scene = sceneAt(sources, offset);
      if (!scene) return undefined;
      const gathered = await gatherFor(scene, files, languages, data);
      const schema = await schemaFor(scene, sources, data);
      return suggestionsAt(
        schema === sources.schema ? scene : { ...scene, sources: { ...sources, schema } },
        gathered,
      );
    },
    async describe(about) {
      const [facts, schema] = await Promise.all([data.facts(), data.schema(about.type ? [about.type] : [])]);
      return describe(about, schema, facts);
    },
    check(sources, options) {
      // What the team agreed on holds for everyone; what it leaves open, each decides.
      const chosen = { ...options.rules, ...sources.config?.rules };
      return checkAll(sources, rules, { ...options, rules: chosen }, onRuleFailure);
    },
  };
}
