/** What a property takes. */
export type Shape =
  | {
      readonly kind: 'string';
      readonly values?: readonly string[];
      readonly pattern?: string;
      readonly minLength?: number;
      readonly maxLength?: number;
    }
  | { readonly kind: 'number' | 'integer'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'boolean' }
  /** Free JSON: a policy document, an OpenAPI definition. Nothing inside it is judged. */
  | { readonly kind: 'json' }
  | { readonly kind: 'list'; readonly of: Shape; readonly minItems?: number; readonly maxItems?: number; readonly unique?: true }
  /** Keys are free, values are not: `Environment.Variables`. */
  | { readonly kind: 'map'; readonly of: Shape }
  /** An object type of the same resource type, by its name in `objects`. */
  | { readonly kind: 'object'; readonly type: string }
  | { readonly kind: 'any of'; readonly of: readonly Shape[] };

export interface Property {
  readonly shape: Shape;
  readonly required?: true;
  /** Markdown. */
  readonly doc?: string;
  /** What a change of it does to the resource; missing: it is updated in place. */
  readonly replaces?: 'always' | 'sometimes';
  readonly default?: string | number | boolean;
  readonly deprecated?: true;
}

export interface ObjectType {
  readonly properties: Readonly<Record<string, Property>>;
  /** Keys that are not named are refused by the service. */
  readonly closed: boolean;
  readonly doc?: string;
}

/** A type of resource, `AWS::SQS::Queue` or `AWS::Serverless::Function`. */
export interface ResourceType extends ObjectType {
  readonly name: string;
  readonly objects: Readonly<Record<string, ObjectType>>;
  /** What GetAtt can ask for, by its name: `Arn`, `Endpoint.Address`. */
  readonly attributes: Readonly<Record<string, { readonly shape: Shape; readonly doc?: string }>>;
  /** What Ref gives, in words: `the queue URL`. */
  readonly ref?: string;
  /** What a `GetAtt` of a Ref-able identifier holds, so that targets can be offered where they fit: `queue URL`, `ARN`. */
  readonly docUrl?: string;
}

/** The resource types that have been loaded; a type that is not `known` may be newer than the data. */
export interface Schema {
  type(name: string): ResourceType | undefined;
  /** Every type name there is data for, loaded or not. */
  readonly names: readonly string[];
  known(name: string): boolean;
  /** The day the tables were made from their sources. */
  readonly made: string;
}
