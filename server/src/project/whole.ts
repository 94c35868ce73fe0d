import type { Resource, Setting } from '../template/template';

/**
 * Every property of the resource stands under its name: none can come from a macro, an include or a merge key, so what
 * is not there is missing.
 */
export function isWhole(resource: Resource): boolean {
  return resource.get('')?.kind !== 'unknown' && !resource.keys().some(bringsMore);
}

/** The same for a map: every key of it can be seen. */
export function isWholeMap(setting: Setting): boolean {
  return setting.kind === 'map' && !setting.keys.some(bringsMore);
}

/** Whether a key of a map is written, even if a condition takes it out again. */
export function isWritten(setting: Setting, name: string): boolean {
  return setting.node?.kind === 'map' && setting.node.entries.some(({ key }) => key.raw === name);
}

function bringsMore(key: string): boolean {
  return key === '<<' || key.startsWith('Fn::');
}
