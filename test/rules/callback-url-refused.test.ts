import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('callback-url-refused');

flags(
  'addresses of all kinds',
  `Resources:
  A:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      CallbackURLs: [http://example.com, 'https://example.com/#/in', example.com/in, !Sub 'http://shop.\${Domain}/']
      #              ^^^^^^^^^^^^^^^^^^ error: http://example.com is not encrypted; Cognito takes http for localhost only
      #                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: https://example.com/#/in has a fragment, which Cognito does not take in a URL it sends users to
      #                                                              ^^^^^^^^^^^^^^ error: example.com/in is no absolute URL; it begins with https:// or the scheme of an app
      #                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: http://shop.\${Domain}/ is not encrypted; Cognito takes http for localhost only
      LogoutURLs: [http://localhost.example.com/]
      #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: http://localhost.example.com/ is not encrypted; Cognito takes http for localhost only
      DefaultRedirectURI: https://example.com/other
  B: { Type: AWS::Cognito::UserPoolClient, Properties: { CallbackURLs: [https://example.com/in], DefaultRedirectURI: https://example.com } }
  #                                                                                                                  ^^^^^^^^^^^^^^^^^^^ error: DefaultRedirectURI of B is not among its CallbackURLs
`,
);

allows(
  'https, localhost, apps and what is unknown',
  `Resources:
  A:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      CallbackURLs: [http://localhost, 'http://localhost:3000/in', myapp://in, 'https://example.com', !Sub 'https://\${Domain}', !Ref Url]
      DefaultRedirectURI: https://other.example.com
`,
);

allows(
  'defaults that a deployment replaces',
  `Parameters: { Url: { Type: String, Default: '' } }
Resources:
  A: { Type: AWS::Cognito::UserPoolClient, Properties: { CallbackURLs: [!Ref Url] } }
`,
);

fixes(
  'the scheme',
  `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      CallbackURLs: [http://example.com]
`,
  `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      CallbackURLs: [https://example.com]
`,
);
