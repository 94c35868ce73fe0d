import type { Calculation, CalculatorForm } from '../../../../server/src/lsp/protocol';
import { fill, h } from '../../webview/element';
import { type IconName, icon } from '../../webview/icons';
import type { AtCursor, CalculatorWords, Input, Source } from '../messages';
import { answerView, notesView, sumView } from './answer';
import { type FieldView, fieldView } from './field';
import { starButton } from './list';
import { plots } from './plot';
import { asCsv, asMarkdown } from './report';

export interface FormParts {
  readonly form: CalculatorForm;
  readonly input: Input;
  readonly words: CalculatorWords;
  readonly favourite: boolean;
  readonly follows: boolean;
  readonly back: () => void;
  readonly favour: () => void;
  readonly changed: (input: Input) => void;
  readonly follow: (follows: boolean) => void;
  readonly copy: (text: string) => void;
  readonly apply: (input: Input, source: Source) => void;
  readonly openFact: (id: string) => void;
  /** Missing where there is a tab already. */
  readonly openInEditor?: () => void;
}

/** The one form that every calculator is drawn with. */
export interface FormView {
  readonly element: HTMLElement;
  show(calculation: Calculation): void;
  /** The resource under the cursor fills it in, or offers to. */
  atCursor(cursor: AtCursor): void;
  fill(input: Input, source?: Source): void;
  /** There is no answer, and why. */
  fail(message: string): void;
  focus(): void;
}

export function formView(parts: FormParts): FormView {
  const { form, words } = parts;
  let calculation: Calculation | undefined;
  let cursor: AtCursor | undefined;
  let source: Source | undefined;
  let { follows } = parts;

  const fields = new Map<string, FieldView>();
  for (const [name, field] of Object.entries(form.fields)) {
    const view = fieldView({ id: `field-${name}`, field, words, changed });
    view.set(parts.input[name] ?? field.initial);
    fields.set(name, view);
  }
  const input = (): Input => Object.fromEntries([...fields].map(([name, field]) => [name, field.value()]));

  const answer = h('div', { class: 'answer', role: 'status', 'aria-live': 'polite' });
  const sum = h('div', { class: 'details' });
  const notes = h('div', { class: 'details' });
  const curves = h('div', { class: 'curves' });
  const sourceBar = h('div', { class: 'source-bar' });
  const back = iconButton('back', words.back, parts.back);
  const element = h(
    'main',
    { class: 'form' },
    h('header', {}, back, h('h1', {}, form.title), starButton(parts.favourite, words, parts.favour)),
    h('p', { class: 'summary muted' }, form.summary),
    toolbar(),
    sourceBar,
    answer,
    h(
      'form',
      { class: 'fields', 'aria-label': words.inputs, onsubmit: (event: Event) => event.preventDefault() },
      ...[...fields.values()].map(field => field.element),
    ),
    h('div', { class: 'results' }, sum, curves, notes),
  );
  new ResizeObserver(drawCurves).observe(curves);

  function toolbar(): HTMLElement {
    const report = (write: typeof asMarkdown) => () => {
      if (calculation) parts.copy(write(form, input(), calculation));
    };
    const following = iconButton('follow', words.follow, () => {
      follows = !follows;
      following.setAttribute('aria-pressed', String(follows));
      parts.follow(follows);
      if (follows && cursor) atCursor(cursor);
    });
    following.setAttribute('aria-pressed', String(follows));
    const buttons = [
      ...(form.prefills ? [following] : []),
      iconButton('copy', words.copyMarkdown, report(asMarkdown)),
      iconButton('table', words.copyCsv, report(asCsv)),
      iconButton('reset', words.reset, reset),
      ...(parts.openInEditor ? [iconButton('tab', words.openInEditor, parts.openInEditor)] : []),
    ];
    return h('div', { class: 'toolbar', role: 'toolbar', 'aria-label': words.actions }, ...buttons);
  }

  function changed(): void {
    parts.changed(input());
  }

  function reset(): void {
    for (const [name, field] of Object.entries(form.fields)) fields.get(name)?.set(field.initial);
    source = undefined;
    drawSource();
    changed();
  }

  function show(next: Calculation): void {
    calculation = next;
    for (const [name, field] of fields) field.complain(next.invalid?.[name]);
    answer.replaceChildren(...answerView(next, words));
    sum.replaceChildren(...sumView(next, words));
    notes.replaceChildren(...notesView(next, words, parts.openFact));
    drawCurves();
  }

  function drawCurves(): void {
    const focused = curves.contains(document.activeElement);
    if (!focused) curves.replaceChildren(...plots(calculation?.curves ?? [], curves.clientWidth, words));
  }

  function fillIn(next: Input, from?: Source): void {
    for (const [name, value] of Object.entries(next)) fields.get(name)?.set(value);
    source = from;
    drawSource();
    changed();
  }

  function atCursor(next: AtCursor): void {
    cursor = next;
    const { open, source: from } = next;
    const other = from && (from.resource !== source?.resource || from.uri !== source.uri);
    if (follows && open?.id === form.id && other) fillIn(open.input, from);
    else drawSource();
  }

  /** Where the numbers came from, where else they could come from, and the way back into the template. */
  function drawSource(): void {
    const offered = cursor?.open?.id === form.id ? cursor.source : undefined;
    const offers = offered && offered.resource !== source?.resource;
    sourceBar.replaceChildren(
      ...(source
        ? [h('p', { class: 'filled muted' }, fill(words.filledFrom, source.resource, source.file))]
        : []),
      ...(offers
        ? [
            textButton('fill', fill(words.fillIn, offered.resource), () =>
              fillIn(cursor?.open?.input ?? {}, offered),
            ),
          ]
        : []),
      ...(source && form.applies ? [applyButton(source)] : []),
    );
  }

  function applyButton(to: Source): HTMLElement {
    return textButton('apply', fill(words.apply, to.resource), () => parts.apply(input(), to));
  }

  function fail(message: string): void {
    answer.replaceChildren(h('strong', {}, words.failed), h('span', { class: 'muted' }, message));
  }

  return { element, show, atCursor, fill: fillIn, fail, focus: () => back.focus() };
}

function iconButton(name: IconName, label: string, act: () => void): HTMLElement {
  return h(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': label, title: label, onclick: act },
    icon(name),
  );
}

function textButton(name: IconName, label: string, act: () => void): HTMLElement {
  return h('button', { class: 'text-button', type: 'button', onclick: act }, icon(name), label);
}
