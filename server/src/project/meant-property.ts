import type { ObjectType, ResourceType } from '../schema/schema';
import { nearest } from '../text/nearest';
import type { Misfit } from './misfits';

/** What an author meant by a property that is not there. */
export type MeantProperty =
  | { readonly rename: string; readonly names: readonly string[]; readonly words?: never }
  /** Another kind of mistake, in words: where it belongs, what it is called elsewhere. */
  | { readonly rename?: never; readonly words: string };

/** Keys of a resource, which are often indented one step too far. */
const besideProperties = new Set([
  'Condition',
  'CreationPolicy',
  'DeletionPolicy',
  'DependsOn',
  'Metadata',
  'UpdatePolicy',
  'UpdateReplacePolicy',
]);

/** Undefined where nothing is near: the property may be newer than the tables. */
export function meantProperty({
  in: { type, resource },
  key,
  path,
  owners,
}: Extract<Misfit, { kind: 'unknown' }>): MeantProperty | undefined {
  const names = owners.flatMap(owner => Object.keys(owner.properties));
  const free = names.filter(name => resource?.get(sibling(path, name)) === undefined);
  const near = nearest(key, free, 2);
  if (near[0] !== undefined) return { rename: near[0], names: near };
  // `Name` of a role is its `RoleName`.
  const own = type.name.slice(type.name.lastIndexOf(':') + 1) + key;
  const [longer] = free.filter(name => name === own || (key.length >= 6 && name.endsWith(key)));
  if (longer !== undefined) return { rename: longer, names: [longer] };
  const isOfType = !path.includes('.');
  if (isOfType && resource && besideProperties.has(key)) return { words: 'it belongs beside Properties' };
  const other = isOfType && otherDialect(type, key);
  if (other) return { words: `it is one of ${other}` };
  const inner = isOfType ? holderOf(type, owners, key) : undefined;
  return inner === undefined ? undefined : { words: `it belongs in ${inner}` };
}

function sibling(path: string, name: string): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? name : `${path.slice(0, dot)}.${name}`;
}

/** Properties that AWS SAM and CloudFormation call differently, by which dialect has them. */
function otherDialect(type: ResourceType, key: string): string | undefined {
  const samOnly = ['CodeUri', 'Events', 'Policies', 'FunctionUrlConfig', 'AutoPublishAlias', 'DefinitionUri'];
  if (type.name === 'AWS::Lambda::Function' || type.name === 'AWS::StepFunctions::StateMachine')
    return samOnly.includes(key) ? `AWS::Serverless::${type.name.split('::')[2]}` : undefined;
  const plainOnly = ['Code', 'DefinitionString', 'RoleArn', 'TracingConfig', 'DeadLetterConfig'];
  return type.becomes !== undefined && plainOnly.includes(key) ? type.becomes : undefined;
}

/** The one property of the type whose object has the key, and has it alone. */
function holderOf(type: ResourceType, owners: readonly ObjectType[], key: string): string | undefined {
  if (!owners.includes(type) && owners[0]?.properties !== type.properties) return undefined;
  const holders = Object.entries(type.properties).filter(
    ([, { shape }]) => shape.kind === 'object' && type.objects[shape.type]?.properties[key],
  );
  const isOnly =
    holders.length === 1 && !/^(?:Name|Type|Arn|Id|Key|Value|Enabled|Status|Mode|Tags)$/.test(key);
  return isOnly ? holders[0]![0] : undefined;
}
