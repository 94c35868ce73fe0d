import { parse } from 'jsonc-parser';
import type { Packages } from '../project/project';

/** Reads a package.json; one that cannot be read says nothing. */
export function readManifest(text: string): Packages | undefined {
  const read: unknown = parse(text);
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
  const manifest = read as Readonly<Record<string, unknown>>;
  const names = [
    'dependencies',
    'optionalDependencies',
    'peerDependencies',
    'bundleDependencies',
    'bundledDependencies',
  ].flatMap(key => namesIn(manifest[key]));
  return {
    names: new Set(names),
    manifest: 'package.json',
    ...(typeof manifest.type === 'string' ? { type: manifest.type } : {}),
  };
}

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
