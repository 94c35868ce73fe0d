import type { Code } from './code';
import type { Secret } from './handler';
import type { Values } from './values';

/** Setting names whose value is a secret. */
const secretKeys: Readonly<Record<string, Secret['kind']>> = {
  secretAccessKey: 'secret access key',
  aws_secret_access_key: 'secret access key',
  password: 'password',
  passwd: 'password',
};

/** Credentials written into the code: access keys by their form, secrets by the name they are given to. */
export function readSecrets(code: Code, values: Values): readonly Secret[] {
  const result: Secret[] = [];
  for (const node of code.strings) {
    const span = code.inner(node);
    const size = span.end - span.start;
    if (size !== 20 && size < 100) continue;
    const text = code.tree.text.slice(span.start, Math.min(span.end, span.start + 64));
    if (/^(?:AKIA|ASIA)[A-Z0-9]{16}$/.test(text)) result.push({ at: span, kind: 'access key id' });
    else if (/^-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/.test(text))
      result.push({ at: span, kind: 'private key' });
  }
  const check = (key: string | undefined, value: number) => {
    const kind = key !== undefined && Object.hasOwn(secretKeys, key) ? secretKeys[key] : undefined;
    const text = kind ? values.of(value) : undefined;
    if (!kind || text?.kind !== 'literal' || typeof text.value !== 'string' || text.value.length < 8) return;
    if (kind === 'secret access key' && !/^[A-Za-z0-9/+=]{40}$/.test(text.value)) return;
    if (kind === 'password' && code.view(code.bare(value)).is !== 'literal') return;
    result.push({ at: code.inner(code.bare(value)), kind });
  };
  for (const node of code.maps) {
    const view = code.view(node);
    if (view.is === 'map') for (const entry of view.entries) check(entry.key, entry.value);
  }
  for (const node of code.calls) {
    const view = code.view(node);
    if (view.is === 'call') for (const entry of view.entries) check(entry.key, entry.value);
  }
  return result.sort((a, b) => a.at.start - b.at.start);
}
