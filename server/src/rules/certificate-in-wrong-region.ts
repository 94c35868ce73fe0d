import { endpointOf } from '../project/apis';
import { writtenText } from '../project/written-text';
import type { Resource } from '../template/template';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'certificate-in-wrong-region',
  title: 'Certificate that the kind of domain cannot use',
  severity: 'error',
  facts: ['apigateway.domain.acm.edge-region', 'cognito.domain.certificate'],
  *each(resource, { fact }) {
    if (resource.type === 'AWS::ApiGateway::DomainName') yield* misplaced(resource);
    const path = edgeCertificate(resource);
    const certificate = path === undefined ? undefined : resource.get(path);
    const region = /^arn:(?:aws|\$\{AWS::Partition\}):acm:([a-z0-9-]+):/.exec(
      writtenText(certificate) ?? '',
    )?.[1];
    const needed = String(fact('apigateway.domain.acm.edge-region').value);
    if (!certificate || region === undefined || region === needed) return;
    yield {
      at: certificate.span,
      message: `The certificate of ${resource.id} is in ${region}, but CloudFront serves the domain and reads certificates from ${needed} only`,
    };
  },
};

/** Where a certificate stands that CloudFront has to read. */
function edgeCertificate(resource: Resource): string | undefined {
  const { type } = resource;
  if (type === 'AWS::Cognito::UserPoolDomain') return 'CustomDomainConfig.CertificateArn';
  const isEdge = (path: string) => endpointOf(resource.get(path)) === 'EDGE';
  if (type === 'AWS::ApiGateway::DomainName' && isEdge('EndpointConfiguration')) return 'CertificateArn';
  // SAM makes Regional domains unless told otherwise.
  const path = 'Domain.EndpointConfiguration';
  return type === 'AWS::Serverless::Api' && resource.get(path) && isEdge(path)
    ? 'Domain.CertificateArn'
    : undefined;
}

/** One property is for edge-optimized domains, the other for Regional ones. */
function* misplaced(domain: Resource): Generator<Problem> {
  const endpoint = endpointOf(domain.get('EndpointConfiguration'));
  if (!domain.get('EndpointConfiguration') || (endpoint !== 'EDGE' && endpoint !== 'REGIONAL')) return;
  const [wrong, right] =
    endpoint === 'EDGE'
      ? (['RegionalCertificateArn', 'CertificateArn'] as const)
      : (['CertificateArn', 'RegionalCertificateArn'] as const);
  const setting = domain.get(wrong);
  if (!setting || domain.get(right)) return;
  yield {
    at: setting.key,
    message: `${domain.id} is ${endpoint === 'EDGE' ? 'edge-optimized' : 'Regional'}, so its certificate belongs in ${right}, not ${wrong}`,
    fix: { title: `Rename to ${right}`, edits: () => domain.rename(wrong, right) },
  };
}
