import json
import os
from collections import Counter

import boto3
from boto3.dynamodb.conditions import Key

orders = boto3.resource("dynamodb").Table(os.environ["ORDERS_TABLE"])


def handler(event, context):
    """How many of each product were ordered on a day."""
    sold = Counter()
    for order in orders_of(event["pathParameters"]["day"]):
        for line in order["lines"]:
            sold[line["productId"]] += int(line["quantity"])
    return {"statusCode": 200, "body": json.dumps(dict(sold.most_common()))}


def orders_of(day):
    query = {"IndexName": "byDay", "KeyConditionExpression": Key("day").eq(day)}
    while True:
        page = orders.query(**query)
        yield from page["Items"]
        if "LastEvaluatedKey" not in page:
            return
        query["ExclusiveStartKey"] = page["LastEvaluatedKey"]
