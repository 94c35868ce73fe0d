import type { Sdk } from './handler';
import { serviceOfBoto, serviceOfClass, serviceOfPackage } from './sdk-services';
import type { Node } from './syntax-tree';
import type { Client, Value } from './values';

/** What a call asks of a service. */
export interface Operation {
  readonly service: string;
  readonly operation: string;
  readonly sdk: Sdk;
  /** Which argument holds the parameters. */
  readonly parametersAt: number;
  readonly paginated: boolean;
  /** Parameters that are given by position or by how the client was made, by their API names. */
  readonly bound?: Readonly<Record<string, Node>>;
  readonly byPosition?: readonly string[];
  /** What the call's own settings are called by the API: `tableName` is the `TableName`. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** The call's own arguments are not the API's. */
  readonly otherArguments?: true;
}

/** The text of an argument, by position or name, where it is a literal. */
export type TextArgument = (index: number, name?: string) => string | undefined;

/** What a call, or a construction, of something in a module makes: a client, or one of its arguments again. */
export function madeBy(
  module: string,
  path: readonly string[],
  isNew: boolean,
  text: TextArgument,
): Value | { readonly kind: 'argument'; readonly index: number } | undefined {
  const last = path.at(-1) ?? '';
  if (last.startsWith('captureAWS') && module.startsWith('aws-xray-sdk'))
    return { kind: 'argument', index: 0 };
  if (module.startsWith('@aws-sdk/')) return madeByVersion3(module, path, isNew);
  if (module === 'aws-sdk' || module.startsWith('aws-sdk/clients/'))
    return isNew ? madeByVersion2(module, path) : undefined;
  return madeByBoto(module, path, text);
}

function madeByVersion3(module: string, path: readonly string[], isNew: boolean): Client | undefined {
  if (module === '@aws-sdk/lib-dynamodb') {
    if (path[0] === 'DynamoDBDocumentClient') return client('dynamodb', 'aws-sdk-js-3', 'commands');
    return path[0] === 'DynamoDBDocument' ? client('dynamodb', 'aws-sdk-js-3', 'document') : undefined;
  }
  const service = serviceOfPackage(module);
  if (!service || !isNew || path.length !== 1) return undefined;
  const name = path[0]!;
  if (name.endsWith('Client')) return client(service, 'aws-sdk-js-3', 'commands');
  const plain = module.slice('@aws-sdk/client-'.length).replaceAll('-', '');
  return name.toLowerCase() === plain ? client(service, 'aws-sdk-js-3', 'methods') : undefined;
}

function madeByVersion2(module: string, path: readonly string[]): Client | undefined {
  const folder = module === 'aws-sdk' ? undefined : module.slice('aws-sdk/clients/'.length);
  const isDocument = path.at(-1) === 'DocumentClient';
  const name = folder ?? path[0];
  if (!name || path.length > 2) return undefined;
  if (isDocument)
    return name.toLowerCase() === 'dynamodb' ? client('dynamodb', 'aws-sdk-js-2', 'document') : undefined;
  if (path.length > 1) return undefined;
  const service = serviceOfClass(name);
  return service ? client(service, 'aws-sdk-js-2', 'methods') : undefined;
}

const boto: readonly string[] = [
  'boto3',
  'boto3.session',
  'aioboto3',
  'aioboto3.session',
  'botocore.session',
  'aiobotocore.session',
];

function madeByBoto(module: string, path: readonly string[], text: TextArgument): Value | undefined {
  if (!boto.includes(module)) return undefined;
  switch (path.at(-1)) {
    case 'Session':
    case 'get_session':
      return { kind: 'module', module: 'boto3', path: [] };
    case 'client':
    case 'create_client':
    case 'resource': {
      const service = serviceOfBoto(text(0, 'service_name') ?? '');
      return service ? client(service, 'boto3', path.at(-1) === 'resource' ? 'resource' : 'boto') : undefined;
    }
    default:
      return undefined;
  }
}

function client(service: string, sdk: Sdk, style: Client['style']): Client {
  return { kind: 'client', service, sdk, style };
}

