import { ruleTests } from '../support/rule';

const { flags, allows } = ruleTests('environment-secret-in-plain-text');

flags(
  'an access key whatever its name, and values of telling names',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Environment: { Variables: { stripeApiKey: k3Jf9sLq0ZpW77 } }
    #                                         ^^^^^^^^^^^^^^ warning: F has stripeApiKey in plain text, for everyone to read who sees the template or the function
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Environment:
        Variables:
          ID: AKIAABCDEFGHIJKLMNOP
          #   ^^^^^^^^^^^^^^^^^^^^ warning: F has ID in plain text, for everyone to read who sees the template or the function
          DbPassword: Tr0ub4dor
          #           ^^^^^^^^^ warning: F has DbPassword in plain text, for everyone to read who sees the template or the function
`,
);

allows(
  'references, names, placeholders and what is no secret',
  `Parameters:
  Key: { Type: String, Default: k3Jf9sLq0ZpW77, NoEcho: true }
Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          DB_PASSWORD: changeme
          API_KEY: !Ref Key
          CLIENT_SECRET: '{{resolve:secretsmanager:shop}}'
          DB_SECRET: prod-db-secret
          AUTH_TOKEN: /shop/token
          MAX_TOKENS: '1000000000000'
          TOKEN_URL: https://example.com/x9Y
`,
);
