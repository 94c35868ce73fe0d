import json
import os
import urllib.request

import boto3

orders = boto3.resource("dynamodb").Table(os.environ["ORDERS_TABLE"])


def handler(event, context):
    """Announces each parcel; what failed, and only that, goes back to the queue."""
    failures = []
    for record in event["Records"]:
        try:
            ship(json.loads(record["body"]))
        except Exception as error:
            print(json.dumps({"message": "not shipped", "id": record["messageId"], "error": str(error)}))
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}


def ship(order):
    request = urllib.request.Request(
        os.environ["CARRIER_URL"] + "/parcels",
        data=json.dumps({"reference": order["orderId"], "lines": order["lines"]}).encode(),
        headers={"content-type": "application/json", "x-account": os.environ["CARRIER_ACCOUNT"]},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        tracking = json.load(answer)["tracking"]
    orders.update_item(
        Key={"orderId": order["orderId"]},
        UpdateExpression="SET #status = :shipped, tracking = :tracking",
        ExpressionAttributeNames={"#status": "status"},
        ExpressionAttributeValues={":shipped": "SHIPPED", ":tracking": tracking},
    )
