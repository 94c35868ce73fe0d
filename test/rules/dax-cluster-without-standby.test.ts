import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('dax-cluster-without-standby');

const cache = (properties: string) => `Resources:
  Cache:
    Type: AWS::DAX::Cluster
    Properties: ${properties}
`;

flags(
  'a single node in the clear',
  cache(`{ ReplicationFactor: 1, SSESpecification: { SSEEnabled: false } }
                                     ^ hint: Cache has one node: when it is replaced, every read goes to the table
                                        ^^^^^^^^^^^^^^^^ hint: Cache does not encrypt what it caches`),
);
allows('three nodes, encrypted', cache('{ ReplicationFactor: 3, SSESpecification: { SSEEnabled: true } }'));
fixes(
  'by encrypting it',
  cache('{ ReplicationFactor: 3 }'),
  cache('{ ReplicationFactor: 3, SSESpecification: { SSEEnabled: true } }'),
);
