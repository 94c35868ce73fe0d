/**
 * What AWS services are called: by boto3, in the name of the JavaScript SDK's package (`@aws-sdk/client-…`), as a class
 * of the old JavaScript SDK, and by IAM. A service that is not listed is not known, and nothing is said about it.
 */

/** Services that have one name everywhere. */
const sameEverywhere = `
account acm acm-pca amplify appconfig appfabric appflow application-signals apprunner appstream appsync artifact athena
auditmanager backup batch bedrock bedrock-agentcore billing braket budgets chatbot cleanrooms cloud9 clouddirectory
cloudformation cloudfront cloudfront-keyvaluestore cloudtrail codeartifact codebuild codecatalyst codecommit codedeploy
codepipeline codestar-connections codestar-notifications cognito-identity cognito-sync comprehend comprehendmedical
compute-optimizer connect controltower databrew dataexchange datasync datazone dax detective devops-guru dlm dsql dynamodb
ebs ec2 ec2-instance-connect ecr ecr-public ecs eks elasticache emr-containers emr-serverless entityresolution finspace
firehose fis fms forecast frauddetector fsx gamelift geo-maps geo-places geo-routes glacier glue grafana greengrass
groundstation guardduty health healthlake iam identitystore imagebuilder inspector inspector2 internetmonitor iot
iotfleetwise iotsitewise iottwinmaker ivs ivschat kafka kafkaconnect kendra kinesis kms lakeformation lambda
license-manager lightsail m2 macie2 managedblockchain mediaconnect mediaconvert medialive mediapackage mediapackage-vod
mediapackagev2 mediastore mediatailor medical-imaging memorydb mgn mq network-firewall networkmanager notifications oam
omics organizations osis outposts payment-cryptography personalize pi pipes polly pricing proton qbusiness quicksight ram
rbin rds rds-data redshift redshift-data redshift-serverless rekognition resiliencehub resource-explorer-2
resource-groups rolesanywhere route53resolver rum s3 s3tables s3vectors sagemaker savingsplans scheduler schemas
securityhub securitylake servicediscovery ses shield signer snowball sns sqs ssm ssm-contacts ssm-incidents sts support
swf synthetics textract transcribe transfer translate trustedadvisor verifiedpermissions vpc-lattice waf waf-regional
wafv2 wellarchitected wisdom workdocs workmail workspaces xray`;

/** boto3's name, the package's, IAM's; the old class where it is not the package's name without dashes. */
const different = `
accessanalyzer accessanalyzer access-analyzer
amp amp aps
apigatewaymanagementapi apigatewaymanagementapi execute-api
appconfigdata appconfigdata appconfig
application-autoscaling application-auto-scaling application-autoscaling
application-insights application-insights applicationinsights
appmesh app-mesh appmesh
autoscaling auto-scaling autoscaling
bedrock-agent bedrock-agent bedrock
bedrock-agent-runtime bedrock-agent-runtime bedrock
bedrock-data-automation bedrock-data-automation bedrock
bedrock-data-automation-runtime bedrock-data-automation-runtime bedrock
bedrock-runtime bedrock-runtime bedrock
ce cost-explorer ce
chime-sdk-meetings chime-sdk-meetings chime
chime-sdk-messaging chime-sdk-messaging chime
cloudcontrol cloudcontrol cloudformation
cloudwatch cloudwatch cloudwatch
cognito-idp cognito-identity-provider cognito-idp cognitoidentityserviceprovider
config config-service config
connectcases connectcases cases
connectparticipant connectparticipant connect
customer-profiles customer-profiles profile
dms database-migration-service dms dms
docdb docdb rds
ds directory-service ds
dynamodbstreams dynamodb-streams dynamodb
efs efs elasticfilesystem
elasticbeanstalk elastic-beanstalk elasticbeanstalk
elb elastic-load-balancing elasticloadbalancing elb
elbv2 elastic-load-balancing-v2 elasticloadbalancing elbv2
emr emr elasticmapreduce
es elasticsearch-service es es
events eventbridge events
forecastquery forecastquery forecast
globalaccelerator global-accelerator globalaccelerator
greengrassv2 greengrassv2 greengrass
iot-data iot-data-plane iot iotdata
iot-jobs-data iot-jobs-data-plane iotjobsdata
iotevents iot-events iotevents
iotevents-data iot-events-data iotevents
iotwireless iot-wireless iotwireless
keyspaces keyspaces cassandra
kinesis-video-archived-media kinesis-video-archived-media kinesisvideo
kinesis-video-media kinesis-video-media kinesisvideo
kinesisanalyticsv2 kinesis-analytics-v2 kinesisanalytics
kinesisvideo kinesis-video kinesisvideo
lex-models lex-model-building-service lex lexmodelbuildingservice
lex-runtime lex-runtime-service lex lexruntime
lexv2-models lex-models-v2 lex lexmodelsv2
lexv2-runtime lex-runtime-v2 lex lexruntimev2
location location geo
logs cloudwatch-logs logs
machinelearning machine-learning machinelearning
mailmanager mailmanager ses
mediastore-data mediastore-data mediastore
mwaa mwaa airflow
neptune neptune rds
opensearch opensearch es
opensearchserverless opensearchserverless aoss
personalize-events personalize-events personalize
personalize-runtime personalize-runtime personalize
pinpoint pinpoint mobiletargeting
pinpoint-sms-voice-v2 pinpoint-sms-voice-v2 sms-voice
resourcegroupstaggingapi resource-groups-tagging-api tag
route53 route-53 route53
route53domains route-53-domains route53domains
s3control s3-control s3
s3outposts s3outposts s3-outposts
sagemaker-featurestore-runtime sagemaker-featurestore-runtime sagemaker
sagemaker-metrics sagemaker-metrics sagemaker
sagemaker-runtime sagemaker-runtime sagemaker
sdb simpledb sdb
secretsmanager secrets-manager secretsmanager
serverlessrepo serverlessapplicationrepository serverlessrepo
service-quotas service-quotas servicequotas
servicecatalog service-catalog servicecatalog
sesv2 sesv2 ses
socialmessaging socialmessaging social-messaging
sso-admin sso-admin sso
stepfunctions sfn states stepfunctions
storagegateway storage-gateway storagegateway
timestream-query timestream-query timestream
timestream-write timestream-write timestream
cloudwatchevents cloudwatch-events events`;

const byBoto = new Map<string, string>();
const byPackage = new Map<string, string>();
const byClass = new Map<string, string>();

for (const name of words(sameEverywhere)) add(name, name, name);
for (const line of different.trim().split('\n')) {
  const [boto = '', suffix = '', iam = '', old] = line.split(' ');
  add(boto, suffix, iam, old);
}

function add(boto: string, suffix: string, iam: string, old = suffix.replaceAll('-', '')) {
  byBoto.set(boto, iam);
  byPackage.set(suffix, iam);
  byClass.set(old, iam);
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** `boto3.client('stepfunctions')` → `states`. */
export function serviceOfBoto(name: string): string | undefined {
  return byBoto.get(name);
}

/** `@aws-sdk/client-sfn` → `states`. */
export function serviceOfPackage(module: string): string | undefined {
  return module.startsWith('@aws-sdk/client-')
    ? byPackage.get(module.slice('@aws-sdk/client-'.length))
    : undefined;
}

/** `AWS.StepFunctions`, `aws-sdk/clients/stepfunctions` → `states`. */
export function serviceOfClass(name: string): string | undefined {
  return byClass.get(name.toLowerCase());
}
