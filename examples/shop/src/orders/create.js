import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';

const orders = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const checkout = new SFNClient({});

export const handler = async event => {
  const { lines } = JSON.parse(event.body ?? '{}');
  if (!Array.isArray(lines) || lines.length === 0) return { statusCode: 400, body: 'An order has at least one line.' };

  const createdAt = new Date().toISOString();
  const order = {
    orderId: randomUUID(),
    customerId: event.requestContext.authorizer.jwt.claims.sub,
    lines,
    status: 'NEW',
    day: createdAt.slice(0, 10),
    createdAt,
  };
  await orders.send(
    new PutCommand({
      TableName: process.env.ORDERS_TABLE,
      Item: order,
      ConditionExpression: 'attribute_not_exists(orderId)',
    }),
  );
  await checkout.send(
    new StartExecutionCommand({
      stateMachineArn: process.env.CHECKOUT_ARN,
      name: order.orderId,
      input: JSON.stringify({ orderId: order.orderId, lines }),
    }),
  );
  return { statusCode: 202, body: JSON.stringify({ orderId: order.orderId }) };
};
