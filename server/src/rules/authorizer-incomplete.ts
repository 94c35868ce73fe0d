import { isWholeMap, isWritten } from '../project/whole';
import type { Resource, Setting } from '../template/template';
import type { Rule } from './rule';

const overriding = ['Authorizer', 'ApiKeyRequired', 'ResourcePolicy'];

export const rule: Rule = {
  id: 'authorizer-incomplete',
  title: 'Authorizer that lacks what its kind needs',
  severity: 'error',
  facts: [],
  *each(resource) {
    for (const { what, path, needs } of partsNeeded(resource)) {
      const map = path === '' ? resource.get('') : resource.get(path);
      if (!map || !isWholeMap(map)) continue;
      const missing = needs.filter(
        name => !isWritten(map, name) && map.get(name) === undefined && !hasEither(map, name),
      );
      if (missing.length === 0) continue;
      yield {
        at: path === '' ? resource.name : map.key,
        message: `${what} needs ${inWords(missing)}`,
      };
    }
    for (const event of resource.type === 'AWS::Serverless::Function' ? resource.keys('Events') : []) {
      const auth = resource.get(`Events.${event}.Properties.Auth`);
      const override = auth?.get('OverrideApiAuth');
      if (!auth || !override || override.value !== true || !isWholeMap(auth)) continue;
      if (overriding.some(name => isWritten(auth, name))) continue;
      yield {
        at: override.key,
        message: `${event} overrides how its API authorizes, but names none of ${overriding.join(', ')}`,
      };
    }
  },
};

interface Needed {
  /** Begins the sentence. */
  readonly what: string;
  /** Where in the resource. */
  readonly path: string;
  readonly needs: readonly string[];
}

const byAuthorizer: Readonly<Record<string, readonly string[]>> = {
  TOKEN: ['AuthorizerUri'],
  COGNITO_USER_POOLS: ['ProviderARNs'],
  REQUEST: ['AuthorizerUri'],
};

function* partsNeeded(resource: Resource): Generator<Needed> {
  const { id, type } = resource;
  const kind = (path: string) => String(resource.get(path)?.value);
  if (type === 'AWS::ApiGateway::Authorizer') {
    const needs = byAuthorizer[kind('Type')];
    if (needs) yield { what: `${id}, a ${kind('Type')} authorizer,`, path: '', needs };
  } else if (type === 'AWS::ApiGatewayV2::Authorizer') {
    if (kind('AuthorizerType') === 'REQUEST')
      yield { what: `${id}, a REQUEST authorizer,`, path: '', needs: ['AuthorizerUri'] };
    if (kind('AuthorizerType') !== 'JWT') return;
    yield { what: `${id}, a JWT authorizer,`, path: '', needs: ['IdentitySource', 'JwtConfiguration'] };
    yield { what: `The JwtConfiguration of ${id}`, path: 'JwtConfiguration', needs: ['Issuer', 'Audience'] };
  } else if (type === 'AWS::ApiGateway::Method' || type === 'AWS::ApiGatewayV2::Route') {
    const asked = kind('AuthorizationType');
    if (['CUSTOM', 'COGNITO_USER_POOLS', 'JWT'].includes(asked))
      yield { what: `${id} asks for ${asked} authorization and`, path: '', needs: ['AuthorizerId'] };
  } else if (type === 'AWS::Serverless::HttpApi') {
    for (const name of resource.keys('Auth.Authorizers')) {
      const path = `Auth.Authorizers.${name}`;
      if (resource.get(`${path}.JwtConfiguration`)) {
        yield { what: `The JWT authorizer ${name} of ${id}`, path, needs: ['IdentitySource'] };
        yield {
          what: `The JwtConfiguration of ${name}`,
          path: `${path}.JwtConfiguration`,
          needs: ['issuer', 'audience'],
        };
      } else if (resource.get(`${path}.FunctionArn`))
        yield {
          what: `The Lambda authorizer ${name} of ${id}`,
          path,
          needs: ['AuthorizerPayloadFormatVersion'],
        };
    }
  }
}

/** SAM reads both spellings. */
function hasEither(map: Setting, name: string): boolean {
  return map.keys.some(key => key.toLowerCase() === name.toLowerCase());
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
