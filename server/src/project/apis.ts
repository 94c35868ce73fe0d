import type { Resource, Setting, Template } from '../template/template';

/** An API of API Gateway, in both dialects. */
export interface Api {
  /** Its logical id; of the API that SAM makes by itself, the one SAM gives it. */
  readonly id: string;
  /** Absent for the API that SAM makes by itself. */
  readonly resource?: Resource;
  /** Absent where only the deployment knows. */
  readonly kind: ApiKind | undefined;
  /** Absent where only the deployment knows; HTTP and WebSocket APIs are always Regional. */
  readonly endpoint: EndpointType | undefined;
}

export type ApiKind = 'REST' | 'HTTP' | 'WEBSOCKET';
export type EndpointType = 'EDGE' | 'REGIONAL' | 'PRIVATE';

export const apiTypes = [
  'AWS::Serverless::Api',
  'AWS::Serverless::HttpApi',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGatewayV2::Api',
] as const;

/** The API that a resource is. */
export function apiOf(resource: Resource): Api | undefined {
  const { id, type } = resource;
  if (type === 'AWS::Serverless::HttpApi') return { id, resource, kind: 'HTTP', endpoint: 'REGIONAL' };
  if (type === 'AWS::ApiGatewayV2::Api') {
    const protocol = resource.get('ProtocolType')?.value;
    const kind = protocol === 'HTTP' || protocol === 'WEBSOCKET' ? protocol : undefined;
    return { id, resource, kind, endpoint: 'REGIONAL' };
  }
  if (type !== 'AWS::Serverless::Api' && type !== 'AWS::ApiGateway::RestApi') return undefined;
  return { id, resource, kind: 'REST', endpoint: endpointOf(resource.get('EndpointConfiguration')) };
}

/** The API a setting names; undefined for one of another stack. */
export function apiNamed(setting: Setting | undefined, template: Template): Api | undefined {
  const resource = setting?.refersTo === undefined ? undefined : template.resources.get(setting.refersTo);
  return resource && apiOf(resource);
}

/** The REST API that SAM makes for events that name none. */
export function implicitRestApi(template: Template): Api {
  return {
    id: 'ServerlessRestApi',
    kind: 'REST',
    endpoint: endpointOf(template.at('Globals.Api.EndpointConfiguration')),
  };
}

export const implicitHttpApi: Api = { id: 'ServerlessHttpApi', kind: 'HTTP', endpoint: 'REGIONAL' };

/** SAM takes the type as text or below `Type`, CloudFormation as the only item of `Types`. */
export function endpointOf(configuration: Setting | undefined): EndpointType | undefined {
  if (!configuration) return 'EDGE';
  const type =
    configuration.kind === 'map'
      ? (configuration.get('Type') ?? configuration.get('Types.0'))
      : configuration;
  if (configuration.kind === 'map' && !type) return configuration.get('Types') ? undefined : 'EDGE';
  const { value } = type ?? {};
  return value === 'EDGE' || value === 'REGIONAL' || value === 'PRIVATE' ? value : undefined;
}
