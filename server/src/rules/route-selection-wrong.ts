import { apiOf } from '../project/apis';
import { isWhole } from '../project/whole';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'route-selection-wrong',
  title: 'Expression that selects no route',
  severity: 'error',
  facts: [],
  *each(resource) {
    if (resource.type !== 'AWS::ApiGatewayV2::Api' || !isWhole(resource)) return;
    const kind = apiOf(resource)?.kind;
    const selection = resource.get('RouteSelectionExpression');
    const usual = '$request.body.action';
    const fix = {
      title: `Select by ${usual}`,
      edits: () => resource.set('RouteSelectionExpression', usual),
      unsafe: true,
    } as const;
    if (kind === 'WEBSOCKET' && !selection && !resource.get('Body') && !resource.get('BodyS3Location')) {
      yield {
        at: resource.get('ProtocolType')?.span ?? resource.name,
        message: `${resource.id} is a WebSocket API, which needs a RouteSelectionExpression to tell what a message is for`,
        fix,
      };
    } else if (
      kind === 'WEBSOCKET' &&
      typeof selection?.value === 'string' &&
      !selection.value.includes('$')
    ) {
      yield {
        at: selection.span,
        message: `${selection.value} of ${resource.id} reads nothing of a message; an expression is written like ${usual}`,
        fix,
      };
    } else if (
      kind === 'HTTP' &&
      typeof selection?.value === 'string' &&
      !/^\$\{?request\.method\}? \$\{?request\.path\}?$/.test(selection.value)
    ) {
      yield {
        at: selection.span,
        message: `${resource.id} is an HTTP API, whose routes are always selected by method and path, not by ${selection.value}`,
        fix: {
          title: 'Take RouteSelectionExpression out',
          edits: () => resource.remove('RouteSelectionExpression'),
        },
      };
    }
  },
};
