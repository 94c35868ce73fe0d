import { isFunction } from '../project/functions';
import { lifeOf, supportedRuntimes } from '../project/runtimes';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'runtime-unknown',
  title: 'Runtime that Lambda does not have',
  severity: 'error',
  facts: [
    'lambda.runtime.supported-today',
    'lambda.runtime.fully-blocked',
    'lambda.runtime.container-only-retired',
  ],
  *each(resource, { facts, schema }) {
    const runtime = isFunction(resource) ? resource.get<string>('Runtime') : undefined;
    const name = runtime?.value;
    if (!runtime || typeof name !== 'string' || lifeOf(name, facts)) return;
    const property = schema.type(resource.type)?.properties.Runtime?.shape;
    const listed = property?.kind === 'string' ? (property.values ?? []) : [];
    if (listed.includes(name)) return;
    const supported = supportedRuntimes(facts).map(life => life.runtime);
    const meant = respelt(name, supported) ?? nearest(name, supported)[0];
    const newer = mayBeNewer(name, [...supported, ...listed]);
    yield {
      at: runtime.span,
      severity: newer ? 'hint' : 'error',
      message: newer
        ? `${resource.id} runs on ${name}, which the almanac did not know on ${facts.checked}`
        : `${resource.id} runs on ${name}, which Lambda does not have${meant ? `; the nearest is ${meant}` : ''}`,
      ...(meant && !newer
        ? { fix: { title: `Set Runtime to ${meant}`, edits: () => resource.set('Runtime', meant) } }
        : {}),
    };
  },
};

/** `nodejs20` → `nodejs20.x`, `node22.x` → `nodejs22.x`, `python-3.12` → `python3.12`; the version is kept. */
function respelt(name: string, supported: readonly string[]): string | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^node(?:js)?/, 'nodejs')
      .replace(/\.x$|[^a-z0-9.]/g, '');
  return supported.find(candidate => plain(candidate) === plain(name));
}

/** The name is made like those of its family, and its version is above all that are known. */
function mayBeNewer(name: string, known: readonly string[]): boolean {
  const versionOf = (runtime: string) => /^([a-z]+)(\d+)(?:\.(\d+))?(\.x)?(?:\.[a-z]+\d+)?$/.exec(runtime);
  const [, family, major = '', minor, x] = versionOf(name) ?? [];
  if (family === undefined) return /^provided\.al\d{4}$/.test(name);
  const peers = known.flatMap(runtime => {
    const peer = versionOf(runtime);
    return peer?.[1] === family && (peer[4] === undefined) === (x === undefined) ? [peer] : [];
  });
  const size = (upper: string | undefined, lower: string | undefined) =>
    Number(upper) * 1000 + Number(lower ?? 0);
  return (
    peers.length > 0 &&
    peers.some(peer => (peer[3] === undefined) === (minor === undefined)) &&
    peers.every(peer => size(major, minor) > size(peer[2], peer[3]))
  );
}
