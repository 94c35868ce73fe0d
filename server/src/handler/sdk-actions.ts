/**
 * The IAM actions that an operation needs, where they are not the operation's own name. An empty list says that it needs
 * none, or that the operation's name alone does not tell.
 */
const otherwise: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  s3: {
    HeadObject: ['s3:GetObject'],
    SelectObjectContent: ['s3:GetObject'],
    HeadBucket: ['s3:ListBucket'],
    ListObjects: ['s3:ListBucket'],
    ListObjectsV2: ['s3:ListBucket'],
    ListObjectVersions: ['s3:ListBucketVersions'],
    ListBuckets: ['s3:ListAllMyBuckets'],
    ListMultipartUploads: ['s3:ListBucketMultipartUploads'],
    ListParts: ['s3:ListMultipartUploadParts'],
    CopyObject: ['s3:GetObject', 's3:PutObject'],
    UploadPartCopy: ['s3:GetObject', 's3:PutObject'],
    CreateMultipartUpload: ['s3:PutObject'],
    UploadPart: ['s3:PutObject'],
    CompleteMultipartUpload: ['s3:PutObject'],
    DeleteObjects: ['s3:DeleteObject'],
    DeleteBucketCors: ['s3:PutBucketCORS'],
    DeleteBucketEncryption: ['s3:PutEncryptionConfiguration'],
    DeleteBucketLifecycle: ['s3:PutLifecycleConfiguration'],
    DeleteBucketReplication: ['s3:PutReplicationConfiguration'],
    DeleteBucketTagging: ['s3:PutBucketTagging'],
    DeletePublicAccessBlock: ['s3:PutBucketPublicAccessBlock'],
    GetBucketEncryption: ['s3:GetEncryptionConfiguration'],
    GetBucketLifecycle: ['s3:GetLifecycleConfiguration'],
    GetBucketLifecycleConfiguration: ['s3:GetLifecycleConfiguration'],
    GetBucketNotificationConfiguration: ['s3:GetBucketNotification'],
    GetBucketReplication: ['s3:GetReplicationConfiguration'],
    GetObjectLockConfiguration: ['s3:GetBucketObjectLockConfiguration'],
    GetPublicAccessBlock: ['s3:GetBucketPublicAccessBlock'],
    PutBucketEncryption: ['s3:PutEncryptionConfiguration'],
    PutBucketLifecycle: ['s3:PutLifecycleConfiguration'],
    PutBucketLifecycleConfiguration: ['s3:PutLifecycleConfiguration'],
    PutBucketNotificationConfiguration: ['s3:PutBucketNotification'],
    PutBucketReplication: ['s3:PutReplicationConfiguration'],
    PutObjectLockConfiguration: ['s3:PutBucketObjectLockConfiguration'],
    PutPublicAccessBlock: ['s3:PutBucketPublicAccessBlock'],
    WriteGetObjectResponse: ['s3-object-lambda:WriteGetObjectResponse'],
  },
  lambda: {
    Invoke: ['lambda:InvokeFunction'],
    InvokeAsync: ['lambda:InvokeFunction'],
    InvokeWithResponseStream: ['lambda:InvokeFunction'],
    GetLayerVersionByArn: ['lambda:GetLayerVersion'],
  },
  dynamodb: {
    TransactGetItems: ['dynamodb:GetItem'],
    // Which of put, update, delete and check they are stands in the arguments.
    TransactWriteItems: [],
    ExecuteStatement: [],
    BatchExecuteStatement: [],
    ExecuteTransaction: [],
    DescribeEndpoints: [],
  },
  sqs: {
    SendMessageBatch: ['sqs:SendMessage'],
    DeleteMessageBatch: ['sqs:DeleteMessage'],
    ChangeMessageVisibilityBatch: ['sqs:ChangeMessageVisibility'],
  },
  sns: { PublishBatch: ['sns:Publish'] },
  'execute-api': {
    PostToConnection: ['execute-api:ManageConnections'],
    GetConnection: ['execute-api:ManageConnections'],
    DeleteConnection: ['execute-api:ManageConnections'],
  },
  bedrock: {
    Converse: ['bedrock:InvokeModel'],
    ConverseStream: ['bedrock:InvokeModelWithResponseStream'],
    RetrieveAndGenerate: [],
    InvokeInlineAgent: [],
  },
  sts: { GetCallerIdentity: [], GetSessionToken: [], AssumeRoleWithSAML: [], AssumeRoleWithWebIdentity: [] },
  timestream: { Query: ['timestream:Select'] },
  'cognito-identity': {
    GetId: [],
    GetCredentialsForIdentity: [],
    GetOpenIdToken: [],
    UnlinkIdentity: [],
  },
  // Operations that a user's own token, or nothing at all, lets in.
  'cognito-idp': silent(
    `AssociateSoftwareToken ChangePassword ConfirmDevice ConfirmForgotPassword ConfirmSignUp DeleteUser
    DeleteUserAttributes ForgetDevice ForgotPassword GetDevice GetTokensFromRefreshToken GetUser
    GetUserAttributeVerificationCode GlobalSignOut InitiateAuth ListDevices ResendConfirmationCode RespondToAuthChallenge
    RevokeToken SetUserMFAPreference SetUserSettings SignUp UpdateDeviceStatus UpdateUserAttributes VerifySoftwareToken
    VerifyUserAttribute CompleteWebAuthnRegistration DeleteWebAuthnCredential ListWebAuthnCredentials
    StartWebAuthnRegistration GetUserAuthFactors`,
  ),
};

function silent(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(/\s+/).map(name => [name, []]));
}

/** Services whose permissions are asked for by path and method, not by operation. */
const byPath: readonly string[] = ['apigateway'];

/** The IAM actions that a call of the operation needs. */
export function actionsOf(service: string, operation: string): readonly string[] {
  const known = Object.hasOwn(otherwise, service) ? otherwise[service]! : undefined;
  if (known && Object.hasOwn(known, operation)) return known[operation]!;
  return byPath.includes(service) ? [] : [`${service}:${operation}`];
}
