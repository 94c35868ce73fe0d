import * as vscode from 'vscode';
import type { DocumentResult } from '../../../server/src/lsp/protocol';
import { copied, openPage } from '../facts/actions';
import type { FactBook } from '../facts/book';
import type { Recent } from '../look-up/recent';
import type { Server } from '../server';
import { pageHtml, webviewOptions } from '../webview/page';
import { documentIdOf, isDocumentId } from './links';
import type { DocumentWords, FromDocumentPage, ShowDocument } from './messages';

/** A document of the almanac, or the page of a rule, and how far down it was read. */
interface Place {
  readonly id: string;
  readonly rule: boolean;
  scroll?: number;
}

export interface DocumentPanel extends vscode.Disposable {
  /** `lambda/timeout#longest-run`; beside the editor when no document is open yet. */
  open(id: string): Promise<void>;
  /** The page of a rule. */
  explain(rule: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  openSourcePage(): Promise<void>;
}

const viewType = 'serverlessAlmanac.document';

export function createDocumentPanel(
  extension: vscode.Uri,
  server: Server,
  book: FactBook,
  recent: Recent,
): DocumentPanel {
  let panel: vscode.WebviewPanel | undefined;
  let ready = false;
  let message: ShowDocument | undefined;
  let places: Place[] = [];
  let at = -1;

  async function visit(place: Place): Promise<void> {
    places = [...places.slice(0, at + 1), place];
    at = places.length - 1;
    await show();
  }

  async function step(by: number): Promise<void> {
    if (!places[at + by]) return;
    at += by;
    await show();
  }

  async function show(): Promise<void> {
    const place = places[at];
    if (!place) return;
    const result = await read(place).catch(error => notFound(String(error)));
    if (place !== places[at]) return; // the reader has gone on
    const figures = place.rule ? [] : await book.ofDocument(result.id).catch(() => []);
    message = {
      kind: 'show',
      id: place.id,
      title: result.title,
      service: result.service,
      markdown: result.markdown,
      related: result.related,
      figures: figures.map(({ id, label, shown, note, source, checked }) => ({
        id,
        label,
        shown,
        note,
        source,
        checked,
      })),
      section: place.id.split('#')[1],
      scroll: place.scroll,
    };
    if (result.markdown && !place.rule) recent.add(result);
    reveal(result.title);
    if (ready) await panel?.webview.postMessage(message);
    await tellContext();
  }

  async function read(place: Place): Promise<DocumentResult> {
    const result = place.rule ? await server.explain(place.id) : await server.document(place.id);
    return result ?? notFound(vscode.l10n.t('The almanac has no document “{0}”.', place.id));
  }

  function reveal(title: string): void {
    if (panel) {
      panel.title = title;
      panel.reveal(undefined, false);
      return;
    }
    const beside = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    adopt(vscode.window.createWebviewPanel(viewType, title, beside, { enableFindWidget: true }));
  }

  function adopt(next: vscode.WebviewPanel): void {
    panel = next;
    ready = false;
    next.iconPath = vscode.Uri.joinPath(extension, 'media/document.svg');
    next.webview.options = webviewOptions(extension);
    next.webview.onDidReceiveMessage(hear);
    next.onDidChangeViewState(tellContext);
    next.onDidDispose(() => {
      if (panel !== next) return;
      panel = undefined;
      ready = false;
      places = [];
      at = -1;
    });
    next.webview.html = pageHtml(next.webview, extension, {
      bundle: 'document-view',
      title: next.title,
      data: words(),
    });
  }

  async function hear(heard: FromDocumentPage): Promise<void> {
    if (heard.kind === 'ready') {
      ready = true;
      if (message) await panel?.webview.postMessage(message);
    } else if (heard.kind === 'scrolled') {
      const place = places[at];
      if (place) place.scroll = heard.top;
    } else if (heard.kind === 'copy') await copied(heard.text);
    else await follow(heard.href);
  }

  async function follow(href: string): Promise<void> {
    const id = documentIdOf(href);
    if (id) await visit({ id, rule: false });
  }

  async function tellContext(): Promise<void> {
    const set = (name: string, value: boolean) =>
      vscode.commands.executeCommand('setContext', `serverlessAlmanac.${name}`, value);
    await Promise.all([set('canGoBack', at > 0), set('canGoForward', at < places.length - 1)]);
  }

  async function openSourcePage(): Promise<void> {
    const sources = new Map((message?.figures ?? []).map(({ source, label }) => [source, label]));
    const links = [...(message?.markdown ?? '').matchAll(/\]\((https:\/\/[^()\s]{1,2000})\)/g)];
    for (const [, address] of links) if (address && !sources.has(address)) sources.set(address, '');
    const items = [...sources].map(([label, description]) => ({ label, description }));
    const chosen =
      items.length < 2
        ? items[0]
        : await vscode.window.showQuickPick(items, {
            title: vscode.l10n.t('Open Source Page'),
            matchOnDescription: true,
          });
    if (chosen) await openPage(chosen.label);
  }

  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(old, state: { readonly id?: unknown } | undefined) {
      if (panel || !isDocumentId(state?.id)) return old.dispose();
      adopt(old);
      await visit({ id: state.id, rule: false });
    },
  });

  return {
    open: id => visit({ id, rule: false }),
    explain: rule => visit({ id: rule, rule: true }),
    back: () => step(-1),
    forward: () => step(1),
    openSourcePage,
    dispose() {
      serializer.dispose();
      panel?.dispose();
    },
  };
}

function notFound(reason: string): DocumentResult {
  return { id: '', title: vscode.l10n.t('Not Found'), service: '', markdown: reason, related: [] };
}

function words(): DocumentWords {
  const { l10n } = vscode;
  return {
    figures: l10n.t('Figures'),
    related: l10n.t('Related'),
    copy: l10n.t('Copy'),
    copied: l10n.t('Copied'),
    source: l10n.t('Source'),
    figure: l10n.t('Figure'),
    value: l10n.t('Value'),
    checked: l10n.t('Checked'),
    flags: l10n.t('Flagged'),
    allows: l10n.t('Accepted'),
    fixed: l10n.t('Fixed'),
  };
}
