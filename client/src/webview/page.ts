import * as vscode from 'vscode';

export interface Page {
  /** The bundle in `dist` without its ending: `view` stands for `view.js` and `view.css`. */
  readonly bundle: string;
  readonly title: string;
  /** Plain values that the page reads when it starts, such as its words in the language of the editor. */
  readonly data: unknown;
}

/** The options of every webview: it may load the bundles and nothing else. */
export function webviewOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
}

/** A page that runs one script of ours, knows one stylesheet of ours, and reaches nothing else. */
export function pageHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { bundle, title, data }: Page,
): string {
  const nonce = randomWord();
  const file = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString();
  const language = vscode.env.language;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}">
<link rel="stylesheet" href="${file(`${bundle}.css`)}">
<title>${escaped(title)}</title>
</head>
<body data-start="${escaped(JSON.stringify(data))}">
<script nonce="${nonce}" src="${file(`${bundle}.js`)}"></script>
</body>
</html>`;
}

function isRightToLeft(language: string): boolean {
  return /^(?:ar|fa|he|ur)\b/.test(language);
}

function randomWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
