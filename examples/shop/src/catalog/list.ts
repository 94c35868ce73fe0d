import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

const products = DynamoDBDocumentClient.from(new DynamoDBClient({}));

/** One page of the catalogue; `after` is the product the last page ended with. */
export const hanlder = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const after = event.queryStringParameters?.after;
  const page = await products.send(
    new ScanCommand({
      TableName: process.env.PRODUCTS_TABLE,
      Limit: 50,
      ...(after ? { ExclusiveStartKey: { productId: after } } : {}),
    }),
  );
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'max-age=60' },
    body: JSON.stringify({ products: page.Items ?? [], after: page.LastEvaluatedKey?.productId }),
  };
};
