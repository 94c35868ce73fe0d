import * as vscode from 'vscode';
import type { CalculatorForm } from '../../../server/src/lsp/protocol';
import { copied } from '../facts/actions';
import type { FactBook } from '../facts/book';
import type { Server } from '../server';
import { pageHtml, webviewOptions } from '../webview/page';
import { watchCursor } from './cursor';
import { createMemory } from './memory';
import type { AtCursor, Filled, FromCalculatorsPage, Source, Start, ToCalculatorsPage } from './messages';
import { calculatorWords } from './words';

export interface Calculators extends vscode.Disposable {
  /** Shows a calculator in the sidebar, filled in from the place in a template where one is given. */
  show(id?: string, at?: { readonly uri: vscode.Uri; readonly position: vscode.Position }): Promise<void>;
  /** Asks which, then shows it. */
  choose(): Promise<void>;
  openInEditor(id?: string): Promise<void>;
  /** The server was started anew: what the pages show is asked for again. */
  refresh(): void;
}

/** A page that is shown, in the sidebar or in an editor tab. */
interface Shown {
  readonly webview: vscode.Webview;
  /** The calculator that is open in it. */
  open?: string;
  ready: boolean;
  waiting?: ToCalculatorsPage;
  readonly visible: () => boolean;
  /** Names the tab after the calculator that is open. */
  readonly entitle?: (title: string) => void;
}

const viewId = 'serverlessAlmanac.calculators';
const tabType = 'serverlessAlmanac.calculator';