/** The boto3 resources that a resource makes, with the parameters their operations are called with. */
const resources: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  dynamodb: { Table: ['TableName'] },
  s3: { Bucket: ['Bucket'], Object: ['Bucket', 'Key'], ObjectSummary: ['Bucket', 'Key'] },
  sqs: { Queue: ['QueueUrl'] },
  sns: { Topic: ['TopicArn'] },
};

/** A boto3 resource of a resource (`dynamodb.Table('orders')`), a paginator of a client. */
export function fromMethod(
  of: Client,
  name: string,
  argument: (index: number, name?: string) => Node | undefined,
  text: TextArgument,
): Value | undefined {
  if (of.style === 'boto' && name === 'get_paginator') {
    const operation = text(0, 'operation_name');
    return operation ? { ...of, style: 'paginator', type: pascalCase(operation) } : undefined;
  }
  if (of.style !== 'resource') return undefined;
  if (of.service === 'sqs' && name === 'get_queue_by_name') return { ...of, type: 'Queue' };
  const parameters = resources[of.service]?.[name];
  if (!parameters) return undefined;
  const bound: Record<string, Node> = { ...of.bound };
  const open = parameters.filter(parameter => bound[parameter] === undefined);
  open.forEach((parameter, index) => {
    const node = argument(
      index,
      index === 0 ? { Table: 'name', Bucket: 'name', Queue: 'url', Topic: 'arn' }[name] : 'key',
    );
    if (node !== undefined) bound[parameter] = node;
  });
  return { ...of, type: name, bound };
}

/** The operation behind `new GetItemCommand(…)`. */
export function operationOfCommand(module: string, path: readonly string[]): Operation | undefined {
  const name = path[0] ?? '';
  if (path.length !== 1) return undefined;
  if (module === '@aws-sdk/lib-storage') {
    return name === 'Upload'
      ? { ...operation('s3', 'PutObject', 'aws-sdk-js-3'), otherArguments: true }
      : undefined;
  }
  if (!name.endsWith('Command') || name === 'Command' || name === '$Command') return undefined;
  const plain = name.slice(0, -'Command'.length);
  if (module === '@aws-sdk/lib-dynamodb')
    return operation('dynamodb', documentCommands[plain] ?? plain, 'aws-sdk-js-3');
  const service = serviceOfPackage(module);
  return service ? operation(service, plain, 'aws-sdk-js-3') : undefined;
}

const documentCommands: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  BatchGet: 'BatchGetItem',
  BatchWrite: 'BatchWriteItem',
  TransactGet: 'TransactGetItems',
  TransactWrite: 'TransactWriteItems',
};

/** The operations behind a plain function: `paginateScan(…)`, Powertools' `getParameter('/name')`, a middleware. */
export function operationsOfFunction(
  module: string,
  path: readonly string[],
  isNew: boolean,
): readonly Operation[] {
  const name = path.at(-1) ?? '';
  if (module.startsWith('@aws-sdk/') && name.startsWith('paginate') && path.length === 1) {
    const plain = name.slice('paginate'.length);
    const service = module === '@aws-sdk/lib-dynamodb' ? 'dynamodb' : serviceOfPackage(module);
    return service
      ? [{ ...operation(service, plain, 'aws-sdk-js-3'), parametersAt: 1, paginated: true }]
      : [];
  }
  const known = ready.find(
    entry => isWithin(module, entry.module) && entry.name === name && entry.isNew === isNew,
  );
  return (known?.operations ?? []).map(text => {
    const [service = '', plain = ''] = text.split(':');
    return {
      ...operation(service, plain, 'powertools'),
      ...(known?.renamed ? { renamed: known.renamed } : {}),
      ...(known?.byPosition ? { byPosition: known.byPosition } : { otherArguments: true as const }),
    };
  });
}

/** A module or one below it: `a/b`, Python's `a.b`. */
function isWithin(module: string, parent: string): boolean {
  return module === parent || module.startsWith(`${parent}/`) || module.startsWith(`${parent}.`);
}

