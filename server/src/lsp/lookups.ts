import { assumedOf, ownAssumptions } from '../almanac/assumptions';
import { calculate } from '../almanac/calculate';
import { findConfig } from '../almanac/config';
import { pageIdOf } from '../almanac/stale-notes';
import { type Calculator, fieldsOf } from '../calculators/calculator';
import type { Fact, FactLookup } from '../knowledge/fact';
import { type Library, pageOf } from '../knowledge/library';
import type { Resource } from '../template/template';
import { linesOf } from '../text/lines';
import { quantity } from '../text/quantity';
import { offsetOf, workspaceEditOf } from './convert';
import {
  type ApplyParams,
  applyRequest,
  type CalculateParams,
  type CalculatorForm,
  calculateRequest,
  calculatorsRequest,
  type DocumentResult,
  documentRequest,
  explainRequest,
  type FactGroup,
  factsRequest,
  type PrefillParams,
  type PrefillResult,
  prefillRequest,
  type SearchParams,
  type SearchResult,
  searchRequest,
} from './protocol';
import type { Session } from './session';

/** Answers what the sidebar and the palette ask: searches, documents, facts, calculations. */
export function answerLookups(session: Session, folders: () => readonly string[]): void {
  const { connection, almanac } = session;
  connection.onRequest(
    searchRequest,
    async ({ query, service, limit }: SearchParams): Promise<SearchResult[]> => {
      const library = await almanac.library();
      await session.own.settle();
      const within = { limit: limit ?? 20, ...(service ? { service } : {}) };
      return library.search(query, within).map(({ section, score, matched, fact }) => ({
        id: section.id,
        title: section.title,
        service: section.service,
        text: section.text,
        score,
        matched,
        ...(fact ? { fact } : {}),
        ...(section.origin ? { origin: section.origin } : {}),
      }));
    },
  );
  connection.onRequest(documentRequest, async ({ id }: { id: string }) =>
    documentOf(await almanac.library(), id),
  );
  connection.onRequest(explainRequest, async ({ id }: { id: string }) =>
    documentOf(await almanac.library(), pageIdOf(id)),
  );
  connection.onRequest(
    factsRequest,
    async (): Promise<FactGroup[]> => factGroups(await almanac.library(), (await almanac.facts()).all),
  );
  connection.onRequest(calculatorsRequest, async () => {
    const { fact } = await almanac.facts();
    return almanac.calculators.map(calculator => formOf(calculator, fact));
  });
  connection.onRequest(calculateRequest, async ({ id, input, uri }: CalculateParams) => {
    const calculator = almanac.calculators.find(one => one.id === id);
    if (!calculator) throw new Error(`there is no calculator ${id}`);
    return calculate(calculator, input, await almanac.facts(), await ownPrices(uri));
  });
  connection.onRequest(
    prefillRequest,
    async ({ id, uri, position }: PrefillParams): Promise<PrefillResult | null> => {
      const sources = await session.template(uri);
      const [project] = sources?.projects ?? [];
      if (!sources || !project) return null;
      const offset = offsetOf(linesOf(sources.syntax.text), position);
      const resource = [...project.template.resources.values()].find(
        ({ span }) => span.start <= offset && offset <= span.end,
      );
      if (!resource) return null;
      const asked = almanac.calculators
        .filter(one => id === undefined || one.id === id)
        .toSorted((a, b) => Number(b.first ?? false) - Number(a.first ?? false));
      for (const calculator of asked) {
        const input = calculator.prefill?.(resource, project, sources.facts.fact);
        if (!input) continue;
        const assumed = Object.entries(assumedOf(resource, resource.id, sources.config).values).filter(
          ([name]) => name in calculator.fields,
        );
        return {
          id: calculator.id,
          resource: resource.id,
          input: { ...(input as PrefillResult['input']), ...Object.fromEntries(assumed) },
        };
      }
      return null;
    },
  );
  connection.onRequest(applyRequest, async ({ id, uri, resource: name, input }: ApplyParams) => {
    const sources = await session.template(uri);
    const resource = sources?.templates[0]?.everyResource.get(name);
    const calculator = almanac.calculators.find(one => one.id === id);
    if (!sources || !resource || !calculator) return null;
    const settings = calculator.apply?.(input, resource) ?? [];
    const edits = [
      ...settings.flatMap(({ path, value }) => resource.set(path, value)),
      ...changedAssumptions(resource, calculator, input).flatMap(([field, value]) =>
        resource.setAttribute(`Metadata.Almanac.${field}`, value),
      ),
    ];
    return edits.length ? workspaceEditOf(edits, document => sources.texts.get(document)) : null;
  });

  /** What a team pays: of the configuration above the template, or in the folders that are open. */
  async function ownPrices(uri: string | undefined): Promise<Readonly<Record<string, number>>> {
    const places = uri === undefined ? folders().map(folder => `${folder.replace(/\/$/, '')}/`) : [uri];
    for (const place of places) {
      const config = await findConfig(place, session.files);
      if (config) return config.prices;
    }
    return {};
  }
}

/** What the resource itself assumes, where the form now says something else. */
function changedAssumptions(
  resource: Resource,
  { fields }: Calculator,
  input: CalculateParams['input'],
): readonly (readonly [string, number | string])[] {
  return Object.entries(ownAssumptions(resource)).flatMap(([field, before]) => {
    const value = input[field];
    return field in fields && value !== undefined && String(value) !== String(before)
      ? [[field, value] as const]
      : [];
  });
}

/** The form of a calculator, without what computes. */
export function formOf(calculator: Calculator, fact: FactLookup): CalculatorForm {
  const { id, title, summary, service, prefill, apply } = calculator;
  return {
    id,
    title,
    summary,
    service,
    fields: fieldsOf(calculator, fact),
    prefills: prefill !== undefined,
    applies: apply !== undefined,
  };
}

function documentOf(library: Library, id: string): DocumentResult | null {
  const document = library.document(id.split('#', 1)[0]!);
  if (!document) return null;
  return {
    id: document.id,
    title: document.title,
    service: document.service,
    markdown: pageOf(document),
    related: document.related.flatMap(other => {
      const found = library.document(other);
      return found ? [{ id: other, title: found.title }] : [];
    }),
  };
}

function factGroups(library: Library, facts: readonly Fact[]): FactGroup[] {
  const home = new Map(
    library.documents.flatMap(document => document.facts.map(id => [id as string, document] as const)),
  );
  const groups = new Map<string, FactGroup['facts'][number][]>();
  for (const fact of facts) {
    const document = home.get(fact.id);
    if (!document) continue;
    const group = groups.get(document.service) ?? [];
    groups.set(document.service, group);
    group.push({ ...fact, shown: quantity(fact), document: document.id, topic: document.title });
  }
  return [...groups].map(([service, group]) => ({ service, facts: group }));
}
