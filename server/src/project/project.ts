import type { HandlerModel } from '../handler/handler';
import type { Syntax } from '../template/syntax';
import type { Resource, Setting, Template } from '../template/template';
import type { Span } from '../text/span';
import type { PackageSize } from './package-size';

/** A Lambda function, `AWS::Serverless::Function` or `AWS::Lambda::Function`, with its defaults filled in. */
export interface Fn {
  readonly id: string;
  readonly resource: Resource;
  readonly name: Span;
  /** Seconds. Its default where nothing is set; no value where only the deployment knows. */
  readonly timeout: Setting<number>;
  /** Megabytes. */
  readonly memory: Setting<number>;
  readonly runtime: Setting<string> | undefined;
  readonly handler: Setting<string> | undefined;
  readonly architecture: Setting<string>;
  readonly packageType: 'Zip' | 'Image';
  /** Runs on capacity the account manages itself, with other limits than a default function. */
  readonly managedInstances: boolean;
  /** Environment variables by name. */
  readonly environment: ReadonlyMap<string, Setting>;
  /** The environment can be seen whole: no part of it is an intrinsic or a macro's. */
  readonly environmentKnown: boolean;
  /** Every event that invokes it, from SAM events, event source mappings, rules and permissions. */
  readonly triggers: readonly Trigger[];
}

export type TriggerKind =
  | 'sqs'
  | 'kinesis'
  | 'dynamodb'
  | 'sns'
  | 's3'
  | 'api'
  | 'http-api'
  | 'schedule'
  | 'event-rule'
  | 'cognito'
  | 'msk'
  | 'self-managed-kafka'
  | 'mq'
  | 'documentdb'
  | 'iot'
  | 'logs'
  | 'alexa'
  | 'alb'
  | 'other';

export interface Trigger {
  readonly kind: TriggerKind;
  readonly fn: Fn;
  /** The resource in this template that sends the events, where there is one. */
  readonly source?: Resource;
  /** Where it is declared: the event's name, or the mapping's. */
  readonly name: Span;
  /** The event's own name or the mapping's logical id. */
  readonly id: string;
  /** The resource that declares it: the function itself for a SAM event, else the mapping, rule or subscription. */
  readonly declaredBy: Resource;
  /** Its properties, with one name for both dialects (`BatchSize`, `Queue` or `EventSourceArn` as written). */
  get<T = unknown>(path: string): Setting<T> | undefined;
  /** The path of its properties within the resource that declares it, for edits. */
  readonly path: string;
}

export interface Queue {
  readonly id: string;
  readonly resource: Resource;
  /** Seconds; its default where nothing is set. */
  readonly visibilityTimeout: Setting<number>;
}

/** What a package's own manifest says comes with it. */
export interface Packages {
  /** The names of its dependencies; none where there is no manifest. */
  readonly names: ReadonlySet<string>;
  /** Where the manifest is, as a person reads it; absent where the code folder has none. */
  readonly manifest?: string;
  /** `type` of a package.json. */
  readonly type?: string;
}

/** Where the code of a function was found, or why it was not looked at. */
export type HandlerCode =
  | {
      readonly found: 'export';
      readonly model: HandlerModel;
      readonly exportName: string;
      readonly packages?: Packages;
    }
  | { readonly found: 'file-without-export'; readonly model: HandlerModel; readonly exportName: string }
  | {
      readonly found: 'nothing';
      readonly looked: readonly string[];
      readonly folder: string;
      readonly exportName: string;
    }
  /** Inline code, an image, an artefact of a build, a language that is not read, a host without files. */
  | { readonly found: 'not-looked-at'; readonly why: string };

/** Template and handlers, linked: nouns, not nodes. One for each world. */
export interface Project {
  readonly template: Template;
  readonly functions: readonly Fn[];
  readonly queueConsumers: readonly {
    readonly queue: Queue;
    readonly consumer: Fn;
    readonly trigger: Trigger;
  }[];
  functionOf(resource: Resource): Fn | undefined;
  handlerOf(fn: Fn): HandlerCode;
  /** How large its code is beside the template, where that was counted. */
  packageSizeOf(fn: Fn): PackageSize | undefined;
  /** The handler files that were read, by their uri. */
  readonly handlers: ReadonlyMap<string, HandlerModel>;
  /** The definition files of state machines that were read, by the logical id of the state machine. */
  readonly definitions: ReadonlyMap<string, Syntax>;
  /** The state machines whose definition file was looked for and is not there. */
  readonly definitionsMissing: ReadonlySet<string>;
}
