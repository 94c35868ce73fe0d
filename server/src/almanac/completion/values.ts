import { lifeOf, type RuntimeLife, supportedRuntimes } from '../../project/runtimes';
import type { Place } from '../../schema/look-up';
import type { Shape } from '../../schema/schema';
import { dollars, megabytes, number, quantity } from '../../text/quantity';
import { type Own, placesAt, type Scene, topicOf } from './scene';
import { rank, type Suggestion } from './suggestion';

/** The values that are known for a property: enums, booleans, runtimes, memory sizes, what facts name. */
export function propertyValues(scene: Scene, own: Own, path: readonly string[]): readonly Suggestion[] {
  const { facts } = scene.sources;
  const topic = topicOf(own, path);
  const places = placesAt(own, path);
  if (isFunction(own)) {
    if (topic.endsWith(' Runtime')) return runtimes(scene);
    if (topic.endsWith(' MemorySize')) return memorySizes(scene);
  }
  const bounds = facts.on(topic);
  const usual = bounds.find(({ kind }) => kind === 'default')?.value ?? places[0]?.property.default;
  const enums = bounds.filter(({ kind, on }) => kind === 'enum' && on !== undefined);
  const fromFacts = enums.flatMap(({ value, unit }) =>
    Array.isArray(value) ? value.map(item => ({ value: String(item), unit })) : [],
  );
  const known = places.flatMap(place => [...valuesOf(place.shape), ...(place.property.suggestions ?? [])]);
  const all = new Map<string, string>();
  for (const { value, unit } of fromFacts) all.set(value, unit);
  for (const value of known) if (!all.has(value)) all.set(value, '');
  // A number that nothing lists: its default and its bounds are worth having at hand.
  if (all.size === 0 && places.some(isNumber)) {
    for (const { kind, value, unit } of bounds)
      if (typeof value === 'number' && (kind === 'default' || kind === 'min' || kind === 'max'))
        all.set(
          String(value),
          `${kind === 'default' ? 'default' : kind === 'min' ? 'least' : 'most'}, ${quantity({ value, unit })}`,
        );
  }
  const numeric = places.length > 0 && places.every(isNumber);
  return [...all].map(([value, detail], index) => {
    const isDefault = usual !== undefined && String(usual) === value;
    return {
      label: value,
      kind: 'value',
      detail: [isDefault && !detail.startsWith('default') ? 'default' : '', detail]
        .filter(Boolean)
        .join(' · '),
      insert: written(scene, value, numeric || isBoolean(places)),
      sort: rank(1, index),
    };
  });
}

function valuesOf(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'boolean':
      return ['true', 'false'];
    case 'string':
      return shape.values ?? [];
    case 'integer':
    case 'number':
      return (shape.values ?? []).map(String);
    case 'any of':
      return [...new Set(shape.of.flatMap(valuesOf))];
    case 'list':
      return valuesOf(shape.of);
    default:
      return [];
  }
}

function isNumber({ shape }: Place): boolean {
  return shape.kind === 'integer' || shape.kind === 'number';
}

function isBoolean(places: readonly Place[]): boolean {
  return places.length > 0 && places.every(({ shape }) => shape.kind === 'boolean');
}

export function isFunction({ typeName }: Own): boolean {
  return typeName === 'AWS::Serverless::Function' || typeName === 'AWS::Lambda::Function';
}

