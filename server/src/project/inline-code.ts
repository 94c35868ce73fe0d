import type { Resource, Setting } from '../template/template';

/** The code of a function that stands in the template itself, in both dialects; none where CodeUri or an archive wins. */
export function inlineCodeOf(resource: Resource): Setting | undefined {
  return resource.type === 'AWS::Serverless::Function'
    ? resource.get('InlineCode')
    : resource.get('Code.S3Bucket')
      ? undefined
      : resource.get('Code.ZipFile');
}
