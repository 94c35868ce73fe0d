import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { safeEdits } from '../almanac/fixes';
import { isNoteName } from '../almanac/stale-notes';
import type { Finding } from '../rules/rule';
import { linesOf } from '../text/lines';
import { linesBy, workspaceEditOf } from './convert';
import { diagnosticOf } from './diagnostics';
import type { Session } from './session';

/** A kind of its own, so that fixing everything on save can be switched by itself. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.serverlessAlmanac`;

export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind];

export function answerCodeActions(session: Session): void {
  session.connection.onCodeAction(params => actionsFor(session, params));
}

async function actionsFor(
  session: Session,
  { textDocument: { uri }, range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const text = session.textOf(uri);
  if (text === undefined) return [];
  const lines = linesOf(text);
  const all = session.findings(uri);
  const sources = await session.templatesFor(uri);
  const textOf = (document: string) =>
    session.textOf(document) ?? sources.find(one => one.texts.has(document))?.texts.get(document);
  const linesIn = linesBy(textOf);
  const wants = (kind: string) =>
    context.only === undefined || context.only.some(only => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const start = lines.offset(range.start.line, range.start.character);
    const end = lines.offset(range.end.line, range.end.character);
    const here = all.filter(({ at }) => at.start <= end && start <= at.end);
    for (const finding of here) {
      const diagnostics = [diagnosticOf(finding, uri, linesIn)];
      [finding.fix, ...(finding.alternatives ?? [])].forEach((fix, index) => {
        if (!fix) return;
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics,
          edit: workspaceEditOf(fix.edits, textOf),
          ...(index === 0 && !fix.unsafe ? { isPreferred: true } : {}),
        });
      });
    }
    for (const finding of here) {
      const diagnostics = [diagnosticOf(finding, uri, linesIn)];
      const edit = suppression(finding, text, uri);
      if (edit)
        actions.push({
          title: `Allow ${finding.rule} on this line`,
          kind: CodeActionKind.QuickFix,
          diagnostics,
          edit,
        });
      actions.push({
        title: `Explain ${finding.rule}`,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        command: {
          title: `Explain ${finding.rule}`,
          command: 'serverlessAlmanac.explain',
          arguments: [finding.rule],
        },
      });
    }
  }
  if (wants(fixAllKind)) {
    const edits = safeEdits(all);
    if (edits.length)
      actions.push({
        title: 'Fix all problems the almanac can fix safely',
        kind: fixAllKind,
        edit: workspaceEditOf(edits, textOf),
      });
  }
  return actions;
}

/** A comment above the line, in the comment sign of the file; JSON has none. */
function suppression({ at, rule }: Finding, text: string, uri: string) {
  const isCode = /\.[cm]?[jt]sx?$/.test(uri);
  const isMarkdown = /\.(?:md|markdown)$/i.test(uri);
  if (/\.json$/.test(uri) || /^\s*\{/.test(text) || (isNoteName(uri) && !isMarkdown)) return undefined;
  const start = text.lastIndexOf('\n', at.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start))![0];
  const inserted = `${indent}${isMarkdown ? '<!--' : isCode ? '//' : '#'} almanac-ignore ${rule} because …${isMarkdown ? ' -->' : ''}\n`;
  return workspaceEditOf([{ at: { uri, start, end: start }, text: inserted }], () => text);
}
