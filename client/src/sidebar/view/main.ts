/** The calculators' page: a list, and one form for all of them. What it calculates, the server does. */
import type { CalculatorForm } from '../../../../server/src/lsp/protocol';
import { h } from '../../webview/element';
import type {
  AtCursor,
  FromCalculatorsPage,
  Input,
  Memory,
  Source,
  Start,
  ToCalculatorsPage,
} from '../messages';
import { type FormView, formView } from './form';
import { listView } from './list';
import './view.css';

declare function acquireVsCodeApi(): {
  postMessage(message: FromCalculatorsPage): void;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();
const { words, place } = JSON.parse(document.body.dataset.start ?? '{}') as Start;
document.body.classList.add(`in-${place}`);

let forms: readonly CalculatorForm[] = [];
let memory: Memory = { favourites: [], recent: [], inputs: {}, follows: true };
let cursor: AtCursor | undefined;
let query = '';
let view: FormView | undefined;

// One question at a time: what is typed meanwhile waits, and only the newest of it is asked.
let turn = 0;
let answered = 0;
let waiting: { readonly id: string; readonly input: Input } | undefined;

const page = h('div', { class: 'page' });
document.body.append(page);
window.addEventListener('message', ({ data }: MessageEvent<ToCalculatorsPage>) => hear(data));
window.addEventListener('keydown', event => {
  const typing = event.target instanceof Element && event.target.matches('select, textarea');
  if (event.key === 'Escape' && view && !typing) close();
});
editor.postMessage({ kind: 'ready' });

function hear(message: ToCalculatorsPage): void {
  switch (message.kind) {
    case 'start':
      ({ forms, memory } = message);
      draw();
      break;
    case 'open':
      open(message.id, message.input, message.source);
      break;
    case 'cursor':
      cursor = message;
      if (view) view.atCursor(message);
      else if (page.contains(document.activeElement) === false) draw();
      break;
    case 'calculated':
      answered = message.turn;
      if (message.calculation.calculator === memory.open) view?.show(message.calculation);
      if (waiting) calculate(waiting.id, waiting.input);
      break;
    case 'failed':
      answered = turn;
      if (view) view.fail(message.message);
      else page.replaceChildren(failure(message.message));
      break;
  }
}

function failure(message: string): HTMLElement {
  return h(
    'main',
    { class: 'empty', role: 'alert' },
    h('p', {}, words.failed),
    h('p', { class: 'muted' }, message),
  );
}

function draw(): void {
  const form = forms.find(({ id }) => id === memory.open);
  if (form) drawForm(form);
  else drawList();
}

function drawList(): void {
  view = undefined;
  const list = listView({
    forms,
    memory,
    words,
    cursor,
    query,
    search: next => {
      query = next;
    },
    open: id => open(id),
    openAtCursor: () => cursor?.best && open(cursor.best.id, cursor.best.input, cursor.source),
    favour: id => {
      favour(id);
      drawList();
      focusRow(id);
    },
  });
  page.replaceChildren(list);
}

function drawForm(form: CalculatorForm): void {
  const { id } = form;
  view = formView({
    form,
    input: memory.inputs[id] ?? {},
    words,
    favourite: memory.favourites.includes(id),
    follows: memory.follows,
    back: close,
    favour: () => favour(id),
    changed: input => {
      remember({ inputs: { ...memory.inputs, [id]: input } });
      calculate(id, input);
    },
    follow: follows => remember({ follows }),
    copy: text => editor.postMessage({ kind: 'copy', text }),
    apply: (input, source) => editor.postMessage({ kind: 'apply', id, input, source }),
    openFact: fact => editor.postMessage({ kind: 'openDocument', id: fact }),
    openInEditor: place === 'sidebar' ? () => editor.postMessage({ kind: 'openInEditor', id }) : undefined,
  });
  page.replaceChildren(view.element);
  calculate(id, memory.inputs[id] ?? {});
}

function open(id: string, input?: Input, source?: Source): void {
  if (!forms.some(form => form.id === id)) return;
  remember({ open: id, recent: [id, ...memory.recent.filter(other => other !== id)].slice(0, 8) });
  draw();
  if (input) view?.fill(input, source);
  view?.focus();
  window.scrollTo(0, 0);
}

function close(): void {
  const was = memory.open;
  remember({ open: undefined });
  drawList();
  if (was) focusRow(was);
}

function favour(id: string): void {
  const { favourites } = memory;
  remember({
    favourites: favourites.includes(id) ? favourites.filter(other => other !== id) : [...favourites, id],
  });
}

function remember(change: Partial<Memory>): void {
  memory = { ...memory, ...change };
  editor.setState({ open: memory.open });
  editor.postMessage({ kind: 'remember', memory });
}

function focusRow(id: string): void {
  const title = forms.find(form => form.id === id)?.title;
  const rows = [...page.querySelectorAll<HTMLElement>('.row-main')];
  rows.find(row => row.querySelector('.row-title')?.textContent === title)?.focus();
}

function calculate(id: string, input: Input): void {
  waiting = { id, input };
  if (answered < turn) return;
  waiting = undefined;
  turn++;
  editor.postMessage({ kind: 'calculate', turn, id, input });
}
