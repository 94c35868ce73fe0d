import * as vscode from 'vscode';
import { handlerLanguages, templateLanguages } from './recognise';
import type { Server } from './server';

/** The entry in the language status menu: how the server is, and what it sees in the document it looked at last. */
export function showStatus(server: Server): vscode.Disposable {
  const languages = [...templateLanguages, ...handlerLanguages].map(language => ({ language }));
  const item = vscode.languages.createLanguageStatusItem('serverlessAlmanac.status', languages);
  item.name = 'Serverless Almanac';

  function draw(): void {
    const status = server.status;
    item.busy = status?.state === 'busy';
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.command = { command: 'serverlessAlmanac.lookUp', title: vscode.l10n.t('Look Up…') };
    if (!status) {
      item.text = 'Serverless Almanac';
      item.detail = vscode.l10n.t('Starts with the first template');
    } else if (status.state === 'failed') {
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.text = vscode.l10n.t('Serverless Almanac has stopped');
      item.detail = status.message;
      item.command = { command: 'serverlessAlmanac.restartServer', title: vscode.l10n.t('Restart') };
    } else {
      item.text = inDocument(status) ?? 'Serverless Almanac';
      item.detail = status.message ?? whatIsKnown(status);
    }
  }
  draw();
  return vscode.Disposable.from(item, server.onDidChangeStatus(draw));
}

type Status = NonNullable<Server['status']>;

function inDocument({ resources, functions, problems }: Status): string | undefined {
  if (resources === undefined) return undefined;
  const parts = [
    functions
      ? counted(functions, vscode.l10n.t('1 function'), n => vscode.l10n.t('{0} functions', n))
      : undefined,
    counted(resources, vscode.l10n.t('1 resource'), n => vscode.l10n.t('{0} resources', n)),
    problems === undefined
      ? undefined
      : problems === 0
        ? vscode.l10n.t('no problems')
        : counted(problems, vscode.l10n.t('1 problem'), n => vscode.l10n.t('{0} problems', n)),
  ];
  return parts.filter(part => part !== undefined).join(', ');
}

function whatIsKnown({ documents, facts, checked }: Status): string {
  if (!facts) return '';
  const figures = facts.toLocaleString(vscode.env.language);
  return documents
    ? vscode.l10n.t('{0} documents, {1} figures, checked {2}', documents, figures, checked)
    : vscode.l10n.t('{0} figures, checked {1}', figures, checked);
}

function counted(count: number, one: string, many: (count: number) => string): string {
  return count === 1 ? one : many(count);
}
