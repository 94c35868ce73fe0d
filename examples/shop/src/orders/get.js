import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const orders = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = async event => {
  const { Item: order } = await orders.send(
    new GetCommand({
      TableName: process.env.ORDERS_TABLE,
      Key: { orderId: event.pathParameters.orderId },
    }),
  );
  // Somebody else's order is no more found than one that was never made.
  if (order?.customerId !== event.requestContext.authorizer.jwt.claims.sub) return { statusCode: 404, body: 'No such order.' };
  return { statusCode: 200, body: JSON.stringify(order) };
};
