import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('environment-name-refused');

flags(
  'a reserved name, and names that are not allowed',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Environment: { Variables: { AWS_LAMBDA_FUNCTION_NAME: mine } }
    #                           ^^^^^^^^^^^^^^^^^^^^^^^^ error: F sets AWS_LAMBDA_FUNCTION_NAME, which Lambda keeps for itself
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Environment:
        Variables:
          table.name: orders
          ^^^^^^^^^^ error: F names an environment variable table.name; names are a letter, then letters, digits and underscores, two characters at least
          X: one
          ^ error: F names an environment variable X; names are a letter, then letters, digits and underscores, two characters at least
          2ND: two
          ^^^ error: F names an environment variable 2ND; names are a letter, then letters, digits and underscores, two characters at least
`,
);

allows(
  'names that AWS leaves free',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Environment: { Variables: { AWS_NODEJS_CONNECTION_REUSE_ENABLED: 1, TABLE_NAME: orders, TZ: UTC, PATH: /opt } }
`,
);

fixes(
  'a name, to the nearest that is allowed',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          queue-url: here
`,
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          queue_url: here
`,
);
