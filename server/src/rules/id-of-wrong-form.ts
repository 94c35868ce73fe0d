import { everyLiteral } from '../project/places';
import type { Property } from '../schema/schema';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'id-of-wrong-form',
  title: 'Text that is no id or ARN where one is needed',
  severity: 'error',
  facts: [],
  *check({ project: { template }, schema }) {
    for (const { resource, path, setting, property } of everyLiteral(template, schema)) {
      const begins = beginningOf(path, property);
      const text = setting.value;
      if (begins === undefined || typeof text !== 'string' || text === '') continue;
      if (text.startsWith(begins) || /\$\{|\{\{/.test(text) || text === '*') continue;
      yield {
        at: setting.span,
        message: `${path} of ${resource.id} is ${text.length > 40 ? `${text.slice(0, 39)}…` : text}, but must begin with ${begins}`,
      };
    }
  },
};

/** How ids and ARNs begin, by the type they are of. */
const beginnings: Readonly<Record<string, string>> = {
  'AWS::EC2::SecurityGroup': 'sg-',
  'AWS::EC2::Subnet': 'subnet-',
  'AWS::EC2::VPC': 'vpc-',
};

function beginningOf(path: string, { targets = [] }: Property): string | undefined {
  const name = path.replace(/\.\d+$/, '').replace(/^.*\./, '');
  if (targets.length === 0) return undefined;
  // A role may be named too where a service asks for names.
  const isArn = /(?:Arns?|^Role)$/.test(name) && targets.every(target => /Arn$/.test(target));
  if (isArn) return 'arn:';
  const found = targets.map(target => beginnings[target.split(' ')[0] ?? '']);
  return /Ids?$/.test(name) && found.every(one => one !== undefined && one === found[0])
    ? found[0]
    : undefined;
}
