import type { Fact } from '../knowledge/fact';
import { quantity } from '../text/quantity';
import type { Span } from '../text/span';

/** What a hover shows: Markdown of our own making, and what it is about. */
export interface Card {
  readonly span: Span;
  readonly markdown: string;
  /** The property it is about, `AWS::Lambda::Function Timeout`: what there may be more to say of. */
  readonly topic?: string;
}

/** The words by which a card names what kind of thing a fact is. */
const kinds: Readonly<Record<Fact['kind'], string>> = {
  min: 'at least',
  max: 'at most',
  range: 'between',
  default: 'default',
  quota: 'quota',
  enum: 'one of',
  price: 'price',
  advice: 'advice',
  behaviour: '',
};

/** Longer lists of facts are for the document, not for a hover. */
const mostFacts = 6;

/** The facts as a list, what bounds and defaults first, each with its source and day. */
export function factLines(facts: readonly Fact[]): string {
  const shown = facts.slice(0, mostFacts).map(fact => {
    const note = fact.note ? ` ${fact.note}` : '';
    const unsure = fact.confidence === 'low' ? ' (not sure)' : '';
    return `- ${fact.label}: **${escaped(quantity(fact))}**${fact.adjustable ? ' (can be raised)' : ''}${unsure}.${note} [${kinds[fact.kind] || 'source'}, checked ${fact.checked}](${fact.source})`;
  });
  if (facts.length > mostFacts) shown.push(`- and ${facts.length - mostFacts} more`);
  return shown.join('\n');
}

/** How much of a long description stands in a card; the reference has the rest. */
const longestDescription = 420;

/** The beginning of a description, cut between paragraphs, or else between sentences. */
export function inBrief(doc: string): string {
  if (doc.length <= longestDescription) return doc;
  const [first = '', second = ''] = doc.split(/\n\s*\n/, 2);
  const whole = first.length + second.length <= longestDescription ? `${first}\n\n${second}` : first;
  if (whole.length <= longestDescription) return whole.trim();
  const end = whole.lastIndexOf('. ', longestDescription);
  return end > 0 ? whole.slice(0, end + 1) : `${whole.slice(0, longestDescription)}…`;
}

/** Text that must not be read as Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~-]/g, sign =>
    sign === '-' || sign === '(' || sign === ')' || sign === '+' ? sign : `\\${sign}`,
  );
}

/** Code of one line, whatever is in it. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

/** Parts of a card, the empty ones left out. */
export function paragraphs(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
