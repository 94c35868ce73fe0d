import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('cloudfront-function-too-large');

const headers = (code: string) => `Resources:
  Headers: { Type: AWS::CloudFront::Function, Properties: { FunctionCode: ${code} } }
`;

flags(
  'code of more than 10 KB',
  `${headers(`'${'x'.repeat(10_241)}'`)}                                                            ^^^^^^^^^^^^ error: Headers has 10,241 bytes of code; a CloudFront Function has at most 10 KB
`,
);
allows('code that just fits', headers(`'${'x'.repeat(10_240)}'`));
allows('code that only the deployment knows', headers('!Ref Code'));
