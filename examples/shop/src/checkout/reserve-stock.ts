import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Order } from './order';

const products = DynamoDBDocumentClient.from(new DynamoDBClient({}));

/** Takes all lines of an order from the stock, or none of them. */
export async function handler(order: Order): Promise<void> {
  await products.send(
    new TransactWriteCommand({
      ClientRequestToken: order.orderId,
      TransactItems: order.lines.map(({ productId, quantity }) => ({
        Update: {
          TableName: process.env.PRODUCTS_TABLE,
          Key: { productId },
          UpdateExpression: 'SET stock = stock - :quantity',
          ConditionExpression: 'stock >= :quantity',
          ExpressionAttributeValues: { ':quantity': quantity },
        },
      })),
    }),
  );
}
