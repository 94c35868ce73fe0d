import { quoted } from '../text/quantity';
import type { Fact, FactId } from './fact';

/** `{lambda.timeout.max}`, `{sqs.batch:1.value}`: never a path's `{proxy+}`, for an id has a dot, nor a variable's `${…}`. */
const pattern = /(?<!\$)\{([a-z][a-z0-9-]{0,60}(?:\.[a-z0-9-]{1,60}){1,8})(?::([\w.+ -]{1,60}))?\}/g;

/** A quote in a text: the fact it asks for, where it stands, and what is wrong with it, if anything. */
export interface Quote {
  readonly id: string;
  readonly part?: string;
  readonly start: number;
  readonly end: number;
}

export function quotesIn(text: string): readonly Quote[] {
  return Array.from(text.matchAll(pattern), match => ({
    id: match[1]!,
    part: match[2],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export interface Quoted {
  /** The text with its quotes written out; one that names no known fact or part stays as it was. */
  readonly text: string;
  /** The facts it quotes, in order, each once. */
  readonly facts: readonly FactId[];
  /** The quotes that could not be written out. */
  readonly unknown: readonly Quote[];
}

/** Writes out every fact a text quotes. */
export function writeOut(text: string, find: (id: string) => Fact | undefined): Quoted {
  const facts = new Set<FactId>();
  const unknown: Quote[] = [];
  let written = '';
  let done = 0;
  for (const quote of quotesIn(text)) {
    const fact = find(quote.id);
    const value = fact && quoted(fact, quote.part);
    if (fact) facts.add(fact.id);
    if (value === undefined) unknown.push(quote);
    written += text.slice(done, quote.start) + (value ?? text.slice(quote.start, quote.end));
    done = quote.end;
  }
  return { text: written + text.slice(done), facts: [...facts], unknown };
}
