import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('template-value-not-allowed');

flags(
  'policies and the version',
  `AWSTemplateFormatVersion: 2010-09-10
#                         ^^^^^^^^^^ error: AWSTemplateFormatVersion is 2010-09-10, but takes 2010-09-09
Resources:
  Q:
    Type: AWS::SQS::Queue
    DeletionPolicy: retain
    #               ^^^^^^ error: DeletionPolicy is retain, but takes Delete, Retain, RetainExceptOnCreate or Snapshot
    UpdateReplacePolicy: Teleport
    #                    ^^^^^^^^ hint: UpdateReplacePolicy is Teleport, but takes Delete, Retain or Snapshot
`,
);

flags(
  'transforms',
  `Transform: [AWS::LanguageExtension, AWS::Serverles-2016-10-31]
#           ^^^^^^^^^^^^^^^^^^^^^^ error: There is no transform AWS::LanguageExtension; did you mean AWS::LanguageExtensions?
#                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error: There is no transform AWS::Serverles-2016-10-31; did you mean AWS::Serverless-2016-10-31?
Resources:
  F: { Type: AWS::Serverless::Function }
`,
);

allows(
  'what is allowed, functions, and macros of others',
  `AWSTemplateFormatVersion: 2010-09-09
Transform: [Mine, AWS::LanguageExtensions]
Resources:
  Q: { Type: AWS::SQS::Queue, DeletionPolicy: Retain, UpdateReplacePolicy: !Ref Given }
`,
);

fixes(
  'a transform',
  `Transform: AWS::Serverles-2016-10-31
Resources:
  F: { Type: AWS::Serverless::Function }
`,
  `Transform: AWS::Serverless-2016-10-31
Resources:
  F: { Type: AWS::Serverless::Function }
`,
);
