import csv
import io
import os

import boto3

feed = boto3.client("s3")
products = boto3.resource("dynamodb").Table(os.environ["PRODUCTS_TABLE"])


def handler(event, context):
    """Takes over the products of the wholesaler's nightly file."""
    body = feed.get_object(Bucket=os.environ["FEED_BUCKET"], Key="products.csv")["Body"]
    with products.batch_writer() as batch:
        for row in csv.DictReader(io.TextIOWrapper(body, encoding="utf-8")):
            batch.put_item(
                Item={
                    "productId": row["sku"],
                    "name": row["name"],
                    "priceCents": int(row["price_cents"]),
                    "stock": int(row["stock"]),
                }
            )
