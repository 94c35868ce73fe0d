/** Places values on a line of so many pixels, and says where to put its ticks. */
export interface Scale {
  at(value: number): number;
  readonly ticks: readonly number[];
}

export function linearScale(low: number, high: number, length: number, ticksWanted: number): Scale {
  const step = niceStep((high - low) / ticksWanted);
  const bottom = Math.floor(low / step + 1e-9) * step;
  const top = Math.max(Math.ceil(high / step - 1e-9) * step, bottom + step);
  const count = Math.round((top - bottom) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((bottom + i * step).toPrecision(12)));
  return { at: value => ((value - bottom) / (top - bottom)) * length, ticks };
}

/** From the first value to the last, with ticks only within: for the axis whose ends the data give. */
export function tightScale(low: number, high: number, length: number, ticksWanted: number): Scale {
  const span = high - low || 1;
  const step = niceStep(span / ticksWanted);
  const first = Math.ceil(low / step - 1e-9);
  const ticks: number[] = [];
  for (let i = first; i * step <= high + step * 1e-9; i++) ticks.push(Number((i * step).toPrecision(12)));
  return { at: value => ((value - low) / span) * length, ticks };
}

/** Each power of ten as far apart as the next. Both ends above 0. */
export function powerScale(low: number, high: number, length: number, ticksWanted: number): Scale {
  const from = Math.log10(low);
  const span = Math.log10(high) - from || 1;
  const every = Math.max(1, Math.ceil(span / ticksWanted));
  const ticks: number[] = [];
  for (let power = Math.ceil(from - 1e-9); power <= from + span + 1e-9; power += every)
    ticks.push(10 ** power);
  return { at: value => ((Math.log10(value) - from) / span) * length, ticks };
}

/** 1, 2 or 5 times a power of ten, at least as large as asked. */
function niceStep(least: number): number {
  if (!(least > 0) || !Number.isFinite(least)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const multiple = [1, 2, 5, 10].find(candidate => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return multiple * power;
}

/** Values that grow by a factor and not by a step belong on a power scale. */
export function growsByFactor(values: readonly number[]): boolean {
  const [first = 0, second = 0] = values;
  const last = values.at(-1) ?? 0;
  const beforeLast = values.at(-2) ?? 0;
  return values.length > 3 && first > 0 && last / first >= 100 && last - beforeLast > 10 * (second - first);
}

/** A slider's position, 0 to 1000, for a value: wide ranges are bent so that small values can be reached. */
export interface SliderScale {
  position(value: number): number;
  value(position: number): number;
}

const positions = 1000;

export function sliderScale(min: number, max: number, step: number): SliderScale {
  const wide = (max - min) / step > 1000;
  const bend = !wide ? 1 : min > 0 && max / min >= 50 ? 0 : 3;
  const between = (value: number) => Math.min(max, Math.max(min, value));
  const rounded = (value: number) =>
    Number(between(min + Math.round((value - min) / step) * step).toPrecision(12));
  if (bend === 0) {
    const ratio = Math.log(max / min);
    return {
      position: value => Math.round((Math.log(between(value) / min) / ratio) * positions),
      value: position => rounded(twoDigits(min * Math.exp((position / positions) * ratio), step)),
    };
  }
  return {
    position: value => Math.round(((between(value) - min) / (max - min)) ** (1 / bend) * positions),
    value: position => {
      const value = min + (position / positions) ** bend * (max - min);
      return rounded(wide && position < positions ? twoDigits(value, step) : value);
    },
  };
}

/** 12,345 as 12,000: nobody means the digits behind on a long way. */
function twoDigits(value: number, step: number): number {
  return value < step * 100 ? value : Number(value.toPrecision(2));
}

/** `12k`, `3M`, `0.05`: for the ticks of an axis. */
export function short(value: number): string {
  const size = Math.abs(value);
  const [factor, sign] =
    size >= 1e9 ? [1e9, 'G'] : size >= 1e6 ? [1e6, 'M'] : size >= 1e4 ? [1e3, 'k'] : [1, ''];
  return `${(value / factor).toLocaleString('en-US', { maximumSignificantDigits: 4 })}${sign}`;
}
