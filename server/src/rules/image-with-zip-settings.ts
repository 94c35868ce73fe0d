import { isFunction, packageTypeOf } from '../project/functions';
import type { Resource } from '../template/template';
import type { Rule } from './rule';

/** What an image brings itself. */
const ofZip = ['Runtime', 'Handler', 'Layers'];

export const rule: Rule = {
  id: 'image-with-zip-settings',
  title: 'Container image with settings of a zip package',
  severity: 'error',
  facts: ['lambda.runtime.required', 'lambda.image.no-layers'],
  *each(resource) {
    if (!isFunction(resource) || packageTypeOf(resource) !== 'Image') return;
    for (const name of ofZip) {
      const setting = resource.get(name);
      if (!setting || (setting.kind === 'list' && setting.items.length === 0)) continue;
      const fromGlobals = setting.origin === 'globals';
      yield {
        at: fromGlobals ? resource.name : setting.key,
        message: `${resource.id} is a container image, which brings its own ${name.toLowerCase()}, but has ${name} ${fromGlobals ? 'from Globals' : 'beside it'}`,
        ...(fromGlobals
          ? {
              related: [{ at: setting.key, message: `Globals give it ${name} here` }],
              fix: {
                title: `Ignore ${name} of Globals in ${resource.id}`,
                edits: () => resource.setAttribute('IgnoreGlobals', [...ignored(resource), name]),
              },
            }
          : { fix: { title: `Take out ${name}`, edits: () => resource.remove(name) } }),
      };
    }
  },
};

function ignored(resource: Resource): readonly string[] {
  return (resource.attribute('IgnoreGlobals')?.items ?? []).map(({ value }) => String(value));
}
