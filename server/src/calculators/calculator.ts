import { type FactId, type FactLookup, numberOf } from '../knowledge/fact';
import type { Project } from '../project/project';
import type { Resource } from '../template/template';
import { numberIn } from './fact-part';

/** One input of a calculator: the form, the command line flag and the tool's schema are made of it. */
export interface Field {
  /** `Memory`. */
  readonly label: string;
  /** `MB`, `ms`, `requests per month`; empty for a choice. */
  readonly unit: string;
  /** A sentence of help. */
  readonly help?: string;
  readonly min?: number;
  readonly max?: number;
  /** How far one press of an arrow key goes. */
  readonly step?: number;
  readonly initial: number | string;
  /** A choice instead of a number. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** A text to paste, such as JSON. */
  readonly kind?: 'text';
  /** A slider helps. */
  readonly slider?: true;
}

/** A field as a calculator defines it: what AWS bounds, a fact says. */
export interface FieldDefinition extends Omit<Field, 'min' | 'max' | 'initial'> {
  readonly min?: number | FactNumber;
  readonly max?: number | FactNumber;
  readonly initial: number | string | FactNumber;
}

/** The number a fact holds, or one of its numbers by place or name. */
export interface FactNumber {
  readonly fact: FactId;
  readonly at?: number | string;
}

export type Input<Name extends string = string> = Readonly<Record<Name, number | string>>;

/** One line of the sum, so that a person can check it. */
export interface Line {
  readonly label: string;
  /** The sum in words: `1,000,000 × $0.20 per million`. */
  readonly working: string;
  /** With its unit: `$0.20`. */
  readonly value: string;
  /** In dollars, where the line is a cost. */
  readonly cost?: number;
}

export interface Curve {
  readonly label: string;
  readonly x: { readonly label: string; readonly unit: string };
  readonly y: { readonly label: string; readonly unit: string };
  readonly points: readonly (readonly [number, number])[];
  /** Where the present input stands. */
  readonly here?: readonly [number, number];
}

export interface Result {
  /** The answer in a sentence of a few words: `$3.42 a month`. */
  readonly answer: string;
  /** The answer as a number, in `unit`. */
  readonly value: number;
  readonly unit: string;
  readonly lines: readonly Line[];
  readonly curves?: readonly Curve[];
  /** What to know about the answer: what is left out, what would be cheaper. */
  readonly notes?: readonly string[];
  /** What is wrong with the input, by field; the answer then stands for the nearest input allowed. */
  readonly invalid?: Readonly<Record<string, string>>;
}

/** A result as every face shows it: with the facts it stands on, the Region and the day of its prices. */
export interface Calculation extends Result {
  readonly calculator: string;
  readonly region: string;
  readonly pricesChecked?: string;
  readonly sources: readonly FactId[];
}

export interface Calculator<Name extends string = string> {
  readonly id: string;
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly summary: string;
  /** `Lambda`, `DynamoDB`: the group in the sidebar. */
  readonly service: string;
  readonly facts: readonly FactId[];
  /** Opened first for a resource that several calculators know. */
  readonly first?: true;
  readonly fields: Readonly<Record<Name, FieldDefinition>>;
  compute(input: Input<Name>, fact: FactLookup): Result;
  /** What a template already tells of the resource; `undefined` when it is not about such a resource. */
  prefill?(
    resource: Resource,
    project: Project,
    fact: FactLookup,
  ): Partial<Record<Name, number | string>> | undefined;
  /** The properties of the resource that the input would set: path and value. */
  apply?(
    input: Input<Name>,
    resource: Resource,
  ): readonly { readonly path: string; readonly value: string | number }[];
}

/** The fields as a form shows them, each number looked up. */
export function fieldsOf(
  { fields }: Pick<Calculator, 'fields'>,
  fact: FactLookup,
): Readonly<Record<string, Field>> {
  const numberFor = (bound: number | FactNumber) =>
    typeof bound === 'number'
      ? bound
      : bound.at === undefined
        ? numberOf(fact(bound.fact))
        : numberIn(fact(bound.fact), bound.at);
  return Object.fromEntries(
    Object.entries(fields).map(([name, { min, max, initial, ...rest }]) => [
      name,
      {
        ...rest,
        initial: typeof initial === 'object' ? numberFor(initial) : initial,
        ...(min === undefined ? {} : { min: numberFor(min) }),
        ...(max === undefined ? {} : { max: numberFor(max) }),
      },
    ]),
  );
}
