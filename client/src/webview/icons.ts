import { s } from './element';

/** Drawn on a grid of 16, one stroke wide, in the colour of the text around. */
const shapes = {
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  star: 'm8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z',
  copy: 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z',
  table: 'M2.5 3h11v10h-11zm0 3.5h11m-11 3.3h11M6.5 3v10',
  reset: 'M3 8a5 5 0 1 0 1.6-3.7M4.6 1.8v2.6h2.6',
  fill: 'M8.5 1.5v7m0 0L6 6m2.5 2.5L11 6M2.5 9.5v4h11v-4',
  apply: 'M8.5 9V2m0 0L6 4.5M8.5 2 11 4.5m-8.5 5v4h11v-4',
  follow: 'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8 1v3m0 8v3M1 8h3m8 0h3',
  tab: 'M2 3.5h12v9H2zm0 3h12M6 3.5v3',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zm3.2 7.7 3.8 3.8',
  link: 'M9.5 2.5h4v4m0-4-6 6M7 4H2.5v9.5H12V9',
  check: 'm3 8.5 3.2 3.2L13 4.8',
} as const;

export type IconName = keyof typeof shapes;

export function icon(name: IconName): SVGSVGElement {
  return s(
    'svg',
    {
      class: `icon icon-${name}`,
      viewBox: '0 0 16 16',
      width: 16,
      height: 16,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    s('path', { d: shapes[name] }),
  );
}
