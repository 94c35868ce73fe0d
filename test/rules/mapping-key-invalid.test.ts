import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('mapping-key-invalid');

flags(
  'characters and levels',
  `Mappings:
  A:
    a_b: { c: 1 }
   #^^^ error: a_b cannot be a key of A: letters, digits, hyphens and dots only
    d: 5
   #^ error: d of A must hold keys of its own: a mapping has two levels
    e: { f: { g: 1 } }
    #    ^ error: f of A.e is a map; a mapping has two levels and then a value or a list
Resources: { Q: { Type: AWS::SQS::Queue } }
`,
);

allows(
  'values and lists, Regions and dots',
  `Mappings:
  A:
    eu-central-1: { ami: a, zones: [a, b], node-20.x: b }
Resources: { Q: { Type: AWS::SQS::Queue } }
`,
);
