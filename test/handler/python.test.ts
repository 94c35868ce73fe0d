import assert from 'node:assert/strict';
import { test } from 'node:test';
import { python } from '../../server/src/handler/python';
import { drawHandler } from './draw-handler';

function reads(name: string, text: string, expected: string) {
  test(name, () => {
    assert.equal(drawHandler(python.read('file:///app.py', text), text), expected.trim());
  });
}

reads(
  'every name at the top of a module can be its handler',
  `
from app.orders import handler as orders_handler
from .shared import *
import store.jobs, json as j

def handler(event, context):
    def inner(): pass

async def later(event, context=None, *args, **kwargs): pass

short = lambda event, context: None
same = handler

class App:
    def run(self, event, context): pass
    @staticmethod
    def still(event, context): pass

app = App()
run = app.run
still = App.still
if fast:
    def conditional(event, context): pass
else:
    conditional = None
`,
  `
export orders_handler = handler of app.orders
export *@'.' = * of .shared
export store = * of store
export j = * of json
export handler (event, context)
export later async (event, context?, *args?, **kwargs?)
export short (event, context)
export same (event, context)
export App
export app
export run (event, context)
export still (event, context)
export conditional (event, context)
import app.orders { handler }
import .shared { * } relative
import store.jobs { * }
import json { * }`,
);

reads(
  'decorators hide the parameters',
  `
@tracer.capture_lambda_handler
@logger.inject_lambda_context(log_event=True)
def handler(event, context):
    return {"statusCode": 200}

wrapped = audit(handler)
api = Mangum(app)
`,
  `
export handler (?) in tracer.capture_lambda_handler
  returns { statusCode: number }
export wrapped (?) in audit
  returns { statusCode: number }
export api`,
);

reads(
  'the environment in all its shapes',
  `
import os
import os as system
from os import environ, getenv as get
a = os.environ['A']
b = environ["B"]
c = get('C')
d = system.environ.get('D')
e = os.getenv('E', 'x')
try:
    f = os.environ['F']
except KeyError:
    f = None
try:
    g = os.environ['G']
except KeyError:
    raise ValueError('G')
h = os.environ['H'] if 'H' in os.environ else None
if 'I' not in os.environ:
    raise ValueError('I')
os.environ.setdefault('J', 'x')
j = os.environ['J']
k = os.environ.get(key='K')
`,
  `
export os = * of os
export system = * of os
export environ = environ of os
export get = getenv of os
export a
export b
export c
export d
export e
export f
export g
export h
export j
export k
import os { * }
import os { * }
import os { environ, getenv }
env A
env B
env C or else
env D or else
env E or else
env F or else
env G
env H or else
env H or else
env I
env J or else
env K or else`,
);

reads(
  'resources of boto3',
  `
import boto3
s3 = boto3.resource('s3')
bucket = s3.Bucket('photos')
bucket.put_object(Key='a', Body=b'')
s3.Object('photos', 'b').get()
bucket.Object('c').delete()
queue = boto3.Session(region_name='eu-west-1').resource('sqs').Queue('https://queue')
queue.send_message(MessageBody='x')
table = boto3.resource('dynamodb').Table('orders')
with table.batch_writer() as batch:
    batch.put_item(Item={})
`,
  `
export boto3 = * of boto3
export s3
export bucket
export queue
export table
export batch
import boto3 { * }
client s3 'boto3.resource('s3')' init
client sqs 'boto3.Session(region_name='eu-west-1').resource('sqs')' init
client dynamodb 'boto3.resource('dynamodb')' init
call s3:PutObject 'put_object' (Bucket: "photos", Key: "a", Body: "")
call s3:GetObject 'get' (Bucket: "photos", Key: "b")
call s3:DeleteObject 'delete' (Bucket: "photos", Key: "c")
call sqs:SendMessage 'send_message' (QueueUrl: "https://queue", MessageBody: "x")
call dynamodb:BatchWriteItem 'batch_writer' (TableName: "orders")`,
);

reads(
  'methods that are no operations, and names with capitals of their own',
  `
import boto3
s3 = boto3.client('s3')
rds = boto3.client('rds')
s3.generate_presigned_url('get_object')
s3.exceptions.NoSuchKey
rds.describe_db_instances(DBInstanceIdentifier='a')
s3.upload_file('/tmp/a', 'photos', 'b')
s3.download_file('photos', 'b', '/home/a')
unknown = boto3.client(name)
unknown.get_item()
`,
  `
export boto3 = * of boto3
export s3
export rds
export unknown
import boto3 { * }
client s3 'boto3.client('s3')' init
client rds 'boto3.client('rds')' init
call rds:DescribeDBInstances 'describe_db_instances' (DBInstanceIdentifier: "a")
call s3:PutObject 'upload_file' (Bucket: "photos", Key: "b")
call s3:GetObject 'download_file' (Bucket: "photos", Key: "b")
write download_file /home/a '/home/a'`,
);

reads(
  'expressions given by name',
  `
table.update_item(
    UpdateExpression='SET #s = :s',
    ExpressionAttributeNames={'#s': 'status'},
    ExpressionAttributeValues={':s': status})
table.query(KeyConditionExpression=Key('id').eq(1))
`,
  `
expression UpdateExpression 'SET #s = :s'
  names #s
  values :s
expression KeyConditionExpression computed 'Key('id').eq(1)'
  names none
  values none`,
);

test('what the grammar does not know does not break the file', () => {
  const text = 'def f():\n    yield\n    with a as self.b:\n        pass\n    return 24.\n';
  assert.equal(python.read('a.py', text).broken, false);
  assert.equal(python.read('a.py', 'def f(:\n  retur').broken, true);
});

test('the parts of the language a file uses', () => {
  const text = `match a:
    case 1: pass
if (b := f"{a}"): pass
def c[T](d, /): pass
type E = int
try: pass
except* F: pass
`;
  assert.deepEqual(
    [...python.read('a.py', text).features].map(
      ([feature, at]) => `${feature}: ${text.slice(at.start, at.end).slice(0, 9)}`,
    ),
    [
      'match statement: match a:\n',
      'assignment expressions: b := f"{a',
      'f-strings: f"{a}"',
      'type parameters: [T]',
      'positional-only parameters: (d, /)',
      'type statement: type E = ',
      'exception groups: except',
    ],
  );
});
