import { counted, number } from '../text/quantity';
import { nextRuns, scheduleOf } from '../text/schedule';
import { code } from './card';

/**
 * What a text says by itself, whatever it is the value of: a schedule, an ARN, a block of addresses.
 * @param now milliseconds since 1970, to tell what comes next; without it nothing is told of that
 * @param zone the time zone a schedule is meant in; UTC when missing
 */
export function literalNote(text: string, now: number | undefined, zone?: string): string | undefined {
  return scheduleNote(text, now, zone) ?? arnNote(text) ?? cidrNote(text);
}

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function scheduleNote(text: string, now: number | undefined, zone = 'UTC'): string | undefined {
  const schedule = scheduleOf(text);
  if (!schedule) return undefined;
  if (schedule.kind === 'rate') {
    const minutes = schedule.every * { minute: 1, hour: 60, day: 1440 }[schedule.unit];
    const aDay = 1440 / minutes;
    const often = aDay >= 1 ? `, ${number(Number(aDay.toFixed(1)))} times a day` : '';
    return `Every ${schedule.every === 1 ? schedule.unit : counted(schedule.every, schedule.unit)}${often}, counted from when it is made.`;
  }
  if (schedule.kind === 'at') return `Once, on ${moment(schedule.time)} ${zone}.`;
  if (now === undefined) return undefined;
  const runs = nextRuns(schedule.fields, now);
  return runs.length
    ? `Next runs (${zone}):\n${runs.map(at => `- ${moment(at)}`).join('\n')}`
    : 'It never runs again.';
}

/** `Mon 2026-11-23 06:00`. */
function moment(at: number): string {
  const day = new Date(at);
  return `${dayNames[day.getUTCDay()]} ${day.toISOString().slice(0, 16).replace('T', ' ')}`;
}

/** Parts of an ARN by name; variables of a Sub stand for themselves. */
function arnNote(text: string): string | undefined {
  if (!/^arn:[^\s]{1,2000}$/.test(text)) return undefined;
  const parts = splitAtColons(text);
  if (parts.length < 6) return undefined;
  const [, partition = '', service = '', region = '', account = '', ...resource] = parts;
  const named: readonly (readonly [string, string])[] = [
    ['partition', partition],
    ['service', service],
    ['Region', region],
    ['account', account],
    ['resource', resource.join(':')],
  ];
  return `ARN: ${named.map(([name, value]) => (value ? `${name} ${code(value)}` : `no ${name}`)).join(' · ')}`;
}

/** The colons of `${AWS::Region}` do not count. */
function splitAtColons(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.startsWith('${', i)) depth++;
    else if (text[i] === '}' && depth > 0) depth--;
    else if (text[i] === ':' && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, text.slice(from)];
}

function cidrNote(text: string): string | undefined {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (!found) return undefined;
  const [a, b, c, d, bits] = found.slice(1).map(Number) as [number, number, number, number, number];
  if ([a, b, c, d].some(byte => byte > 255) || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = address - (address % size);
  const range = `${dotted(first)} to ${dotted(first + size - 1)}, ${counted(size, 'address', 'addresses')}`;
  return first === address
    ? `Block of ${range}.`
    : `Block of ${range}; it is written ${code(`${dotted(first)}/${bits}`)}.`;
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map(shift => Math.floor(address / 2 ** shift) % 256).join('.');
}
