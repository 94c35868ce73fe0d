import type { Calculation } from '../../../../server/src/lsp/protocol';
import { fill, h } from '../../webview/element';
import type { CalculatorWords } from '../messages';

/** The answer, large, with what its prices hold for. */
export function answerView(
  { answer, region, pricesChecked }: Calculation,
  words: CalculatorWords,
): HTMLElement[] {
  const holdsFor = pricesChecked
    ? [fill(words.region, region), fill(words.pricesOf, pricesChecked)].join(' · ')
    : '';
  return [
    h('strong', { class: 'answer-text' }, answer),
    ...(holdsFor ? [h('span', { class: 'holds-for muted' }, holdsFor)] : []),
  ];
}

/** The sum line by line. */
export function sumView({ lines }: Calculation, words: CalculatorWords): HTMLElement[] {
  return lines.length ? [section(words.working, sum(lines, words))] : [];
}

/** What to know about the answer, and the figures it stands on. */
export function notesView(
  { notes = [], sources }: Calculation,
  words: CalculatorWords,
  openFact: (id: string) => void,
): HTMLElement[] {
  return [
    ...(notes.length
      ? [section(words.notes, h('ul', { class: 'notes' }, ...notes.map(note => h('li', {}, note))))]
      : []),
    ...(sources.length ? [figures(sources, words, openFact)] : []),
  ];
}

function section(title: string, content: HTMLElement): HTMLElement {
  return h('section', {}, h('h2', {}, title), content);
}

function sum(lines: Calculation['lines'], words: CalculatorWords): HTMLElement {
  const rows = lines.map(({ label, working, value }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, label, h('span', { class: 'working muted' }, working)),
      h('td', { class: 'amount' }, value),
    ),
  );
  const head = [words.line, words.value].map(word => h('th', { scope: 'col' }, word));
  return h(
    'table',
    { class: 'sum' },
    h('thead', { class: 'hidden-words' }, h('tr', {}, ...head)),
    h('tbody', {}, ...rows),
  );
}

function figures(ids: readonly string[], words: CalculatorWords, open: (id: string) => void): HTMLElement {
  const links = ids.map(id => h('li', {}, h('button', { class: 'link', onclick: () => open(id) }, id)));
  return h(
    'details',
    { class: 'figures' },
    h('summary', {}, `${words.facts} (${ids.length})`),
    h('ul', {}, ...links),
  );
}
