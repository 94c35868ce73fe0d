/** What a property takes. */
export type Shape =
  | {
      readonly kind: 'string';
      /** The only values there were when the tables were made; newer ones may exist. */
      readonly values?: readonly string[];
      /** A regular expression of the registry's, to be shown; it may be slow or of another dialect. */
      readonly pattern?: string;
      readonly minLength?: number;
      readonly maxLength?: number;
    }
  /** The range is the outermost there is; what holds for one resource is often narrower, and a fact. */
  | {
      readonly kind: 'number' | 'integer';
      readonly min?: number;
      readonly max?: number;
      readonly values?: readonly number[];
    }
  | { readonly kind: 'boolean' }
  /** Free JSON: a policy document, an OpenAPI definition. Nothing inside it is judged. */
  | { readonly kind: 'json' }
  | {
      readonly kind: 'list';
      readonly of: Shape;
      readonly minItems?: number;
      readonly maxItems?: number;
      readonly unique?: true;
    }
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
  /** What its value usually refers to: `AWS::SQS::Queue Arn` for an attribute, the type alone for what Ref gives. */
  readonly targets?: readonly string[];
  /** Values to offer where others are allowed too. */
  readonly suggestions?: readonly string[];
}

export interface ObjectType {
  readonly properties: Readonly<Record<string, Property>>;
  /** Keys that are not named are refused by the service. */
  readonly closed: boolean;
  /** Keys that are not named do no harm and have no effect. */
  readonly ignores?: true;
  readonly doc?: string;
}

export interface Attribute {
  readonly shape: Shape;
  readonly doc?: string;
}

/** A type of resource, `AWS::SQS::Queue` or `AWS::Serverless::Function`. */
export interface ResourceType extends ObjectType {
  readonly name: string;
  readonly objects: Readonly<Record<string, ObjectType>>;
  /** What GetAtt can ask for, by its name: `Arn`, `Endpoint.Address`. */
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Attributes that begin so are decided by the resource: `Outputs.` of a nested stack, all (empty text) of a custom resource. */
  readonly openAttributes?: string;
  /** What Ref gives, in words: `the queue URL`. */
  readonly ref?: string;
  /** The page that describes it. */
  readonly docUrl: string;
  /** The CloudFormation type a SAM resource becomes. */
  readonly becomes?: string;
  /** What SAM lets be referred to as `Name.Version`, with its type. */
  readonly references?: Readonly<Record<string, string>>;
}

/** An event of a SAM function or state machine. */
export interface EventType {
  readonly name: string;
  readonly doc: string;
  /** What else to know of it. */
  readonly note?: string;
  /** Who calls: the service itself, Lambda as it polls, EventBridge Scheduler. */
  readonly delivery: 'push' | 'event-source-mapping' | 'scheduler';
  /** The types of the resources SAM writes for it. */
  readonly makes: readonly string[];
  /** `Properties` may be left out. */
  readonly bare?: true;
  readonly docUrl: string;
  /** What stands below its `Properties`; the object types are those of the resource type. */
  readonly properties: ObjectType;
}

export interface PolicyTemplate {
  /** What it lets a function do: `Send messages to a queue.` */
  readonly doc: string;
  /** What it must be given, with what each value usually refers to. */
  readonly parameters?: Readonly<Record<string, readonly string[]>>;
  /** It is not narrowed down to one resource. */
  readonly everywhere?: true;
  /** `sqs:ReceiveMessage`, or those that begin so: `textract:*`. */
  readonly actions: readonly string[];
}

/** What AWS SAM has beside resource types. */
export interface Sam {
  /** The sections of Globals, with the resource type each is for and the properties it may set. */
  readonly globals: Readonly<
    Record<string, { readonly type: string; readonly properties: readonly string[] }>
  >;
  readonly policyTemplates: Readonly<Record<string, PolicyTemplate>>;
  /** What a connector can allow, by the types of source and destination: `Read`, `Write`, `Read and Write` for both together only. */
  readonly connectors: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly generated: Generated;
}

/**
 * The logical ids of resources SAM writes: `{id}` is the SAM resource's, `{event}` one of its events', `*` what only the
 * deployment knows. Each with its type; `event` for what the event makes, `other` for several types.
 */
export interface Generated {
  /** Beside a SAM resource, by its type. */
  readonly beside: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Once in a template. */
  readonly anywhere: Readonly<Record<string, string>>;
}

/** A key of a template or of an entry of its sections. */
export interface Key {
  readonly doc: string;
  readonly required?: true;
  readonly values?: readonly string[];
  readonly suggest?: readonly string[];
  /** Only templates with the SAM transform have it. */
  readonly sam?: true;
  /** SAM resources do not have it. */
  readonly except?: 'sam';
}

export interface Intrinsic {
  /** The short form in YAML, `!GetAtt`; some have none. */
  readonly tag?: string;
  /** What stands behind it, for showing: `Resource.Attribute`. */
  readonly takes: string;
  readonly doc: string;
}

/** What a template is made of beside resource types. */
export interface TemplateWords {
  readonly sections: Readonly<Record<string, Key>>;
  /** Keys of a resource. */
  readonly resource: Readonly<Record<string, Key>>;
  readonly parameter: Readonly<Record<string, Key>>;
  readonly output: Readonly<Record<string, Key>>;
  /** Types of parameters and what a value of each is. */
  readonly parameterTypes: Readonly<Record<string, string>>;
  /** By their long names: `Fn::GetAtt`. */
  readonly intrinsics: Readonly<Record<string, Intrinsic>>;
  readonly pseudoParameters: Readonly<Record<string, string>>;
  /** Policies AWS manages, by name; what stands before the name in the ARN, `service-role/`. */
  readonly managedPolicies: Readonly<Record<string, { readonly path?: string; readonly doc: string }>>;
}

/** A piece of a template to begin with. */
export interface Snippet {
  readonly title: string;
  /** What else it may be looked for by. */
  readonly words: string;
  /** The section it is an entry of. */
  readonly section: string;
  /** Needs the SAM transform. */
  readonly sam?: true;
  /** YAML of the entries; `__Name__` is a place to type, the same wherever it is repeated. */
  readonly body: string;
}

/** The resource types that have been loaded; a type that is not `known` may be newer than the data. */
export interface Schema {
  /** The type, where its service has been loaded. Any `Custom::Name` is a custom resource. */
  type(name: string): ResourceType | undefined;
  /** Every type name there is data for, loaded or not. */
  readonly names: readonly string[];
  known(name: string): boolean;
  /** The day of the newest source the tables were made from. */
  readonly made: string;
  readonly template: TemplateWords;
  readonly sam: Sam;
  /** The events a type of SAM resource can declare; none for all other types. */
  eventTypes(resourceType: string): readonly EventType[];
}