interface Ready {
  readonly module: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly operations: readonly string[];
  readonly byPosition?: readonly string[];
  readonly renamed?: Readonly<Record<string, string>>;
}

/** What Powertools' idempotency does to its table. */
const persistence = {
  name: 'DynamoDBPersistenceLayer',
  operations: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
};

/** Libraries that call a service in the handler's name. */
const ready: readonly Ready[] = [
  {
    module: '@aws-lambda-powertools/idempotency',
    isNew: true,
    renamed: { tableName: 'TableName' },
    ...persistence,
  },
  {
    module: 'aws_lambda_powertools.utilities',
    isNew: false,
    renamed: { table_name: 'TableName' },
    ...persistence,
  },
  ...both('getParameter', 'get_parameter', ['ssm:GetParameter'], ['Name']),
  ...both('setParameter', 'set_parameter', ['ssm:PutParameter'], ['Name']),
  ...both('getParameters', 'get_parameters', ['ssm:GetParametersByPath'], ['Path']),
  ...both('getParametersByName', 'get_parameters_by_name', ['ssm:GetParameters']),
  ...both('getSecret', 'get_secret', ['secretsmanager:GetSecretValue'], ['SecretId']),
  ...both('setSecret', 'set_secret', ['secretsmanager:PutSecretValue'], ['SecretId']),
  ...both('getAppConfig', 'get_app_config', [
    'appconfig:StartConfigurationSession',
    'appconfig:GetLatestConfiguration',
  ]),
];

function both(
  camel: string,
  snake: string,
  operations: readonly string[],
  byPosition?: readonly string[],
): Ready[] {
  const rest = { isNew: false, operations, byPosition };
  return [
    { module: '@aws-lambda-powertools/parameters', name: camel, ...rest },
    { module: 'aws_lambda_powertools.utilities', name: snake, ...rest },
  ];
}

/** The old SDK's and the document client's names for DynamoDB's operations. */
const documentMethods: Readonly<Record<string, string>> = {
  get: 'GetItem',
  put: 'PutItem',
  update: 'UpdateItem',
  delete: 'DeleteItem',
  query: 'Query',
  scan: 'Scan',
  batchGet: 'BatchGetItem',
  batchWrite: 'BatchWriteItem',
  transactGet: 'TransactGetItems',
  transactWrite: 'TransactWriteItems',
};

/** Methods of JavaScript clients that are no operations. */
const otherMethods = new Set(
  `send destroy config promise on once off emit makeRequest makeUnauthenticatedRequest waitFor setupRequestListeners
  customizeRequests defineService endpoint createSet createPresignedPost getSignedUrl getSignedUrlPromise getSignerByScheme
  middlewareStack initConfig loadServiceClass numRetries retryDelays addEventListener bind call apply toString then catch
  finally constructor`.split(/\s+/),
);

/** Methods of boto3 clients that are no operations. */
const otherBotoMethods = new Set(
  `can_paginate close generate_presigned_url generate_presigned_post get_paginator get_waiter exceptions meta
  generate_db_auth_token waiter_names`.split(/\s+/),
);