/** Texts that YAML would read as something else. */
const needsQuotes =
  /^(?:true|false|yes|no|on|off|null|~|[-+.\d][\d._]*|\d{4}-\d\d-\d\d)$|^[\s!&*#?|>@`"'%{}[\],-]|: |#|:$/i;

/** A text as it stands in the file at the cursor. @param bare a number, or true or false: without quotes in JSON. */
export function written({ isJson, cursor }: Scene, value: string, bare = false): string {
  if (isJson) return bare ? value : JSON.stringify(value);
  const text = cursor.quote || bare || !needsQuotes.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
  return cursor.quote === "'" ? text.replaceAll("'", "''") : cursor.before + text;
}

/** Runtimes by the life left to them, those of languages the template uses first; past ones last and struck through. */
function runtimes(scene: Scene): readonly Suggestion[] {
  const { facts } = scene.sources;
  const used = new Set(
    scene.project.functions.flatMap(({ runtime }) =>
      typeof runtime?.value === 'string' ? [familyOf(runtime.value)] : [],
    ),
  );
  const supported = [...supportedRuntimes(facts)].sort(byLife);
  const successors = facts.find('lambda.runtime.successor')?.value;
  const past = Object.keys(typeof successors === 'object' ? successors : {})
    .filter(runtime => !supported.some(life => life.runtime === runtime))
    .flatMap(runtime => lifeOf(runtime, facts) ?? [])
    .filter(({ gone }) => !gone);
  return [...supported, ...past].map((life, index) => {
    const isPast = index >= supported.length;
    const group = isPast
      ? 8
      : used.has(familyOf(life.runtime))
        ? 1
        : life.runtime.startsWith('provided')
          ? 3
          : 2;
    return {
      label: life.runtime,
      kind: 'value',
      detail: life.deprecated ? `${isPast ? 'deprecated' : 'until'} ${life.deprecated}` : 'no end announced',
      documentation: [
        life.deprecated && `Security updates until ${life.deprecated}.`,
        life.createBlocked && `No new functions from ${life.createBlocked}.`,
        life.updateBlocked && `No updates from ${life.updateBlocked}.`,
        isPast && life.successor && `Move to \`${life.successor}\`.`,
      ]
        .filter(Boolean)
        .join(' '),
      insert: written(scene, life.runtime),
      sort: rank(group, index),
      ...(isPast ? { deprecated: true } : {}),
    };
  });
}

/** The longest life first; of equal ones the newest of each language, the languages used most first. */
function byLife(a: RuntimeLife, b: RuntimeLife): number {
  const days = [a, b].map(({ deprecated }) => deprecated ?? '9');
  if (days[0] !== days[1]) return days[0]! < days[1]! ? 1 : -1;
  const languages = ['python', 'nodejs', 'java', 'dotnet', 'ruby'];
  const [one, other] = [a, b].map(({ runtime }) => (languages.indexOf(familyOf(runtime)) + 10) % 10);
  return one! - other! || versionOf(b.runtime) - versionOf(a.runtime);
}

/** `python3.14` → 3.014, so that it is newer than `python3.9`; an image of the system, `java8.al2023`, plays no part. */
function versionOf(runtime: string): number {
  const [, major = '0', minor = '0'] = /^[a-z]+(\d+)(?:\.(\d+))?/.exec(runtime) ?? [];
  return Number(major) + Number(minor) / 1000;
}

/** `nodejs24.x` → `nodejs`. */
function familyOf(runtime: string): string {
  return /^[a-z]+/.exec(runtime)?.[0] ?? runtime;
}

/** A price per GB-second is one per 1,024 MB. */
const mebibytesPerGibibyte = 1024;

/** Sizes worth trying: those people use, and where the number of processors goes up. */
function memorySizes(scene: Scene): readonly Suggestion[] {
  const { facts } = scene.sources;
  const value = (id: string) => {
    const found = facts.find(id)?.value;
    return typeof found === 'number' ? found : undefined;
  };
  const [least, most, share, usual] = [
    value('lambda.memory.min'),
    value('lambda.memory.max'),
    value('lambda.cpu.one-vcpu'),
    value('lambda.memory.default'),
  ];
  if (least === undefined || most === undefined) return [];
  const sizes = new Set<number>();
  for (let size = least; size < most; size *= 2) sizes.add(size);
  if (share) sizes.add(share);
  sizes.add(most);
  const price = facts.find('lambda.price.duration.x86.tier1');
  const perSecond = typeof price?.value === 'number' ? price.value : undefined;
  return [...sizes]
    .sort((a, b) => a - b)
    .map((size, index) => ({
      label: String(size),
      kind: 'value',
      detail: [
        size === usual ? 'default' : '',
        share ? `${number(Number((size / share).toFixed(2)))} vCPU` : megabytes(size),
        perSecond === undefined
          ? ''
          : `${dollars((perSecond * size * 1000) / mebibytesPerGibibyte)} per 1,000 s`,
      ]
        .filter(Boolean)
        .join(' · '),
      ...(price && perSecond !== undefined
        ? {
            documentation: `At $${number(perSecond)} per GB-second on x86_64, [checked ${price.checked}](${price.source}).`,
          }
        : {}),
      insert: written(scene, String(size), true),
      sort: rank(1, index),
    }));
}
