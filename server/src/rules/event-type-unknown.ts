import { nearest } from '../text/nearest';
import { inWords } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'event-type-unknown',
  title: 'Event type that SAM does not have',
  severity: 'hint',
  facts: ['sam.events.function', 'sam.events.statemachine'],
  *each(resource, { schema }) {
    const types = schema.eventTypes(resource.type).map(({ name }) => name);
    const events = resource.get('Events');
    if (types.length === 0 || !events) return;
    for (const name of events.keys) {
      const type = events.get<string>(name)?.get<string>('Type');
      if (typeof type?.value !== 'string' || type.value === '' || types.includes(type.value)) continue;
      const [near] = nearest(type.value, types, 1);
      const what = `${type.value} is not an event of an ${resource.type}`;
      yield near === undefined
        ? { at: type.span, message: `${what} as of ${schema.made}: there are ${inWords([...types].sort())}` }
        : {
            at: type.span,
            severity: 'error',
            message: `${what}; did you mean ${near}?`,
            fix: { title: `Change it to ${near}`, edits: () => resource.set(`Events.${name}.Type`, near) },
          };
    }
  },
};
