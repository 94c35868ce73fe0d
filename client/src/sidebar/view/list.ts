import type { CalculatorForm } from '../../../../server/src/lsp/protocol';
import { fill, h } from '../../webview/element';
import { icon } from '../../webview/icons';
import type { AtCursor, CalculatorWords, Memory } from '../messages';

export interface ListParts {
  readonly forms: readonly CalculatorForm[];
  readonly memory: Memory;
  readonly words: CalculatorWords;
  readonly cursor: AtCursor | undefined;
  readonly query: string;
  readonly search: (query: string) => void;
  readonly open: (id: string) => void;
  readonly openAtCursor: () => void;
  readonly favour: (id: string) => void;
}

/** All calculators: the one for the resource under the cursor, favourites, recent ones, then by service. */
export function listView(parts: ListParts): HTMLElement {
  const { words, query, search } = parts;
  const rows = h('div', { class: 'rows' }, ...groups(parts));
  const box = h('input', {
    type: 'search',
    class: 'search',
    placeholder: words.search,
    'aria-label': words.search,
    value: query,
    spellcheck: 'false',
  });
  box.addEventListener('input', () => {
    search(box.value);
    rows.replaceChildren(...groups({ ...parts, query: box.value }));
  });
  const element = h(
    'main',
    { class: 'list' },
    h('h1', { class: 'hidden-words' }, words.calculators),
    h('div', { class: 'search-bar' }, box),
    rows,
  );
  element.addEventListener('keydown', event => walk(event, element, box));
  return element;
}

function groups(parts: ListParts): HTMLElement[] {
  const { forms, memory, words, query } = parts;
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = forms.filter(form => wanted.every(word => textOf(form).includes(word)));
  if (wanted.length) {
    if (found.length) return [group('', found, parts)];
    return [h('p', { class: 'empty muted', role: 'status' }, fill(words.nothingFound, query))];
  }
  const named = (ids: readonly string[]) => ids.flatMap(id => forms.find(form => form.id === id) ?? []);
  const services = [...new Set(forms.map(form => form.service))];
  return [
    ...atCursor(parts),
    group(words.favourites, named(memory.favourites), parts),
    group(
      words.recent,
      named(memory.recent.filter(id => !memory.favourites.includes(id)).slice(0, 3)),
      parts,
    ),
    ...services.map(service =>
      group(
        service,
        forms.filter(form => form.service === service),
        parts,
      ),
    ),
  ].filter(element => element.childElementCount > 1);
}

function textOf({ title, summary, service, fields }: CalculatorForm): string {
  return [title, summary, service, ...Object.values(fields).map(field => field.label)]
    .join('\n')
    .toLowerCase();
}

function atCursor({ forms, cursor, words, openAtCursor }: ListParts): HTMLElement[] {
  const form = forms.find(({ id }) => id === cursor?.best?.id);
  if (!form || !cursor?.source) return [];
  const title = fill(words.atCursor, cursor.source.resource);
  const row = h(
    'button',
    { class: 'row-main', onclick: openAtCursor },
    h('span', { class: 'row-title' }, form.title),
    h('span', { class: 'row-summary muted' }, form.summary),
  );
  return [h('section', { class: 'group suggestion' }, h('h2', {}, title), h('div', { class: 'row' }, row))];
}

function group(title: string, forms: readonly CalculatorForm[], parts: ListParts): HTMLElement {
  const rows = forms.map(form => row(form, parts));
  return h('section', { class: 'group' }, h('h2', {}, title), ...rows);
}

function row(
  { id, title, summary }: CalculatorForm,
  { memory, words, open, favour }: ListParts,
): HTMLElement {
  return h(
    'div',
    { class: 'row' },
    h(
      'button',
      { class: 'row-main', onclick: () => open(id), title: summary },
      h('span', { class: 'row-title' }, title),
      h('span', { class: 'row-summary muted' }, summary),
    ),
    starButton(memory.favourites.includes(id), words, () => favour(id)),
  );
}

export function starButton(favourite: boolean, words: CalculatorWords, toggle: () => void): HTMLElement {
  const button = h('button', { class: 'icon-button star', type: 'button' }, icon('star'));
  const draw = () => {
    const label = favourite ? words.removeFavourite : words.addFavourite;
    button.setAttribute('aria-pressed', String(favourite));
    button.setAttribute('aria-label', label);
    button.title = label;
  };
  button.addEventListener('click', () => {
    favourite = !favourite;
    draw();
    toggle();
  });
  draw();
  return button;
}

/** Arrow keys walk through the rows, as in the editor's own lists; letters go on searching. */
function walk(event: KeyboardEvent, list: HTMLElement, box: HTMLInputElement): void {
  const rows = [...list.querySelectorAll<HTMLElement>('.row-main')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined || (document.activeElement === box && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  if (next < 0) box.focus();
  else rows[Math.min(next, rows.length - 1)]?.focus();
}
