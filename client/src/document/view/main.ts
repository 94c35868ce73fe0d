/** The page that shows a document; its content comes from the panel, its links go back there. */
import { h } from '../../webview/element';
import { icon } from '../../webview/icons';
import { documentIdOf, documentScheme } from '../links';
import type { DocumentWords, Figure, FromDocumentPage, ShowDocument, ToDocumentPage } from '../messages';
import { renderer, slug } from './markdown';
import './document.css';

declare function acquireVsCodeApi(): {
  postMessage(message: FromDocumentPage): void;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();
const words = JSON.parse(document.body.dataset.start ?? '{}') as DocumentWords;
const render = renderer(words);
const article = h('article', { tabindex: '-1' });
document.body.append(h('main', {}, article));

window.addEventListener('message', ({ data }: MessageEvent<ToDocumentPage>) => show(data));
document.addEventListener('click', follow);
let resting: number | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(resting);
  resting = window.setTimeout(() => editor.postMessage({ kind: 'scrolled', top: window.scrollY }), 200);
});
editor.postMessage({ kind: 'ready' });

function show(shown: ShowDocument): void {
  const body = h('div', { class: 'body' });
  body.innerHTML = render(shown.markdown); // the renderer lets no HTML of the document through
  const first = body.querySelector('h1');
  const head = h('header', {}, shown.service && h('p', { class: 'service' }, shown.service));
  if (first && body.firstElementChild === first) head.append(first);
  else head.append(h('h1', {}, shown.title));
  for (const code of body.querySelectorAll('figure.code'))
    code.append(copyButton(() => code.querySelector('code')?.textContent ?? ''));
  article.replaceChildren(
    head,
    body,
    ...(shown.figures.length ? [figureTable(shown.figures)] : []),
    ...(shown.related.length ? [relatedList(shown)] : []),
  );
  editor.setState({ id: shown.id });
  article.focus({ preventScroll: true });
  bringIntoView(shown);
}

function bringIntoView({ section, scroll }: ShowDocument): void {
  const root = document.documentElement;
  root.style.scrollBehavior = 'auto';
  const target = scroll === undefined && section ? document.getElementById(slug(section)) : null;
  if (target) target.scrollIntoView();
  else window.scrollTo(0, scroll ?? 0);
  root.style.scrollBehavior = '';
}

function figureTable(figures: readonly Figure[]): HTMLElement {
  const rows = figures.map(({ label, shown, note, source, checked }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, label, note ? h('span', { class: 'note' }, note) : undefined),
      h('td', { class: 'shown' }, shown),
      h(
        'td',
        { class: 'from' },
        h('a', { href: source, title: source }, words.source),
        h('span', { class: 'note' }, checked),
      ),
      h(
        'td',
        { class: 'act' },
        copyButton(() => `${label}: ${shown}`),
      ),
    ),
  );
  const heading = [words.figure, words.value, words.checked, words.copy];
  return h(
    'section',
    { 'aria-labelledby': 'almanac-figures' },
    h('h2', { id: 'almanac-figures' }, words.figures),
    h(
      'div',
      { class: 'wide' },
      h(
        'table',
        { class: 'figures' },
        h(
          'thead',
          { class: 'hidden-words' },
          h('tr', {}, ...heading.map(word => h('th', { scope: 'col' }, word))),
        ),
        h('tbody', {}, ...rows),
      ),
    ),
  );
}

function relatedList({ related }: ShowDocument): HTMLElement {
  const links = related.map(({ id, title }) => h('li', {}, h('a', { href: documentScheme + id }, title)));
  return h(
    'nav',
    { 'aria-labelledby': 'almanac-related' },
    h('h2', { id: 'almanac-related' }, words.related),
    h('ul', { class: 'related' }, ...links),
  );
}

function copyButton(text: () => string): HTMLElement {
  const button = h(
    'button',
    { class: 'icon-button', title: words.copy, 'aria-label': words.copy },
    icon('copy'),
  );
  button.addEventListener('click', () => {
    editor.postMessage({ kind: 'copy', text: text() });
    button.replaceChildren(icon('check'));
    button.setAttribute('aria-label', words.copied);
    setTimeout(() => {
      button.replaceChildren(icon('copy'));
      button.setAttribute('aria-label', words.copy);
    }, 1_500);
  });
  return button;
}

/** Links to the web are the editor's own business; those between documents and within one are ours. */
function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? '';
  if (documentIdOf(href)) editor.postMessage({ kind: 'follow', href });
  else if (href.startsWith('#')) document.getElementById(slug(href))?.scrollIntoView();
  else return;
  event.preventDefault();
}
