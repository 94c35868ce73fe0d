import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('edge-function-kinds-mixed');

const site = (functions: string, lambda: string) => `Resources:
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        DefaultCacheBehavior:
          FunctionAssociations: [{ EventType: ${functions}, FunctionARN: a }]
          LambdaFunctionAssociations: [{ LambdaFunctionARN: b, EventType: ${lambda} }]
`;

flags(
  'two functions at one event',
  `${site('viewer-request', 'viewer-request')}`.replace(
    'FunctionARN: a }]\n',
    `FunctionARN: a }]
                                              ^^^^^^^^^^^^^^ error: Site has two functions at viewer-request of its default behavior, a Lambda@Edge function and a CloudFront Function; it can have one
`,
  ),
);
flags(
  'both kinds at viewer events',
  `${site('viewer-request', 'viewer-response')}                                                                          ^^^^^^^^^^^^^^^ error: Site mixes CloudFront Functions and Lambda@Edge at the viewer events of its default behavior; they take one kind
`,
);
allows('one at the viewer, the other at the origin', site('viewer-request', 'origin-request'));
