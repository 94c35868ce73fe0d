import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import {
  type About,
  plainOf,
  type Suggestion,
  type SuggestionKind,
  type Suggestions,
} from '../almanac/completion/suggestion';
import { type Lines, linesOf } from '../text/lines';
import { completeInCode } from './code-side';
import { offsetOf, rangeOf } from './convert';
import type { Session } from './session';

/** Typing one of these asks for suggestions. */
export const completionTriggers: readonly string[] = [':', '.', '!', '{', '"', "'", '/', ' ', '-'];

/** What the editor understands of a list of suggestions. */
interface Understood {
  readonly snippets: boolean;
  readonly tags: boolean;
  readonly insertReplace: boolean;
  readonly asIs: boolean;
  readonly sharedRange: boolean;
  readonly asksAgain: boolean;
}

/** @param editor its name: a command of VS Code's is sent to no other */
export function answerCompletion(session: Session, capabilities: ClientCapabilities, editor: string): void {
  const understood = understoodBy(capabilities, editor);
  session.connection.onCompletion(async ({ textDocument: { uri }, position, context }) => {
    if (session.settings.completion?.enabled === false) return null;
    const sources = await session.template(uri);
    if (!sources) {
      const seen = await completeInCode(session, uri, position);
      return seen ? listOf(seen.found, seen.lines, seen.text, seen.offset, understood) : null;
    }
    const { text } = sources.syntax;
    const lines = linesOf(text);
    const offset = offsetOf(lines, position);
    if (context?.triggerCharacter && !isWelcome(context.triggerCharacter, text, offset)) return null;
    const found = await session.almanac.complete(session.files, sources, offset);
    return found?.items.length ? listOf(found, lines, text, offset, understood) : null;
  });
  session.connection.onCompletionResolve(async item => {
    const about = (item.data ?? (item.kind === kinds.type ? { type: item.label } : undefined)) as
      | About
      | undefined;
    const value = about && (await session.almanac.describe(about));
    return value ? { ...item, documentation: { kind: 'markdown', value } } : item;
  });
}

function understoodBy({ textDocument }: ClientCapabilities, editor: string): Understood {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    tags: item?.tagSupport?.valueSet.includes(CompletionItemTag.Deprecated) === true,
    insertReplace: item?.insertReplaceSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    sharedRange: textDocument?.completion?.completionList?.itemDefaults?.includes('editRange') === true,
    asksAgain: /visual studio code|vscod|code - oss|cursor|windsurf/i.test(editor),
  };
}

/** A space or a dash asks only where a value or an item begins: not within words, not while indenting. */
function isWelcome(trigger: string, text: string, offset: number): boolean {
  const line = text.slice(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (trigger === ' ') return /(?:[\w"']: |- |!\w+ |[[,] )$/.test(line);
  if (trigger === '-') return /^\s*-$/.test(line);
  if (trigger === '{') return line.endsWith('${');
  if (trigger === ':') return /::$/.test(line);
  return true;
}

function listOf(
  { items, start, end }: Suggestions,
  lines: Lines,
  text: string,
  offset: number,
  understood: Understood,
): CompletionList {
  const lineText = lines.text(lines.position(offset).line);
  const indent = /^[ \t]*/.exec(lineText)?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const shared = rangeFor(start, end);
  return {
    isIncomplete: false,
    ...(understood.sharedRange ? { itemDefaults: { editRange: shared } } : {}),
    items: items.map(item => itemOf(item)),
  };

  function rangeFor(from: number, to: number) {
    const replace = rangeOf(lines, { start: from, end: to });
    return understood.insertReplace && to > offset
      ? { insert: rangeOf(lines, { start: from, end: offset }), replace }
      : replace;
  }

  function itemOf(suggestion: Suggestion): CompletionItem {
    const { label, kind, detail, documentation, about, filter, sort, deprecated, preselect, again } =
      suggestion;
    const snippet = suggestion.snippet === true && understood.snippets;
    const plain = suggestion.snippet && !snippet ? plainOf(suggestion.insert) : suggestion.insert;
    const newText = understood.asIs ? plain.replaceAll('\n', eol + indent) : plain;
    const isOwn = suggestion.start !== undefined || suggestion.end !== undefined;
    const range = isOwn ? rangeFor(suggestion.start ?? start, suggestion.end ?? end) : shared;
    return {
      label,
      kind: kinds[kind],
      sortText: sort,
      ...(detail ? { detail } : {}),
      ...(documentation ? { documentation: { kind: 'markdown', value: documentation } } : {}),
      ...(about ? { data: about } : {}),
      ...(filter ? { filterText: filter } : {}),
      ...(deprecated && understood.tags ? { tags: [CompletionItemTag.Deprecated] } : {}),
      ...(preselect ? { preselect } : {}),
      ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      ...(understood.asIs && newText.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
      ...(understood.sharedRange && !isOwn
        ? newText === label
          ? {}
          : { textEditText: newText }
        : { textEdit: 'insert' in range ? { newText, ...range } : { newText, range } }),
      ...(again && understood.asksAgain
        ? { command: { command: 'editor.action.triggerSuggest', title: '' } }
        : {}),
    };
  }
}

const kinds: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  key: CompletionItemKind.Property,
  type: CompletionItemKind.Class,
  value: CompletionItemKind.EnumMember,
  resource: CompletionItemKind.Reference,
  parameter: CompletionItemKind.Variable,
  attribute: CompletionItemKind.Field,
  function: CompletionItemKind.Function,
  condition: CompletionItemKind.Constant,
  mapping: CompletionItemKind.Struct,
  event: CompletionItemKind.Event,
  policy: CompletionItemKind.Interface,
  variable: CompletionItemKind.Variable,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  snippet: CompletionItemKind.Snippet,
};
