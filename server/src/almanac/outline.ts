import type { Node } from '../template/syntax';
import { entryOf } from '../template/syntax';
import type { Span } from '../text/span';
import type { Sources } from './sources';

/** An entry of the outline: a section, or something declared in it. */
export interface OutlineItem {
  readonly name: string;
  /** What stands behind the name, dimmed: the type of a resource, the kind of an event. */
  readonly detail?: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly items: readonly OutlineItem[];
}

export type OutlineKind =
  | 'section'
  | 'function'
  | 'data'
  | 'messaging'
  | 'api'
  | 'workflow'
  | 'identity'
  | 'resource'
  | 'event'
  | 'parameter'
  | 'condition'
  | 'mapping'
  | 'output'
  | 'key';

const kindsBySection: Readonly<Record<string, OutlineKind>> = {
  Parameters: 'parameter',
  Conditions: 'condition',
  Mappings: 'mapping',
  Outputs: 'output',
};

const kindsByService: Readonly<Record<string, OutlineKind>> = {
  Lambda: 'function',
  DynamoDB: 'data',
  S3: 'data',
  RDS: 'data',
  DAX: 'data',
  SQS: 'messaging',
  SNS: 'messaging',
  Events: 'messaging',
  Kinesis: 'messaging',
  KinesisFirehose: 'messaging',
  Scheduler: 'messaging',
  Pipes: 'messaging',
  ApiGateway: 'api',
  ApiGatewayV2: 'api',
  AppSync: 'api',
  CloudFront: 'api',
  StepFunctions: 'workflow',
  Cognito: 'identity',
  IAM: 'identity',
};

const kindsOfSam: Readonly<Record<string, OutlineKind>> = {
  Function: 'function',
  SimpleTable: 'data',
  Api: 'api',
  HttpApi: 'api',
  GraphQLApi: 'api',
  WebSocketApi: 'api',
  StateMachine: 'workflow',
};

/** The outline of a template: sections, what they declare, the events of functions. */
export function outlineOf({ syntax }: Sources): readonly OutlineItem[] {
  return (syntax.root?.entries ?? []).map(({ key, value }) => {
    const span = { uri: syntax.uri, start: key.start, end: (value ?? key).end };
    const kind = kindsBySection[key.raw];
    const items =
      key.raw === 'Resources'
        ? entries(value).map(resourceItem)
        : kind || key.raw === 'Globals'
          ? entries(value).map(entry => item(entry, kind ?? 'key'))
          : [];
    return { name: key.raw, kind: 'section', span, nameSpan: key, items };
  });
}

type Written = ReturnType<typeof entries>[number];

function entries(node: Node | undefined) {
  return node?.kind === 'map' ? node.entries : [];
}

function item(
  { key, value }: Written,
  kind: OutlineKind,
  detail?: string,
  items: readonly OutlineItem[] = [],
): OutlineItem {
  const span = { uri: key.uri, start: key.start, end: (value ?? key).end };
  return { name: key.raw || '…', kind, span, nameSpan: key, items, ...(detail ? { detail } : {}) };
}

function resourceItem(entry: Written): OutlineItem {
  const type = text(entry.value, 'Type') ?? '';
  const [, service = '', name = ''] = type.split('::');
  const kind = (service === 'Serverless' ? kindsOfSam[name] : kindsByService[service]) ?? 'resource';
  const events = entries(entryOf(entryOf(entry.value, 'Properties')?.value, 'Events')?.value);
  return item(
    entry,
    kind,
    type,
    events.map(event => item(event, 'event', text(event.value, 'Type'))),
  );
}

function text(node: Node | undefined, key: string): string | undefined {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' ? value.raw : undefined;
}
