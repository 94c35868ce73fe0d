import type { FactId, FactLookup } from '../knowledge/fact';
import type { Facts } from '../knowledge/knowledge';
import type { Project } from '../project/project';
import type { Schema } from '../schema/schema';
import type { Resource } from '../template/template';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/** `error`: the deployment or the call fails. `warning`: it will fail some day. `hint`: it costs more, or is slower, than it must. */
export type Severity = 'error' | 'warning' | 'hint';

/** A place where a template, a handler and a fact disagree. */
export interface Problem {
  /** Carries its document: the template or a handler. */
  readonly at: Span;
  /** What is wrong, with names and numbers, in one sentence without a full stop. */
  readonly message: string;
  /** When this one is better or worse than the rule's default. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly at: Span; readonly message: string }[];
  readonly fix?: Fix;
  /** Further fixes to choose from; `fix` is the preferred one. */
  readonly alternatives?: readonly Fix[];
  /** The text can be faded (`unnecessary`) or struck through (`deprecated`). */
  readonly tag?: 'unnecessary' | 'deprecated';
}

export interface Fix {
  /** `Set VisibilityTimeout to 180`. */
  readonly title: string;
  /** Made when it is needed: a problem can be kept while the text around it changes. */
  readonly edits: () => readonly Edit[];
  /** Behaviour could change, or a person must choose a value: never part of fix-all. */
  readonly unsafe?: true;
}

export interface RuleContext {
  readonly project: Project;
  readonly fact: FactLookup;
  readonly facts: Facts;
  readonly schema: Schema;
  /** The day to judge dates by, `2026-11-22`. */
  readonly today: string;
}

export type RuleSet = 'recommended' | 'strict' | 'cost' | 'security';

export interface Rule {
  /** Its file's name; reads well after "allow": allow sqs-visibility-below-timeout. */
  readonly id: string;
  /** The claim it makes, as a title: `Queue hides messages for less time than its function may take`. */
  readonly title: string;
  readonly severity: Severity;
  /** The sets it belongs to; missing: `recommended`. */
  readonly sets?: readonly RuleSet[];
  /**
   * Looks only at what is written, which is the same whatever the conditions come out as: it is asked once, of the first
   * world.
   */
  readonly asWritten?: true;
  /** What it stands on; its page and hover list them as sources. */
  readonly facts: readonly FactId[];
  /**
   * Judges one resource by what stands in it, Globals and parameters included, and looks at no other resource and no
   * handler. What it finds is kept while the resource stays the same, so prefer it where it serves.
   */
  each?(resource: Resource, context: ResourceContext): Iterable<Problem>;
  /** Judges the project as a whole, after each edit anew. */
  check?(context: RuleContext): Iterable<Problem>;
}

/** What a rule may look at beside the resource it judges. */
export type ResourceContext = Omit<RuleContext, 'project'>;

/** A problem with the rule that found it and the severity that holds; its spans and edits fit the text that was checked. */
export interface Finding extends Omit<Problem, 'fix' | 'alternatives'> {
  readonly rule: string;
  readonly severity: Severity;
  readonly fix?: ReadyFix;
  readonly alternatives?: readonly ReadyFix[];
}

export interface ReadyFix extends Omit<Fix, 'edits'> {
  readonly edits: readonly Edit[];
}
