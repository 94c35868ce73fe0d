import { handledFunctions } from '../project/handled';
import { fileNameOf } from '../text/uri';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'environment-variable-unread',
  title: 'Environment variable that the handler does not read',
  severity: 'hint',
  facts: ['lambda.env.size'],
  *check({ project }) {
    for (const { fn, model } of handledFunctions(project)) {
      // Whatever else is loaded may read it.
      if (
        model.dynamic.env ||
        model.broken ||
        model.depth !== 'everything' ||
        !fn.environmentKnown ||
        fn.resource.get('Layers')
      )
        continue;
      if (
        model.imports.some(({ relative, module, typeOnly }) => !typeOnly && (relative || !isSilent(module)))
      )
        continue;
      for (const [name, setting] of fn.environment) {
        if (
          setting.origin !== 'resource' ||
          model.words.has(name) ||
          model.env.some(read => read.name === name) ||
          isOfOthers(name)
        )
          continue;
        yield {
          at: setting.key,
          message: `${fileNameOf(model.uri)} does not read ${name}`,
          tag: 'unnecessary',
          fix: {
            title: `Take ${name} out`,
            edits: () => fn.resource.remove(`Environment.Variables.${name}`),
            unsafe: true,
          },
        } satisfies Problem;
      }
    }
  },
};

/** Modules that read no variables but AWS's own: the SDKs and what the languages bring. */
function isSilent(module: string): boolean {
  return /^(?:node:.*|@aws-sdk\/.*|aws-sdk(?:\/.*)?|boto3(?:\..*)?|botocore(?:\..*)?|json|os|re|time|datetime|uuid|random|math|logging|decimal|base64|hashlib|crypto|fs|path|url|util|https?|zlib|stream|events|typing|collections|functools|itertools)$/.test(
    module,
  );
}

/** Read by the runtime, an extension or a tool, not by the code. */
function isOfOthers(name: string): boolean {
  return /^(?:AWS_|POWERTOOLS_|LOG_LEVEL$|NODE_|PYTHON|DD_|OTEL_|LAMBDA_|JAVA_|DOTNET_|TZ$|LANG$)/.test(name);
}
