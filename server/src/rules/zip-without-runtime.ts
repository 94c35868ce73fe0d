import { supportedRuntimes } from '../project/runtimes';
import { isWhole } from '../project/whole';
import { inWords } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'zip-without-runtime',
  title: 'Function without Runtime or Handler',
  severity: 'error',
  facts: ['lambda.runtime.required'],
  *check({ project, facts }) {
    if (project.template.hasMacros) return; // one may add them
    for (const { id, resource, packageType } of project.functions) {
      if (packageType !== 'Zip' || !isWhole(resource)) continue;
      if (['PackageType', 'Code'].some(name => resource.get(name)?.kind === 'unknown')) continue;
      // Without the transform nothing reads its Globals; that it is missing is told elsewhere.
      if (resource.type === 'AWS::Serverless::Function' && !project.template.isSam) continue;
      const missing = ['Runtime', 'Handler'].filter(name => resource.get(name) === undefined);
      const [name] = missing;
      if (name === undefined) continue;
      const [newest] = supportedRuntimes(facts).filter(({ runtime }) => runtime.startsWith('nodejs'));
      const value = name === 'Runtime' ? newest?.runtime : 'index.handler';
      yield {
        at: resource.name,
        message: `${id} has no ${inWords(missing, 'and no')}, which a zip package needs`,
        ...(value
          ? {
              fix: {
                title: `Add ${name} ${value}`,
                edits: () => resource.set(name, value),
                unsafe: true, // the language and the file are a guess
              },
            }
          : {}),
      };
    }
  },
};
