import { isFunction } from '../project/functions';
import type { Setting } from '../template/template';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'file-system-without-vpc',
  title: 'Function with an EFS file system outside a VPC',
  severity: 'error',
  facts: ['lambda.filesystem.max'],
  *check({ project }) {
    const { template } = project;
    for (const resource of template.resources.values()) {
      const files = isFunction(resource) ? resource.get('FileSystemConfigs') : undefined;
      const mounted = files?.items.find(item =>
        isEfs(item.get('Arn'), id => template.resources.get(id)?.type),
      );
      if (!files || !mounted || resource.get('VpcConfig')) continue;
      yield {
        at: files.key,
        message: `${resource.id} mounts an EFS file system, which it can reach only from the VPC of its mount targets, but has no VpcConfig`,
        related: [{ at: mounted.span, message: 'The file system is named here' }],
      };
    }
  },
};

/** An access point of EFS, by what it refers to or by its name. */
function isEfs(arn: Setting | undefined, typeOf: (id: string) => string | undefined): boolean {
  if (!arn) return false;
  if (typeof arn.value === 'string') return /^arn:[^:]*:elasticfilesystem:/.test(arn.value);
  return arn.references.some(({ id }) => typeOf(id) === 'AWS::EFS::AccessPoint');
}
