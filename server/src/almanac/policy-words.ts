/** The keys of a statement of an IAM policy, which no schema of resources tells of. */
export const statementKeys: Readonly<Record<string, string>> = {
  Sid: 'A name for the statement, unique in its policy.',
  Effect: 'Whether it allows or denies.',
  Action: 'What may be done: `sqs:SendMessage`.',
  Resource: 'On what.',
  Principal: 'By whom; in policies of resources and in trust policies.',
  Condition: 'When.',
  NotAction: 'All actions but these.',
  NotResource: 'All resources but these.',
  NotPrincipal: 'All principals but these.',
};
