import * as vscode from 'vscode';
import { templateLanguages } from '../recognise';

/** Where the cursor stood last in a template; a webview that takes the focus does not change it. */
export interface Cursor extends vscode.Disposable {
  readonly place: { readonly uri: vscode.Uri; readonly position: vscode.Position } | undefined;
  /** It has come to rest on another line. */
  readonly onDidMove: vscode.Event<void>;
}

const restingMs = 150;

export function watchCursor(): Cursor {
  const moved = new vscode.EventEmitter<void>();
  let place: Cursor['place'];
  let resting: ReturnType<typeof setTimeout> | undefined;

  function at(editor: vscode.TextEditor | undefined): void {
    if (!editor || !templateLanguages.includes(editor.document.languageId)) return;
    const next = { uri: editor.document.uri, position: editor.selection.active };
    const sameLine =
      place?.uri.toString() === next.uri.toString() && place.position.line === next.position.line;
    place = next;
    if (sameLine) return;
    clearTimeout(resting);
    resting = setTimeout(() => moved.fire(), restingMs);
  }

  at(vscode.window.activeTextEditor);
  const listeners = [
    vscode.window.onDidChangeActiveTextEditor(at),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => at(textEditor)),
  ];
  return {
    get place() {
      return place;
    },
    onDidMove: moved.event,
    dispose() {
      clearTimeout(resting);
      vscode.Disposable.from(moved, ...listeners).dispose();
    },
  };
}
