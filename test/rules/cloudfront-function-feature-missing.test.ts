import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('cloudfront-function-feature-missing');

const headers = (code: string, runtime = 'cloudfront-js-2.0') => `Resources:
  Headers:
    Type: AWS::CloudFront::Function
    Properties:
      FunctionConfig: { Runtime: ${runtime} }
      FunctionCode: ${JSON.stringify(code)}
`;

flags(
  'the network and timers',
  `${headers('function handler(event) { setTimeout(f, 1); return fetch(event.uri); }')}      ^^^^^^^^^^^^ error: Headers calls the network, which CloudFront Functions do not have
      ^^^^^^^^^^^^ error: Headers sets a timer, which CloudFront Functions do not have
`,
);
flags(
  'syntax newer than the runtime',
  `${headers('function handler(event) { const a = 1; }', 'cloudfront-js-1.0')}      ^^^^^^^^^^^^ error: Headers declares with const or let, which cloudfront-js-1.0 does not have
`,
);
allows('the same in the newer runtime', headers('async function handler(event) { const a = 1; return a; }'));
allows(
  'words in texts and comments',
  headers('function handler(e) { // fetch()\n return \'fetch(\' + "setTimeout("; }'),
);
