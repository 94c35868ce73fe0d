import type { Field } from '../../../../server/src/lsp/protocol';
import { fill, h } from '../../webview/element';
import type { CalculatorWords } from '../messages';
import { read, written } from './number';
import { sliderScale } from './scale';

/** One input of the form, drawn from its definition. */
export interface FieldView {
  readonly element: HTMLElement;
  /** What it stands for now; the last that made sense while it does not. */
  value(): number | string;
  set(value: number | string): void;
  /** What the calculation says is wrong with it. */
  complain(message: string | undefined): void;
  focus(): void;
}

interface Parts {
  readonly id: string;
  readonly field: Field;
  readonly words: CalculatorWords;
  readonly changed: () => void;
}

export function fieldView(parts: Parts): FieldView {
  if (parts.field.options) return choiceField(parts);
  return parts.field.kind === 'text' ? textField(parts) : numberField(parts);
}

function choiceField({ id, field, changed }: Parts): FieldView {
  const options = (field.options ?? []).map(({ value, label }) => h('option', { value }, label));
  const select = h('select', { id, onchange: changed, 'aria-describedby': notesOf(id, field) }, ...options);
  select.value = String(field.initial);
  return framed({
    id,
    field,
    control: select,
    value: () => select.value,
    set: value => (select.value = String(value)),
  });
}

function textField({ id, field, changed }: Parts): FieldView {
  const area = h('textarea', {
    id,
    rows: 6,
    spellcheck: 'false',
    oninput: changed,
    'aria-describedby': notesOf(id, field),
  });
  area.value = String(field.initial);
  return framed({
    id,
    field,
    control: area,
    value: () => area.value,
    set: value => (area.value = String(value)),
  });
}

function numberField({ id, field, words, changed }: Parts): FieldView {
  let now = Number(field.initial);
  const { min, max, step = 1 } = field;
  const box = h('input', {
    id,
    type: 'text',
    inputmode: 'decimal',
    role: 'spinbutton',
    autocomplete: 'off',
    'aria-valuemin': min,
    'aria-valuemax': max,
    'aria-describedby': notesOf(id, field),
  });
  const slider =
    field.slider && min !== undefined && max !== undefined ? sliderFor(id, field, min, max, step) : undefined;
  const view = framed({
    id,
    field,
    control: h(
      'div',
      { class: 'number' },
      box,
      field.unit && h('span', { class: 'unit', id: `${id}-unit` }, field.unit),
    ),
    below: slider?.element,
    box,
    value: () => now,
    set(value) {
      now = Number(value);
      box.value = written(now);
      settled();
    },
  });

  function settled(): void {
    box.setAttribute('aria-valuenow', String(now));
    box.setAttribute('aria-valuetext', `${written(now)} ${field.unit}`.trim());
    slider?.show(now);
  }

  function wrong(value: number | undefined): string | undefined {
    if (value === undefined) return words.notANumber;
    if (min !== undefined && value < min) return fill(words.atLeast, withUnit(min, field.unit));
    return max !== undefined && value > max ? fill(words.atMost, withUnit(max, field.unit)) : undefined;
  }

  function accept(value: number): void {
    view.complain(undefined);
    now = value;
    settled();
    changed();
  }

  box.addEventListener('input', () => {
    const value = read(box.value);
    const complaint = wrong(value);
    if (complaint || value === undefined) view.complain(complaint);
    else accept(value);
  });
  box.addEventListener('blur', () => {
    if (!wrong(read(box.value))) box.value = written(now);
  });
  box.addEventListener('keydown', event => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (!steps) return;
    event.preventDefault();
    const next = Number((Math.round(now / step) * step + steps * step).toPrecision(12));
    accept(Math.min(max ?? next, Math.max(min ?? next, next)));
    box.value = written(now);
  });
  slider?.onMove(value => {
    accept(value);
    box.value = written(now);
  });
  view.set(now);
  return view;
}

function withUnit(value: number, unit: string): string {
  return `${written(value)} ${unit}`.trim();
}

function sliderFor(id: string, field: Field, min: number, max: number, step: number) {
  const scale = sliderScale(min, max, step);
  const element = h('input', {
    type: 'range',
    class: 'slider',
    min: 0,
    max: 1000,
    step: 1,
    'aria-labelledby': `${id}-label`,
  });
  function show(value: number): void {
    element.value = String(scale.position(value));
    element.style.setProperty('--part', `${scale.position(value) / 10}%`);
    element.setAttribute('aria-valuetext', withUnit(value, field.unit));
  }
  return {
    element,
    show,
    onMove(moved: (value: number) => void) {
      element.addEventListener('input', () => moved(scale.value(Number(element.value))));
    },
  };
}

interface Frame {
  readonly id: string;
  readonly field: Field;
  readonly control: HTMLElement;
  readonly below?: HTMLElement;
  /** The element that takes the focus; the control when missing. */
  readonly box?: HTMLElement;
  value(): number | string;
  set(value: number | string): void;
}

/** Label above, control, help below, and room for what is wrong. */
function framed({ id, field, control, below, box = control, value, set }: Frame): FieldView {
  const error = h('p', { class: 'error', id: `${id}-error`, hidden: true });
  const element = h(
    'div',
    { class: 'field' },
    h('label', { for: id, id: `${id}-label` }, field.label),
    control,
    below,
    error,
    field.help ? h('p', { class: 'help', id: `${id}-help` }, field.help) : undefined,
  );
  return {
    element,
    value,
    set,
    complain(message) {
      error.hidden = !message;
      error.textContent = message ?? '';
      element.classList.toggle('invalid', message !== undefined);
      box.setAttribute('aria-invalid', String(message !== undefined));
    },
    focus: () => box.focus(),
  };
}

function notesOf(id: string, field: Field): string {
  return [`${id}-error`, ...(field.help ? [`${id}-help`] : []), ...(field.unit ? [`${id}-unit`] : [])].join(
    ' ',
  );
}
