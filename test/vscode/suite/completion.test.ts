import * as vscode from 'vscode';
import { equal, eventually, test } from '../runner';
import { open, openText, placeOf } from './shop';

test('completion offers the runtimes that are not deprecated', async () => {
  const template = await open('template.yaml');
  const offered = await offeredAt(template, placeOf(template, 'python3.13', { after: 'ShipOrder:' }));
  equal(offered.includes('python3.13') && offered.includes('nodejs24.x'), true);
});

test('completion offers the properties a resource does not have yet', async () => {
  const template = await openText(
    'yaml',
    'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: 30\n      \n',
  );
  const offered = await offeredAt(template, new vscode.Position(5, 6));
  equal(offered.includes('MessageRetentionPeriod'), true);
  equal(offered.includes('VisibilityTimeout'), false);
});

async function offeredAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly string[]> {
  return eventually('completion', async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    return labels.length ? labels : undefined;
  });
}
