import { entryOf } from '../template/syntax';
import type { Resource, Setting } from '../template/template';
import type { Span } from '../text/span';
import { type Api, apiNamed, apiOf, apiTypes, implicitHttpApi, implicitRestApi } from './apis';
import type { Fn, Project } from './project';
import { type StateMachine, stateMachinesOf, stateMachineTypes } from './state-machines';
import { functionNamed } from './triggers';
import { writtenText } from './written-text';

/** A place where an API passes requests on to a function or starts a state machine, in both dialects and in OpenAPI. */
export interface Integration {
  /** Absent for an API of another stack. */
  readonly api: Api | undefined;
  readonly fn?: Fn;
  readonly machine?: StateMachine;
  readonly declaredBy: Resource;
  /** Where it is declared. */
  readonly at: Span;
  /** Milliseconds. */
  readonly timeout: Setting | undefined;
  /** The caller waits for the whole answer: it is neither streamed nor left to be done later. */
  readonly waits: boolean;
  /** It calls with a role of its own, or SAM adds the permission for it. */
  readonly mayCall: boolean;
}

const known = new WeakMap<Project, readonly Integration[]>();

export function integrationsOf(project: Project): readonly Integration[] {
  const there = known.get(project);
  if (there) return there;
  const made = [...events(project), ...methods(project), ...routes(project), ...openApi(project)];
  known.set(project, made);
  return made;
}

function* events({ functions, template }: Project): Generator<Integration> {
  for (const fn of functions) {
    for (const trigger of fn.triggers) {
      if (trigger.kind !== 'api' && trigger.kind !== 'http-api') continue;
      const named = trigger.get(trigger.kind === 'api' ? 'RestApiId' : 'ApiId');
      const api = named
        ? apiNamed(named, template)
        : trigger.kind === 'api'
          ? implicitRestApi(template)
          : implicitHttpApi;
      yield {
        api,
        fn,
        declaredBy: fn.resource,
        at: trigger.name,
        timeout: trigger.get('TimeoutInMillis'),
        waits: isBuffered(trigger.get('ResponseTransferMode')),
        mayCall: true,
      };
    }
  }
}

function* methods(project: Project): Generator<Integration> {
  for (const method of project.template.ofType('AWS::ApiGateway::Method')) {
    const integration = method.get('Integration');
    if (integration?.kind !== 'map') continue;
    yield* read(project, method, integration, apiNamed(method.get('RestApiId'), project.template), {
      uri: 'Uri',
      timeout: 'TimeoutInMillis',
      role: 'Credentials',
      streams: 'ResponseTransferMode',
    });
  }
}

function* routes(project: Project): Generator<Integration> {
  for (const integration of project.template.ofType('AWS::ApiGatewayV2::Integration')) {
    const all = integration.get('');
    if (!all) continue;
    yield* read(project, integration, all, apiNamed(integration.get('ApiId'), project.template), {
      uri: 'IntegrationUri',
      timeout: 'TimeoutInMillis',
      role: 'CredentialsArn',
      streams: '',
    });
  }
}

function* openApi(project: Project): Generator<Integration> {
  for (const resource of project.template.ofType(...apiTypes)) {
    const paths = (resource.get('DefinitionBody') ?? resource.get('Body'))?.get('paths');
    for (const path of paths?.keys ?? []) {
      const item = paths?.get(path);
      for (const method of item?.keys ?? []) {
        const integration = item?.get(`${method}.x-amazon-apigateway-integration`);
        if (!integration) continue;
        yield* read(project, resource, integration, apiOf(resource), {
          uri: 'uri',
          timeout: 'timeoutInMillis',
          role: 'credentials',
          streams: 'responseTransferMode',
        });
      }
    }
  }
}

interface Names {
  readonly uri: string;
  readonly timeout: string;
  readonly role: string;
  readonly streams: string;
}

function* read(
  project: Project,
  declaredBy: Resource,
  integration: Setting,
  api: Api | undefined,
  names: Names,
): Generator<Integration> {
  const uri = integration.get(names.uri);
  const fn = functionNamed(uri, functionsById(project), project.template);
  const machine = fn ? undefined : startedBy(project, integration, uri);
  if (!fn && !machine) return;
  const invocation = integration
    .get('RequestParameters')
    ?.keys.find(key => /X-Amz-Invocation-Type/i.test(key));
  yield {
    api,
    ...(fn ? { fn } : {}),
    ...(machine ? { machine } : {}),
    declaredBy,
    at: uri?.key ?? declaredBy.name,
    timeout: integration.get(names.timeout),
    waits: invocation === undefined && isBuffered(names.streams ? integration.get(names.streams) : undefined),
    mayCall: integration.get(names.role) !== undefined,
  };
}

/** The state machine an integration starts and waits for. */
function startedBy(
  project: Project,
  integration: Setting,
  uri: Setting | undefined,
): StateMachine | undefined {
  const action = integration.get('IntegrationSubtype')?.value ?? writtenText(uri);
  if (typeof action !== 'string' || !/StartSyncExecution$/.test(action)) return undefined;
  const ids = new Set(integration.references.map(({ id }) => id));
  const named = stateMachinesOf(project).filter(
    ({ id, resource }) => ids.has(id) && (stateMachineTypes as readonly string[]).includes(resource.type),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** Unless set, the whole answer is collected first. */
function isBuffered(mode: Setting | undefined): boolean {
  return mode === undefined || mode.value === 'BUFFERED';
}

const byId = new WeakMap<Project, ReadonlyMap<string, Fn>>();

export function functionsById(project: Project): ReadonlyMap<string, Fn> {
  const there = byId.get(project);
  if (there) return there;
  const made = new Map(project.functions.map(fn => [fn.id, fn] as const));
  byId.set(project, made);
  return made;
}

/** The seconds a state machine may run, where its definition says so. */
export function longestRun({
  definition,
}: StateMachine): { readonly seconds: number; readonly at: Span } | undefined {
  const node = entryOf(definition?.root, 'TimeoutSeconds')?.value;
  const seconds = node?.kind === 'scalar' ? Number(node.value) : Number.NaN;
  return node && Number.isFinite(seconds) ? { seconds, at: node } : undefined;
}
