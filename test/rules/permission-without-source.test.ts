import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('permission-without-source');

flags(
  'a service without a source, a bucket without its account, and everyone',
  `Resources:
  A: { Type: AWS::Lambda::Permission, Properties: { Principal: sns.amazonaws.com } }
  #                                                            ^^^^^^^^^^^^^^^^^ hint: A lets sns.amazonaws.com invoke the function on behalf of any account
  B: { Type: AWS::Lambda::Permission, Properties: { Principal: s3.amazonaws.com, SourceArn: 'arn:aws:s3:::my-bucket' } }
  #                                                            ^^^^^^^^^^^^^^^^ hint: B names the bucket but not the account; a bucket's name can pass to somebody else
  C: { Type: AWS::Lambda::Permission, Properties: { Principal: '*' } }
  #                                                            ^^^ warning: C lets everyone invoke the function
`,
);

allows(
  'a source, an account, and principals that are accounts',
  `Resources:
  A: { Type: AWS::Lambda::Permission, Properties: { Principal: sns.amazonaws.com, SourceArn: !Ref Topic } }
  B: { Type: AWS::Lambda::Permission, Properties: { Principal: s3.amazonaws.com, SourceAccount: !Ref AWS::AccountId } }
  C: { Type: AWS::Lambda::Permission, Properties: { Principal: '123456789012' } }
  E: { Type: AWS::Lambda::Permission, Properties: { Principal: s3.amazonaws.com, SourceArn: !GetAtt Bucket.Arn } }
  F: { Type: AWS::Lambda::Permission, Properties: { Principal: elasticloadbalancing.amazonaws.com } }
  D: { Type: AWS::Lambda::Permission, Properties: { Principal: '*', FunctionUrlAuthType: NONE } }
`,
);

fixes(
  'the permission of a bucket',
  `Resources:
  A:
    Type: AWS::Lambda::Permission
    Properties:
      Principal: s3.amazonaws.com
`,
  `Resources:
  A:
    Type: AWS::Lambda::Permission
    Properties:
      Principal: s3.amazonaws.com
      SourceAccount: !Ref AWS::AccountId
`,
);
