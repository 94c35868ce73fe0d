import type { Resource, Setting } from '../template/template';

/** The settings a property path names, through every list on its way: `Tags.Key` is the key of each tag; `*` is any key. */
export function everySetting(resource: Resource, path: string): readonly Setting[] {
  let here: readonly Setting[] | undefined;
  for (const name of path.split('.')) {
    here = here
      ? here.flatMap(setting =>
          (setting.kind === 'list' ? setting.items : [setting]).flatMap(one =>
            name === '*' ? one.keys.flatMap(key => one.get(key) ?? []) : (one.get(name) ?? []),
          ),
        )
      : [resource.get(name)].flatMap(setting => setting ?? []);
    if (here.length === 0) return [];
  }
  return here ?? [];
}
