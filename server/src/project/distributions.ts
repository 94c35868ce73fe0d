import type { Resource, Setting } from '../template/template';
import type { Fn, Project } from './project';
import { functionNamed } from './triggers';

/** A function that CloudFront runs at an event of a cache behavior. */
export interface EdgeAssociation {
  readonly kind: 'Lambda@Edge' | 'CloudFront Function';
  readonly distribution: Resource;
  /** `viewer-request`; no value where only the deployment knows. */
  readonly event: Setting<string> | undefined;
  /** What names the function: an ARN, a version, a GetAtt. */
  readonly target: Setting | undefined;
  readonly setting: Setting;
  /** The behavior it belongs to: its path pattern, or `default`. */
  readonly behavior: string;
  /** Of Lambda@Edge, where it is in the template. */
  readonly fn?: Fn;
  /** Of a CloudFront Function, where it is in the template. */
  readonly cloudFrontFunction?: Resource;
}

const known = new WeakMap<Project, readonly EdgeAssociation[]>();

/** Every association of a function with a distribution of the template. */
export function edgeAssociationsOf(project: Project): readonly EdgeAssociation[] {
  const there = known.get(project);
  if (there) return there;
  const { template } = project;
  const functions = new Map(project.functions.map(fn => [fn.id, fn] as const));
  const found: EdgeAssociation[] = [];
  for (const distribution of template.ofType('AWS::CloudFront::Distribution')) {
    const config = distribution.get('DistributionConfig');
    const behaviors = [config?.get('DefaultCacheBehavior'), ...(config?.get('CacheBehaviors')?.items ?? [])];
    for (const behavior of behaviors) {
      const name = String(behavior?.get('PathPattern')?.value ?? 'default');
      for (const setting of behavior?.get('LambdaFunctionAssociations')?.items ?? []) {
        const target = setting.get('LambdaFunctionARN');
        const fn = functionNamed(target, functions, template);
        found.push({
          kind: 'Lambda@Edge',
          distribution,
          event: setting.get<string>('EventType'),
          target,
          setting,
          behavior: name,
          ...(fn ? { fn } : {}),
        });
      }
      for (const setting of behavior?.get('FunctionAssociations')?.items ?? []) {
        const target = setting.get('FunctionARN');
        const id = target?.refersTo ?? target?.references[0]?.id;
        const resource = id === undefined ? undefined : template.resources.get(id);
        found.push({
          kind: 'CloudFront Function',
          distribution,
          event: setting.get<string>('EventType'),
          target,
          setting,
          behavior: name,
          ...(resource?.type === 'AWS::CloudFront::Function' ? { cloudFrontFunction: resource } : {}),
        });
      }
    }
  }
  known.set(project, found);
  return found;
}
