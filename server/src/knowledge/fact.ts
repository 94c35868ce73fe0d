import type { FactId } from '../generated/fact-ids';
import type { Quantity } from '../text/quantity';

export type { FactId };

/**
 * What a fact says of the thing it is about.
 * - `min` and `max`: the service refuses values beyond; with `on` they are bounds that one rule checks.
 * - `range`: lowest and highest in one fact, `[0, 43200]`; with `on` a bound like `min` and `max`.
 * - `default`: what applies when nothing is set.
 * - `quota`: a limit that can be raised on request, or that belongs to an account.
 * - `enum`: the values that are allowed.
 * - `price`: in USD, us-east-1, on the day it was checked.
 * - `advice`: what AWS recommends. `behaviour`: how the service acts.
 */
export type FactKind =
  | 'min'
  | 'max'
  | 'range'
  | 'default'
  | 'quota'
  | 'enum'
  | 'price'
  | 'advice'
  | 'behaviour';

/** One number (or value) the service enforces, charges or advises, with its unit and the page it was read from. */
export interface Fact extends Quantity {
  /** From service to detail: `lambda.timeout.max`. */
  readonly id: FactId;
  /** A noun phrase a person would look up: `Longest function timeout`. */
  readonly label: string;
  readonly kind: FactKind;
  /** What the number holds for: `function`, `account and Region`. */
  readonly per?: string;
  /** A quota increase may be asked for. */
  readonly adjustable?: boolean;
  /** The properties it governs, `AWS::Lambda::Function Timeout`; a type alone where it speaks of the whole resource. */
  readonly on?: readonly string[];
  /** Properties and types it merely speaks of: hover shows it there, no rule judges by it. */
  readonly about?: readonly string[];
  /** A sentence where the value alone would mislead. */
  readonly note?: string;
  /** The address of the page it was read from. */
  readonly source: string;
  /** The day it was last checked, `2026-11-22`. */
  readonly checked: string;
  /** The age of the page it was read from, where known: `2026-08`. */
  readonly asOf?: string;
  /** Missing means high: more than one AWS page says so. */
  readonly confidence?: 'medium' | 'low';
  /** What older material says, so that stale notes can be recognised: `{ value: 512, unit: MB, until: 2022-03 }`. */
  readonly was?: readonly FormerValue[];
}

/** What older material says. A name may list spellings, `Custom Authorized|Custom authorizer`. */
export interface FormerValue extends Quantity {
  /** The day, month or year it stopped being true; missing when it never was. */
  readonly until?: string;
  /**
   * What must stand in the same statement, or in the headings above it, for the value to be about this fact; `|`
   * reads as or: `['lambda', '/tmp|disk|ephemeral']`. Missing: the words of the fact's label.
   */
  readonly words?: readonly string[];
  /** Any of these in the statement means that it agrees: `['10 GB']`. The fact's own value always does. */
  readonly unless?: readonly string[];
  /** What to write instead, facts quoted: `{lambda.ephemeral.min} to {lambda.ephemeral.max}`. Missing: the number or name the fact holds. */
  readonly instead?: string;
  /** What holds, in a few words, facts quoted. Missing: the fact's label and value. */
  readonly now?: string;
}

/** Hands out a fact by its id; a rule or calculator gets no other way to a number. */
export type FactLookup = (id: FactId) => Fact;

/** The number a fact holds. @throws when the fact holds something else: a mistake of the programmer. */
export function numberOf(fact: Fact): number {
  if (typeof fact.value !== 'number') throw new Error(`${fact.id} is not a number`);
  return fact.value;
}
