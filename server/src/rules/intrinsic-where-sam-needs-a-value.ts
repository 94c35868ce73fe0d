import type { Rule } from './rule';

export const rule: Rule = {
  id: 'intrinsic-where-sam-needs-a-value',
  title: 'Intrinsic function where SAM must know the value',
  severity: 'error',
  facts: [],
  *each(resource) {
    for (const path of decisive[resource.type] ?? []) {
      const setting = resource.get(path);
      // A parameter SAM can look up; what a condition chooses was decided before.
      if (setting?.kind !== 'unknown' || isParameter(setting)) continue;
      yield {
        at: setting.span,
        message: `${path} of ${resource.id} must be written out or be a parameter: SAM uses it before any resource exists`,
      };
    }
    const events = resource.get('Events');
    for (const name of resource.type.startsWith('AWS::Serverless::') ? (events?.keys ?? []) : []) {
      const type = events?.get(name)?.get('Type');
      if (type?.kind === 'unknown' && !isParameter(type))
        yield {
          at: type.span,
          message: `The Type of event ${name} must be written out: SAM decides by it what to make`,
        };
    }
  },
};

/** Names that become part of logical ids, and choices of what to make. */
const decisive: Readonly<Record<string, readonly string[]>> = {
  'AWS::Serverless::Function': ['AutoPublishAlias', 'PackageType'],
  'AWS::Serverless::StateMachine': ['AutoPublishAlias'],
};

function isParameter({
  refersTo,
  attribute,
}: {
  readonly refersTo?: string | undefined;
  readonly attribute?: string | undefined;
}): boolean {
  return refersTo !== undefined && attribute === undefined;
}