/** Methods that boto3 adds to a client or a resource, with the operation behind them and what their arguments are. */
const botoMethods: Readonly<Record<string, readonly [operation: string, ...byPosition: string[]]>> = {
  's3.upload_file': ['PutObject', '', 'Bucket', 'Key'],
  's3.upload_fileobj': ['PutObject', '', 'Bucket', 'Key'],
  's3.download_file': ['GetObject', 'Bucket', 'Key'],
  's3.download_fileobj': ['GetObject', 'Bucket', 'Key'],
  's3.copy': ['CopyObject', '', 'Bucket', 'Key'],
  's3.Bucket.upload_file': ['PutObject'],
  's3.Bucket.upload_fileobj': ['PutObject'],
  's3.Bucket.put_object': ['PutObject'],
  's3.Bucket.download_file': ['GetObject'],
  's3.Bucket.download_fileobj': ['GetObject'],
  's3.Bucket.delete_objects': ['DeleteObjects'],
  's3.Object.get': ['GetObject'],
  's3.Object.put': ['PutObject'],
  's3.Object.delete': ['DeleteObject'],
  's3.Object.load': ['HeadObject'],
  's3.Object.copy_from': ['CopyObject'],
  's3.Object.upload_file': ['PutObject'],
  's3.Object.upload_fileobj': ['PutObject'],
  's3.Object.download_file': ['GetObject'],
  's3.Object.download_fileobj': ['GetObject'],
  'dynamodb.Table.put_item': ['PutItem'],
  'dynamodb.Table.get_item': ['GetItem'],
  'dynamodb.Table.update_item': ['UpdateItem'],
  'dynamodb.Table.delete_item': ['DeleteItem'],
  'dynamodb.Table.query': ['Query'],
  'dynamodb.Table.scan': ['Scan'],
  'dynamodb.Table.batch_writer': ['BatchWriteItem'],
  'dynamodb.batch_get_item': ['BatchGetItem'],
  'dynamodb.batch_write_item': ['BatchWriteItem'],
  'dynamodb.create_table': ['CreateTable'],
  'sqs.get_queue_by_name': ['GetQueueUrl'],
  'sqs.Queue.send_message': ['SendMessage'],
  'sqs.Queue.send_messages': ['SendMessageBatch'],
  'sqs.Queue.receive_messages': ['ReceiveMessage'],
  'sqs.Queue.delete_messages': ['DeleteMessageBatch'],
  'sqs.Queue.purge': ['PurgeQueue'],
  'sns.Topic.publish': ['Publish'],
};

/** The operation behind a method of a client. */
export function operationOfMethod(of: Client, method: string): Operation | undefined {
  const named = (name: string): Operation => ({ ...operation(of.service, name, of.sdk), bound: of.bound });
  switch (of.style) {
    case 'commands':
      return undefined;
    case 'document':
    case 'methods': {
      if (otherMethods.has(method)) return undefined;
      if (of.service === 'dynamodb' && Object.hasOwn(documentMethods, method))
        return named(documentMethods[method]!);
      if (of.style === 'document') return undefined;
      if (of.service === 's3' && method === 'upload' && of.sdk === 'aws-sdk-js-2') return named('PutObject');
      if (method.startsWith('paginate') && method.length > 8) {
        return { ...named(method.slice(8)), paginated: true };
      }
      return /^[a-z][A-Za-z0-9]*$/.test(method) && !method.startsWith('waitUntil')
        ? named(upperFirst(method))
        : undefined;
    }
    case 'paginator':
      return method === 'paginate' && of.type ? { ...named(of.type), paginated: true } : undefined;
    default: {
      const key = [of.service, ...(of.type ? [of.type] : []), method].join('.');
      if (Object.hasOwn(botoMethods, key)) {
        const [name, ...byPosition] = botoMethods[key]!;
        return { ...named(name), ...(byPosition.length ? { byPosition } : {}) };
      }
      if (of.style === 'resource' || otherBotoMethods.has(method)) return undefined;
      return /^[a-z][a-z0-9_]*$/.test(method) ? named(pascalCase(method)) : undefined;
    }
  }
}

function operation(service: string, name: string, sdk: Sdk): Operation {
  return { service, operation: name, sdk, parametersAt: 0, paginated: false };
}

/** Parts of operation names that are not written as one capital and small letters. */
const acronyms: Readonly<Record<string, string>> = Object.fromEntries(
  `DPU JWT CMK ML OTel MFA CSV UI ICD10 PHI SNOMEDCT ECS RDS RTC SMB VPCE BGP DB AD CA LDAPS ACLs IO SSH LB SSL FHIR SAML PDF
  DASH HLS LF GUI DICOM HIT HITs RDF OTP AI QA SPICE DNSSEC DRT WhatsApp iSCSI VTL`
    .split(/\s+/)
    .map(word => [word.toLowerCase(), word]),
);

/** `get_item` → `GetItem`, `describe_db_instances` → `DescribeDBInstances`. */
export function pascalCase(name: string): string {
  return name
    .split('_')
    .map(word => (Object.hasOwn(acronyms, word) ? acronyms[word]! : upperFirst(word)))
    .join('');
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
