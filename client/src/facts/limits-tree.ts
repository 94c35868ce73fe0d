import * as vscode from 'vscode';
import type { FactGroup, ShownFact } from '../../../server/src/lsp/protocol';
import type { FactBook } from './book';
import { matches } from './words';

/** What stands in the tree: a service, a topic of it, or a fact. */
export type LimitsNode =
  | { readonly kind: 'service'; readonly service: string; readonly facts: readonly ShownFact[] }
  | {
      readonly kind: 'topic';
      readonly service: string;
      readonly topic: string;
      readonly facts: readonly ShownFact[];
    }
  | { readonly kind: 'fact'; readonly service: string; readonly fact: ShownFact };

export interface LimitsTree extends vscode.TreeDataProvider<LimitsNode> {
  /** Shows only facts with these words; all of them for ''. */
  filter(words: string): void;
  readonly words: string;
  refresh(): void;
  /** How many facts are shown, of how many. */
  count(): Promise<{ readonly shown: number; readonly all: number }>;
}

export function createLimitsTree(book: FactBook): LimitsTree {
  const changed = new vscode.EventEmitter<undefined>();
  let words = '';

  async function shown(): Promise<readonly FactGroup[]> {
    const groups = await book.groups();
    if (!words) return groups;
    return groups
      .map(({ service, facts }) => ({ service, facts: facts.filter(fact => matches(fact, service, words)) }))
      .filter(({ facts }) => facts.length > 0);
  }

  return {
    onDidChangeTreeData: changed.event,
    get words() {
      return words;
    },
    filter(next) {
      words = next.trim();
      changed.fire(undefined);
    },
    refresh: () => changed.fire(undefined),
    async count() {
      const size = (groups: readonly FactGroup[]) =>
        groups.reduce((sum, group) => sum + group.facts.length, 0);
      return { shown: size(await shown()), all: size(await book.groups()) };
    },
    async getChildren(node) {
      if (!node) {
        const groups = await shown().catch(() => []); // an empty tree shows what to do
        return groups.map(({ service, facts }) => ({ kind: 'service', service, facts }));
      }
      if (node.kind === 'service') return topicsOf(node);
      if (node.kind === 'topic')
        return node.facts.map(fact => ({ kind: 'fact', service: node.service, fact }));
      return [];
    },
    getTreeItem: node => (node.kind === 'fact' ? factItem(node.fact) : groupItem(node, words)),
  };
}

/** The topics of a service; its facts at once where there is one topic only. */
function topicsOf({
  service,
  facts,
}: {
  readonly service: string;
  readonly facts: readonly ShownFact[];
}): LimitsNode[] {
  const topics = new Map<string, ShownFact[]>();
  for (const fact of facts) {
    const topic = topics.get(fact.topic);
    if (topic) topic.push(fact);
    else topics.set(fact.topic, [fact]);
  }
  if (topics.size === 1) return facts.map(fact => ({ kind: 'fact', service, fact }));
  return [...topics].map(([topic, facts]) => ({ kind: 'topic', service, topic, facts }));
}

function groupItem(node: Exclude<LimitsNode, { kind: 'fact' }>, words: string): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const label = node.kind === 'service' ? node.service : node.topic;
  const item = new vscode.TreeItem(label, words ? Expanded : Collapsed);
  // Another id for each filter: the tree keeps what was open by id.
  item.id = [words, node.service, node.kind === 'topic' ? node.topic : ''].join('\n');
  item.description = String(node.facts.length);
  item.contextValue = node.kind;
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} figures', label, node.facts.length) };
  return item;
}

function factItem(fact: ShownFact): vscode.TreeItem {
  const item = new vscode.TreeItem(fact.label, vscode.TreeItemCollapsibleState.None);
  item.id = fact.id;
  item.description = fact.shown;
  item.contextValue = 'fact';
  item.tooltip = factCard(fact);
  item.accessibilityInformation = { label: `${fact.label}, ${fact.shown}` };
  item.command = {
    command: 'serverlessAlmanac.openDocument',
    title: vscode.l10n.t('Open Document'),
    arguments: [fact.document],
  };
  return item;
}

const icons: Readonly<Record<string, string>> = {
  min: 'arrow-small-down',
  max: 'arrow-small-up',
  range: 'arrow-both',
  default: 'circle-small-filled',
  quota: 'dashboard',
  enum: 'symbol-enum',
  price: 'tag',
  advice: 'lightbulb',
  behaviour: 'info',
};

export function iconOf(fact: { readonly kind: string }): string {
  return icons[fact.kind] ?? 'symbol-number';
}

/** All that is known of a fact, as a tooltip. */
function factCard(fact: ShownFact): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  card.appendMarkdown('**').appendText(fact.label).appendMarkdown('**\n\n').appendText(fact.shown);
  if (fact.per) card.appendText(` · ${vscode.l10n.t('per {0}', fact.per)}`);
  if (fact.adjustable) card.appendText(` · ${vscode.l10n.t('can be raised on request')}`);
  if (fact.note) card.appendMarkdown('\n\n').appendText(fact.note);
  card.appendMarkdown(`\n\n---\n\n[${vscode.l10n.t('Source')}](${encodeURI(decodeURI(fact.source))})`);
  card.appendText(` · ${vscode.l10n.t('checked {0}', fact.checked)}`);
  return card;
}
