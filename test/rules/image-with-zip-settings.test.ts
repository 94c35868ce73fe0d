import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('image-with-zip-settings');

flags(
  'settings beside the image and from Globals',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Runtime: python3.14
Resources:
  F:
  ^ error: F is a container image, which brings its own runtime, but has Runtime from Globals
    Type: AWS::Serverless::Function
    Properties:
      PackageType: Image
      Handler: app.handler
      ^^^^^^^ error: F is a container image, which brings its own handler, but has Handler beside it
      Layers: [!Ref Tools]
      ^^^^^^ error: F is a container image, which brings its own layers, but has Layers beside it
`,
);

flags(
  'an image of plain CloudFormation',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      PackageType: Image
      Code: { ImageUri: 1.dkr.ecr.eu-west-1.amazonaws.com/app:1 }
      Handler: app.handler
      ^^^^^^^ error: F is a container image, which brings its own handler, but has Handler beside it
`,
);

allows(
  'an image by itself, and one that ignores Globals',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Runtime: python3.14, Timeout: 5 }
Resources:
  F:
    Type: AWS::Serverless::Function
    IgnoreGlobals: [Runtime]
    Properties: { PackageType: Image }
`,
);

fixes(
  'what stands beside it',
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Handler: app.handler
      Code: { ImageUri: 1.dkr.ecr.eu-west-1.amazonaws.com/app:1 }
`,
  `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ImageUri: 1.dkr.ecr.eu-west-1.amazonaws.com/app:1 }
`,
);
