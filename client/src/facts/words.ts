import type { ShownFact } from '../../../server/src/lsp/protocol';

/** A fact in a line of plain text: `Longest function timeout: 900 s`. */
export function asLine(fact: ShownFact): string {
  return `${fact.label}: ${fact.shown}`;
}

/** A fact as a line of Markdown with its source and the day it was checked. */
export function asMarkdown(fact: ShownFact): string {
  return `**${fact.label}**: ${fact.shown} ([source](${fact.source}), checked ${fact.checked})`;
}

/** The bare value, as it would stand in a template or in code; what is shown where it is more than one value. */
export function asValue(fact: ShownFact): string {
  return typeof fact.value === 'object' ? fact.shown : String(fact.value);
}

/** All words of the query are in the fact's label, value, note, id, service or topic. */
export function matches(fact: ShownFact, service: string, query: string): boolean {
  const text = [fact.label, fact.shown, fact.note ?? '', fact.id, service, fact.topic]
    .join('\n')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}
