const { SNSClient, PublishCommand } = require('@aws-sdk/client-sns');

const sns = new SNSClient({});

/** Tells the customer when an order's status changes; the first that fails, and all after it, come again. */
exports.handler = async event => {
  for (const record of event.Records) {
    const { OldImage: before, NewImage: after } = record.dynamodb;
    if (before.status.S === after.status.S) continue;
    try {
      await sns.send(
        new PublishCommand({
          TopicArn: process.env.TOPIC_ARN,
          Message: `Order ${after.orderId.S} is now ${after.status.S}.`,
          MessageAttributes: { customer: { DataType: 'String', StringValue: after.customerId.S } },
        }),
      );
    } catch (error) {
      console.error('not told', error);
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
};
