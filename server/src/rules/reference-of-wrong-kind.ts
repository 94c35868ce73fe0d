import { everyPlace } from '../project/places';
import { referencesFor } from '../schema/look-up';
import type { Property, ResourceType } from '../schema/schema';
import { inWords } from '../text/quantity';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'reference-of-wrong-kind',
  title: 'Reference that gives a name where an ARN is needed',
  severity: 'error',
  facts: [],
  *check({ project: { template }, schema }) {
    for (const { resource, path, setting, property } of everyPlace(template, schema)) {
      const { refersTo, attribute } = setting;
      if (refersTo === undefined || attribute !== undefined || setting.origin === 'globals') continue;
      const target = template.resources.get(refersTo);
      const type = target && schema.type(target.type);
      if (type && isRefusedBySam(resource.type, path, type, property)) {
        yield {
          at: setting.span,
          message: `${path} of ${resource.id} must name an ${inWords(property.targets ?? [], 'or')}, but ${refersTo} is an ${type.name}`,
        };
        continue;
      }
      if (!type || /\barn\b/i.test(type.ref ?? 'arn')) continue;
      const arn = arnNeeded(path, property, type);
      if (arn === undefined) continue;
      yield {
        at: setting.span,
        ...(/(?:Arns?|Roles?)(?:\.\d+)?$/.test(path) && !/Key/.test(path)
          ? {}
          : { severity: 'warning' as const }),
        message: `${path} of ${resource.id} needs an ARN, but Ref of ${refersTo} gives ${type.ref}`,
        fix: {
          title: `Use GetAtt ${refersTo}.${arn}`,
          edits: () => resource.set(path, { call: 'Fn::GetAtt', argument: `${refersTo}.${arn}` }),
        },
      };
    }
  },
};

/** SAM looks at these resources itself and takes no other type. */
function isRefusedBySam(
  owner: string,
  path: string,
  { name }: ResourceType,
  { targets = [] }: Property,
): boolean {
  const isEvent = /^Events\.[^.]+\.Properties\.(?:RestApiId|ApiId|UserPool|Bucket)$/.test(path);
  return (
    isEvent &&
    owner.startsWith('AWS::Serverless::') &&
    targets.length > 0 &&
    !targets.some(target => target.split(' ')[0] === name)
  );
}

/** The attribute that is the ARN the property takes; none where it takes a name as well, or the tables do not tell. */
function arnNeeded(path: string, property: Property, type: ResourceType): string | undefined {
  const fitting = referencesFor(property, type);
  if (fitting.some(name => !/Arn$/.test(name))) return undefined;
  const isCalledArn = /Arns?(?:\.\d+)?$/.test(path);
  if (fitting.length) return isCalledArn || !property.targets?.some(isName) ? fitting[0] : undefined;
  return isCalledArn && type.attributes.Arn ? 'Arn' : undefined;
}

/** A property that takes what Ref gives of any type takes names too. */
function isName(target: string): boolean {
  return !target.includes(' ');
}
