import { number, quantity } from '../text/quantity';
import type { DocumentProblem, ParsedDocument } from './document';
import type { Fact } from './fact';
import { fenceAfter, slug } from './markdown-sections';
import { quotesIn, writeOut } from './quote';

/** Something wrong in a document, with the document it stands in. */
export interface CheckProblem extends DocumentProblem {
  readonly document: string;
}

/** All that is wrong within and between documents: what `npm run knowledge` prints. */
export function checkDocuments(documents: readonly ParsedDocument[]): readonly CheckProblem[] {
  const problems: CheckProblem[] = documents.flatMap(document =>
    document.problems.map(problem => ({ document: document.id, ...problem })),
  );
  const facts = new Map<string, Fact>();
  const holders = new Map<string, string>();
  for (const document of documents) {
    for (const fact of document.facts) {
      const holder = holders.get(fact.id);
      if (holder)
        problems.push({ document: document.id, line: 0, message: `${fact.id} is also in ${holder}` });
      holders.set(fact.id, document.id);
      facts.set(fact.id, fact);
    }
  }
  const places = new Set(
    documents.flatMap(({ id, sections }) => [id, ...sections.map(({ title }) => `${id}#${slug(title)}`)]),
  );
  for (const document of documents) {
    const figures = figuresOf(
      documents.filter(({ service }) => service === document.service).flatMap(one => one.facts),
    );
    const report = (line: number, message: string) => problems.push({ document: document.id, line, message });
    for (const id of document.related) {
      if (!places.has(id)) report(0, `related: there is no document ${id}`);
      if (id === document.id) report(0, 'related: names itself');
    }
    for (const id of writeOut(document.summary, find => facts.get(find)).unknown)
      report(0, `summary: no such quote {${id.id}}`);
    for (const { id, was = [] } of document.facts)
      for (const text of was.flatMap(({ instead = '', now = '' }) => [instead, now]))
        for (const quote of writeOut(text, find => facts.get(find)).unknown)
          report(0, `${id}: was: no such quote {${quote.id}}`);
    for (const { text, line } of proseOf(document)) checkLine(text, line, places, facts, figures, report);
    if (document.sections.length === 0) report(0, 'the document says nothing');
  }
  return problems;
}

/** Facts that were last checked before the day given, oldest first. */
export function olderThan(documents: readonly ParsedDocument[], day: string): readonly Fact[] {
  return documents
    .flatMap(document => document.facts)
    .filter(fact => fact.checked < day)
    .sort((a, b) => (a.checked < b.checked ? -1 : 1));
}

interface ProseLine {
  readonly text: string;
  readonly line: number;
}

/** The lines of a document that are prose: not in fences. */
function* proseOf(document: ParsedDocument): Iterable<ProseLine> {
  for (const section of document.sections) {
    let fence: string | undefined;
    const first = section.textLine;
    for (const [at, text] of section.text.split('\n').entries()) {
      const before = fence;
      fence = fenceAfter(text, fence);
      if (before === undefined && fence === undefined) yield { text, line: first + at };
    }
  }
}

function checkLine(
  text: string,
  line: number,
  places: ReadonlySet<string>,
  facts: ReadonlyMap<string, Fact>,
  figures: ReadonlyMap<string, readonly Fact[]>,
  report: (line: number, message: string) => void,
) {
  const prose = text.replace(/`[^`]*`/g, code => ' '.repeat(code.length));
  const written = writeOut(prose, id => facts.get(id));
  for (const { id, part } of written.unknown) {
    const fact = facts.get(id);
    report(line, fact ? `{${id}:${part}}: the fact has no such part` : `{${id}}: there is no such fact`);
  }
  for (const [, target = ''] of text.matchAll(/\]\(almanac:([^)\s]+)\)/g))
    if (!places.has(target)) report(line, `almanac:${target}: there is no such document or section`);
  if (/^\s*>/.test(text)) return; // what older material says
  for (const figure of bareFigures(prose)) {
    const fact = figures.get(figure)?.[0];
    if (fact) report(line, `${figure} stands bare: quote it as {${fact.id}}`);
  }
}

/** The numbers with a unit in a line, beside quotes and addresses. */
function bareFigures(prose: string): readonly string[] {
  let bare = prose.replace(/\]\([^)]*\)/g, ']').replace(/https?:\/\/\S+/g, ' ');
  for (const { start, end } of quotesIn(bare))
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end);
  const found: string[] = [];
  const pattern = /(?<![\w.$/-])(\$?\d{1,3}(?:,\d{3})+|\$?\d+)((?:\.\d+)?)(?:\s?|-)(%|[A-Za-z]+)?/g;
  for (const [, whole = '', fraction = '', unit = ''] of bare.matchAll(pattern)) {
    const value = number(Number(whole.replace(/[$,]/g, '') + fraction));
    if (whole.startsWith('$')) found.push(`$${value}`);
    else if (unit) found.push(unit === '%' ? `${value}%` : `${value} ${unit}`);
  }
  return found;
}

/** What a fact's number looks like in prose, with the facts that hold it; small counts and lone ones are left free. */
function figuresOf(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const figures = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (typeof fact.value !== 'number' || fact.value === 0 || fact.value === 1) continue;
    const [figure] = bareFigures(quantity(fact).replace(/ \(.*\)$/, ''));
    if (figure) figures.set(figure, [...(figures.get(figure) ?? []), fact]);
  }
  return figures;
}
