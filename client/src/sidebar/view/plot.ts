import type { Curve } from '../../../../server/src/lsp/protocol';
import { h, s } from '../../webview/element';
import type { CalculatorWords } from '../messages';
import { written } from './number';
import { growsByFactor, linearScale, powerScale, type Scale, short, tightScale } from './scale';

/** Curves over the same axes, drawn into one picture. */
export function plots(curves: readonly Curve[], width: number, words: CalculatorWords): HTMLElement[] {
  const pictures = new Map<string, Curve[]>();
  for (const curve of curves) {
    if (curve.points.length < 2) continue;
    const axes = JSON.stringify([curve.x, curve.y]);
    const same = pictures.get(axes);
    if (same) same.push(curve);
    else pictures.set(axes, [curve]);
  }
  return [...pictures.values()].map(same => plot(same, Math.max(220, width), words));
}

const colours = ['blue', 'yellow', 'green', 'purple', 'red', 'orange'];
const room = { top: 10, bottom: 34, right: 14 };

interface Frame {
  readonly curves: readonly Curve[];
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

function plot(curves: readonly Curve[], width: number, words: CalculatorWords): HTMLElement {
  const frame = frameOf(curves, width, Math.round(Math.min(280, Math.max(150, width * 0.5))));
  const [first] = curves as readonly [Curve];
  const reading = s('g', { class: 'reading' });
  const picture = s(
    'svg',
    {
      class: 'plot',
      width,
      height: frame.height,
      viewBox: `0 0 ${width} ${frame.height}`,
      tabindex: 0,
      role: 'slider',
      'aria-label': `${curves.map(({ label }) => label).join(', ')}. ${words.plotHint}`,
      'aria-valuemin': first.points[0]![0],
      'aria-valuemax': first.points.at(-1)![0],
    },
    ...grid(frame, first),
    ...curves.map((curve, at) => line(frame, curve, at)),
    ...curves.flatMap((curve, at) => here(frame, curve, at)),
    reading,
  );
  follow(picture, reading, frame);
  return h(
    'figure',
    { class: 'plot-frame', dir: 'ltr' },
    h('figcaption', {}, ...legend(curves)),
    h('p', { class: 'axis-title muted' }, axisTitle(first.y)),
    picture,
  );
}

function frameOf(curves: readonly Curve[], width: number, height: number): Frame {
  const all = curves.flatMap(({ points, here }) => [...points, ...(here ? [here] : [])]);
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  const manyPowers = curves.every(({ points }) => growsByFactor(points.map(([x]) => x)));
  const upPowers = manyPowers && curves.every(({ points }) => growsByFactor(points.map(([, y]) => y)));
  const tall = height - room.top - room.bottom;
  const y = upPowers
    ? powerScale(Math.min(...ys), Math.max(...ys), tall, 4)
    : linearScale(Math.min(0, ...ys), Math.max(...ys), tall, height > 200 ? 5 : 3);
  const left = 10 + Math.max(...y.ticks.map(tick => short(tick).length)) * 6.6;
  const along = width - left - room.right;
  const scale = manyPowers ? powerScale : tightScale;
  return {
    curves,
    x: scale(Math.min(...xs), Math.max(...xs), along, Math.max(2, along / 52)),
    y,
    left,
    width,
    height,
  };
}

function across(frame: Frame, x: number): number {
  return frame.left + frame.x.at(x);
}

function up(frame: Frame, y: number): number {
  return frame.height - room.bottom - frame.y.at(y);
}

function grid(frame: Frame, { x }: Curve): SVGElement[] {
  const right = frame.width - room.right;
  const foot = frame.height - room.bottom;
  return [
    ...frame.y.ticks.flatMap(tick => [
      s('line', {
        class: tick === 0 ? 'base' : 'grid',
        x1: frame.left,
        x2: right,
        y1: up(frame, tick),
        y2: up(frame, tick),
      }),
      s(
        'text',
        { class: 'tick', x: frame.left - 6, y: up(frame, tick) + 4, 'text-anchor': 'end' },
        short(tick),
      ),
    ]),
    ...frame.x.ticks.map(tick =>
      s(
        'text',
        { class: 'tick', x: across(frame, tick), y: foot + 14, 'text-anchor': 'middle' },
        short(tick),
      ),
    ),
    s('text', { class: 'tick', x: right, y: frame.height - 4, 'text-anchor': 'end' }, axisTitle(x)),
  ];
}

function line(frame: Frame, { points }: Curve, at: number): SVGElement {
  const path = points
    .map(([x, y], i) => `${i ? 'L' : 'M'}${across(frame, x).toFixed(1)} ${up(frame, y).toFixed(1)}`)
    .join('');
  return s('path', { class: `curve ${colour(at)}`, d: path });
}

function here(frame: Frame, { here: place }: Curve, at: number): SVGElement[] {
  if (!place) return [];
  const [x, y] = [across(frame, place[0]), up(frame, place[1])];
  return [
    s('line', { class: `drop ${colour(at)}`, x1: x, x2: x, y1: y, y2: frame.height - room.bottom }),
    s('circle', { class: `here ${colour(at)}`, cx: x, cy: y, r: 4.5 }),
  ];
}

function legend(curves: readonly Curve[]): HTMLElement[] {
  return curves.map(({ label }, at) =>
    h('span', { class: 'key' }, curves.length > 1 && h('span', { class: `swatch ${colour(at)}` }), label),
  );
}

function axisTitle({ label, unit }: Curve['x']): string {
  return unit ? `${label} (${unit})` : label;
}

function colour(at: number): string {
  return `colour-${colours[at % colours.length]}`;
}

/** Reads the curves under the pointer, or where the arrow keys have moved to. */
function follow(picture: SVGSVGElement, reading: SVGGElement, frame: Frame): void {
  const points = frame.curves[0]?.points ?? [];
  let at = nearest(points, frame.curves[0]?.here?.[0] ?? points[0]?.[0] ?? 0);

  function show(next: number): void {
    at = Math.min(points.length - 1, Math.max(0, next));
    const x = points[at]?.[0] ?? 0;
    reading.replaceChildren(...drawReading(frame, x));
    picture.setAttribute('aria-valuenow', String(x));
    picture.setAttribute('aria-valuetext', inWords(frame, x));
  }

  const hide = () => reading.replaceChildren();
  picture.addEventListener('pointermove', event => {
    const offset = event.clientX - picture.getBoundingClientRect().left;
    const distance = (x: number) => Math.abs(across(frame, x) - offset);
    show(points.reduce((best, [x], i) => (distance(x) < distance(points[best]![0]) ? i : best), 0));
  });
  picture.addEventListener('pointerleave', hide);
  picture.addEventListener('focus', () => {
    if (picture.matches(':focus-visible')) show(at);
  });
  picture.addEventListener('blur', hide);
  picture.addEventListener('keydown', event => {
    const by = {
      ArrowRight: 1,
      ArrowUp: 1,
      ArrowLeft: -1,
      ArrowDown: -1,
      PageUp: 10,
      PageDown: -10,
      Home: -1e6,
      End: 1e6,
    }[event.key];
    if (!by) return;
    event.preventDefault();
    show(at + by);
  });
  picture.setAttribute('aria-valuenow', String(points[at]?.[0] ?? 0));
  picture.setAttribute('aria-valuetext', inWords(frame, points[at]?.[0] ?? 0));
}

function nearest(points: Curve['points'], x: number): number {
  return points.reduce(
    (best, point, i) => (Math.abs(point[0] - x) < Math.abs(points[best]![0] - x) ? i : best),
    0,
  );
}

function valueAt({ points }: Curve, x: number): number | undefined {
  return points[nearest(points, x)]?.[1];
}

function readings(
  frame: Frame,
  x: number,
): { readonly text: string; readonly y: number; readonly at: number }[] {
  return frame.curves.flatMap((curve, at) => {
    const y = valueAt(curve, x);
    if (y === undefined) return [];
    const name = frame.curves.length > 1 ? `${curve.label}: ` : '';
    return [{ text: `${name}${withUnit(y, curve.y.unit)}`, y, at }];
  });
}

function withUnit(value: number, unit: string): string {
  if (unit !== '$' && !unit.startsWith('USD'))
    return `${written(Number(value.toPrecision(6)))} ${unit}`.trim();
  return `$${value >= 0.1 ? value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',') : written(Number(value.toPrecision(3)))}`;
}

function inWords(frame: Frame, x: number): string {
  const [first] = frame.curves;
  return [withUnit(x, first?.x.unit ?? ''), ...readings(frame, x).map(({ text }) => text)].join(', ');
}

function drawReading(frame: Frame, x: number): SVGElement[] {
  const [first] = frame.curves;
  const lines = [withUnit(x, first?.x.unit ?? ''), ...readings(frame, x).map(({ text }) => text)];
  const width = Math.max(...lines.map(text => text.length)) * 6.3 + 16;
  const height = lines.length * 15 + 9;
  const place = across(frame, x);
  const left = place + 10 + width > frame.width ? Math.max(2, place - 10 - width) : place + 10;
  return [
    s('line', { class: 'cross', x1: place, x2: place, y1: room.top, y2: frame.height - room.bottom }),
    ...readings(frame, x).map(({ y, at }) =>
      s('circle', { class: `dot ${colour(at)}`, cx: place, cy: up(frame, y), r: 3.5 }),
    ),
    s('rect', { class: 'card', x: left, y: room.top, width, height, rx: 3 }),
    ...lines.map((text, i) =>
      s('text', { class: i ? 'card-text' : 'card-head', x: left + 8, y: room.top + 16 + i * 15 }, text),
    ),
  ];
}
