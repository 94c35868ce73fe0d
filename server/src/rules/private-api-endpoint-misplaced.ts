import { apiOf } from '../project/apis';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'private-api-endpoint-misplaced',
  title: 'VPC endpoints and private APIs do not go together here',
  severity: 'error',
  facts: ['apigateway.endpoint.private.limits'],
  *each(resource) {
    const endpoint = apiOf(resource)?.endpoint;
    const configuration = resource.get('EndpointConfiguration');
    const endpoints = configuration?.get('VpcEndpointIds') ?? configuration?.get('VPCEndpointIds');
    if (endpoints && (endpoint === 'EDGE' || endpoint === 'REGIONAL')) {
      const path =
        resource.type === 'AWS::Serverless::Api'
          ? 'EndpointConfiguration.Type'
          : 'EndpointConfiguration.Types';
      yield {
        at: endpoints.key,
        message: `${resource.id} is ${endpoint}, but only a private API has VPC endpoints`,
        fix: {
          title: 'Make it private',
          edits: () => resource.set(path, path.endsWith('s') ? ['PRIVATE'] : 'PRIVATE'),
          unsafe: true,
        },
      };
    }
    const address = configuration?.get('IpAddressType');
    if (endpoint === 'PRIVATE' && address?.value === 'ipv4')
      yield {
        at: address.span,
        message: `${resource.id} is private, and private APIs are dualstack only, not ipv4`,
        fix: {
          title: 'Set IpAddressType to dualstack',
          edits: () => resource.set('EndpointConfiguration.IpAddressType', 'dualstack'),
        },
      };
  },
};
