import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Order, OrderLine } from './order';

const products = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const secrets = new SecretsManagerClient({});

export async function handler(order: Order): Promise<void> {
  const [key, prices] = await Promise.all([readKey(), Promise.all(order.lines.map(priceOf))]);
  const answer = await fetch('https://payments.example.com/charges', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': order.orderId, // a retry must not charge twice
    },
    body: JSON.stringify({ amount: prices.reduce((sum, price) => sum + price, 0), currency: 'EUR' }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`The payment provider answered ${answer.status}`);
}

/** In cents, and of the catalogue: what the customer's browser says of prices does not count. */
async function priceOf({ productId, quantity }: OrderLine): Promise<number> {
  const { Item: product } = await products.send(
    new GetCommand({ TableName: process.env.PRODUCTS_TABLE, Key: { productId } }),
  );
  if (!product) throw new Error(`There is no product ${productId}`);
  return product.priceCents * quantity;
}

let key: string | undefined;

async function readKey(): Promise<string> {
  if (key) return key;
  const secret = await secrets.send(new GetSecretValueCommand({ SecretId: process.env.PAYMENTS_SECRET_ARN }));
  if (!secret.SecretString) throw new Error('The key of the payment provider is not set');
  key = secret.SecretString;
  return key;
}
