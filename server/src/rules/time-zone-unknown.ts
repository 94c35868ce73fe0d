import { schedulesOf } from '../project/schedules';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'time-zone-unknown',
  title: 'Schedule in a time zone that does not exist',
  severity: 'error',
  facts: [],
  *check({ project }) {
    for (const { id, timeZone, setTimeZone } of schedulesOf(project)) {
      const name = timeZone?.value;
      if (!timeZone || typeof name !== 'string' || isTimeZone(name)) continue;
      const [meant] = nearest(name, Intl.supportedValuesOf('timeZone'), 1);
      yield {
        at: timeZone.span,
        message: `${id} runs in the time zone ${name}, which does not exist; zones are named like Europe/Berlin`,
        ...(meant ? { fix: { title: `Use ${meant}`, edits: () => setTimeZone(meant) } } : {}),
      };
    }
  },
};

/** By the tables of the engine this runs in, which know every name of the IANA database, old ones included. */
function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false; // an offset is no zone to Scheduler
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // it throws for a name it does not know
  }
}