export function createCalculators(
  context: vscode.ExtensionContext,
  server: Server,
  book: FactBook,
  openDocument: (id: string) => Promise<void>,
): Calculators {
  const memory = createMemory(context.globalState);
  const cursor = watchCursor();
  const pages = new Set<Shown>();
  let sidebar: Shown | undefined;
  /** What the sidebar is to show once it is there. */
  let wanted: ToCalculatorsPage | undefined;
  let forms: Promise<readonly CalculatorForm[]> | undefined;

  function calculators(): Promise<readonly CalculatorForm[]> {
    forms ??= server.calculators().catch(error => {
      forms = undefined;
      throw error;
    });
    return forms;
  }

  function host(
    webview: vscode.Webview,
    place: Start['place'],
    visible: () => boolean,
    entitle?: (title: string) => void,
  ): Shown {
    const page: Shown = { webview, ready: false, visible, entitle };
    pages.add(page);
    webview.options = webviewOptions(context.extensionUri);
    webview.onDidReceiveMessage((heard: FromCalculatorsPage) => hear(page, heard));
    const title = vscode.l10n.t('Calculators');
    webview.html = pageHtml(webview, context.extensionUri, {
      bundle: 'view',
      title,
      data: { place, words: calculatorWords() } satisfies Start,
    });
    return page;
  }

  async function send(page: Shown, message: ToCalculatorsPage): Promise<void> {
    if (page.ready) await page.webview.postMessage(message);
    else page.waiting = message;
  }

  async function sendToSidebar(message: ToCalculatorsPage): Promise<void> {
    if (sidebar) await send(sidebar, message);
    else wanted = message;
  }

  async function hear(page: Shown, heard: FromCalculatorsPage): Promise<void> {
    try {
      await answer(page, heard);
    } catch (error) {
      await page.webview.postMessage({ kind: 'failed', message: String(error) } satisfies ToCalculatorsPage);
    }
  }

  async function answer(page: Shown, heard: FromCalculatorsPage): Promise<void> {
    switch (heard.kind) {
      case 'ready':
        return start(page);
      case 'calculate': {
        const { turn, id, input } = heard;
        return send(page, { kind: 'calculated', turn, calculation: await server.calculate({ id, input }) });
      }
      case 'remember': {
        const opened = heard.memory.open !== page.open;
        page.open = heard.memory.open;
        memory.set(heard.memory);
        return opened ? turned(page) : undefined;
      }
      case 'copy':
        return copied(heard.text);
      case 'apply':
        return apply(heard);
      case 'openDocument':
        return openFactDocument(heard.id);
      case 'openInEditor':
        return openInEditor(heard.id);
    }
  }

  async function start(page: Shown): Promise<void> {
    const known = await calculators();
    page.ready = true;
    page.open ??= memory.get().open;
    await send(page, { kind: 'start', forms: known, memory: { ...memory.get(), open: page.open } });
    if (page.waiting) await send(page, page.waiting);
    page.waiting = undefined;
    await turned(page);
  }

  /** The page shows another calculator, or the list. */
  async function turned(page: Shown): Promise<void> {
    const form = (await calculators()).find(({ id }) => id === page.open);
    page.entitle?.(form?.title ?? vscode.l10n.t('Calculators'));
    await tellCursor(page);
  }

  /** Tells a page what the resource under the cursor would fill in. */
  async function tellCursor(page: Shown): Promise<void> {
    if (!page.ready || !page.visible() || !server.running) return;
    const { place } = cursor;
    const found = place && (await filledAt(place.uri, place.position, page.open));
    await send(page, found ?? { kind: 'cursor' });
  }

  async function filledAt(
    uri: vscode.Uri,
    position: vscode.Position,
    open?: string,
  ): Promise<AtCursor | undefined> {
    const at = { uri: uri.toString(), position: { line: position.line, character: position.character } };
    const best = await server.prefill(at).catch(() => null);
    if (!best) return undefined;
    const same = open === undefined || open === best.id;
    const fitting = same ? best : await server.prefill({ ...at, id: open }).catch(() => null);
    const source: Source = { uri: at.uri, resource: best.resource, file: uri.path.split('/').at(-1) ?? '' };
    return {
      kind: 'cursor',
      source,
      best: filled(best),
      open: fitting && open ? filled(fitting) : undefined,
    };
  }

  async function apply({
    id,
    input,
    source,
  }: Extract<FromCalculatorsPage, { kind: 'apply' }>): Promise<void> {
    const edit = await server.apply({ id, input, uri: source.uri, resource: source.resource });
    const done = edit !== undefined && edit.size > 0 && (await vscode.workspace.applyEdit(edit));
    const message = done
      ? vscode.l10n.t('Written to {0} in {1}', source.resource, source.file)
      : vscode.l10n.t('{0} says this already', source.resource);
    vscode.window.setStatusBarMessage(message, 4_000);
  }

  async function openFactDocument(id: string): Promise<void> {
    const fact = await book.find(id);
    if (fact) await openDocument(fact.document);
  }

  async function openInEditor(id?: string): Promise<void> {
    const panel = vscode.window.createWebviewPanel(
      tabType,
      vscode.l10n.t('Calculators'),
      vscode.ViewColumn.Active,
      { retainContextWhenHidden: true },
    );
    adopt(panel, id ?? sidebar?.open);
  }

  function adopt(panel: vscode.WebviewPanel, id: string | undefined): void {
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media/calculator.svg');
    const page = host(
      panel.webview,
      'editor',
      () => panel.visible,
      title => {
        panel.title = title;
      },
    );
    page.open = id;
    panel.onDidDispose(() => pages.delete(page));
  }

  async function show(id?: string, at = cursor.place): Promise<void> {
    await vscode.commands.executeCommand(`${viewId}.focus`);
    if (!id) return;
    const found = at && (await filledAt(at.uri, at.position, id));
    await sendToSidebar({ kind: 'open', id, input: found?.open?.input, source: found?.open && found.source });
  }

  /** The calculator that fits the resource under the cursor comes first. */
  async function choose(): Promise<void> {
    const { place } = cursor;
    const [known, here] = await Promise.all([calculators(), place && filledAt(place.uri, place.position)]);
    const fitting = known.find(({ id }) => id === here?.best?.id);
    const item = ({ id, title, service, summary }: CalculatorForm) => ({
      id,
      label: title,
      description:
        id === fitting?.id && here?.source ? vscode.l10n.t('for {0}', here.source.resource) : service,
      detail: summary,
    });
    const inOrder = fitting ? [fitting, ...known.filter(form => form !== fitting)] : known;
    const chosen = await vscode.window.showQuickPick(inOrder.map(item), {
      title: vscode.l10n.t('Serverless Almanac: Calculate'),
      placeHolder: vscode.l10n.t('Which calculator?'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen) await show(chosen.id);
  }

  const provider: vscode.WebviewViewProvider = {
    resolveWebviewView(view) {
      const page = host(view.webview, 'sidebar', () => view.visible);
      sidebar = page;
      page.waiting = wanted;
      wanted = undefined;
      view.onDidChangeVisibility(() => {
        page.ready &&= view.visible; // a page that is hidden is gone, and says when it is back
        return tellCursor(page);
      });
      view.onDidDispose(() => {
        pages.delete(page);
        if (sidebar === page) sidebar = undefined;
      });
    },
  };
  const registered = [
    vscode.window.registerWebviewViewProvider(viewId, provider),
    vscode.window.registerWebviewPanelSerializer(tabType, {
      async deserializeWebviewPanel(panel, state: { readonly open?: unknown } | undefined) {
        adopt(panel, typeof state?.open === 'string' ? state.open : undefined);
      },
    }),
    cursor,
    cursor.onDidMove(() => pages.forEach(page => void tellCursor(page))),
  ];
  return {
    show,
    choose,
    openInEditor,
    refresh() {
      forms = undefined;
      for (const page of pages) void hear(page, { kind: 'ready' });
    },
    dispose: () => vscode.Disposable.from(...registered).dispose(),
  };
}

function filled({ id, input }: Filled): Filled {
  return { id, input };
}
