import type { Setting } from '../template/template';
import type { Fn } from './project';

/** How large the code of a function is, as it lies beside the template. */
export interface PackageSize {
  readonly kind: 'folder' | 'archive';
  /** Of a folder what was counted, of an archive its own size. */
  readonly bytes: number;
  /** Everything was counted. */
  readonly whole: boolean;
  /** Where the code is named. */
  readonly setting: Setting;
}

/** What was counted of a path, before anyone asks for which function. */
export type CountedSize = Omit<PackageSize, 'setting'>;

/** A path of a template whose size is the size of what is deployed. */
export interface PackagePlace {
  readonly kind: 'folder' | 'archive';
  readonly path: string;
  /** A build that finds one of these beside the code makes the package anew, so that the folder's size says nothing. */
  readonly unlessThere: readonly string[];
  readonly setting: Setting;
}

/** Where the code of a function can be measured; nowhere for images, inline code, and what a build makes. */
export function packagePlace(fn: Fn): PackagePlace | undefined {
  const { resource } = fn;
  const isSam = resource.type === 'AWS::Serverless::Function';
  const setting = resource.get(isSam ? 'CodeUri' : 'Code');
  const path = setting?.value;
  if (!setting || typeof path !== 'string' || fn.packageType === 'Image' || resource.get('InlineCode'))
    return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  if (/\.(?:zip|jar)$/i.test(path)) return { kind: 'archive', path, unlessThere: [], setting };
  if (resource.attribute('Metadata.BuildMethod')) return undefined;
  const runtime = String(fn.runtime?.value ?? '');
  // SAM compiles these, or packs only what their manifest names.
  if (isSam && !/^(?:python|ruby|nodejs)/.test(runtime)) return undefined;
  return { kind: 'folder', path, unlessThere: isSam ? ['package.json'] : [], setting };
}
