/**
 * Judges things one by one, and remembers those in which nothing was found: they are not judged again while they and
 * what they are judged by stay the same. What was found is found anew each time, for the template around it moves on.
 */
export function keepClean<Thing extends object, Found>(): (
  things: Iterable<Thing>,
  by: object,
  judge: (thing: Thing) => Iterable<Found>,
) => Generator<Found> {
  const clean = new WeakMap<Thing, object>();
  return function* (things, by, judge) {
    for (const thing of things) {
      if (clean.get(thing) === by) continue;
      let isClean = true;
      for (const found of judge(thing)) {
        isClean = false;
        yield found;
      }
      if (isClean) clean.set(thing, by);
    }
  };
}
