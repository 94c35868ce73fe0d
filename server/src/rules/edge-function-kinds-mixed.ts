import { type EdgeAssociation, edgeAssociationsOf } from '../project/distributions';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'edge-function-kinds-mixed',
  title: 'Both kinds of edge function on one viewer event',
  severity: 'error',
  facts: ['edge.combine'],
  *check({ project }) {
    const seen = new Map<string, EdgeAssociation>();
    for (const association of edgeAssociationsOf(project)) {
      const { event, behavior, distribution, kind } = association;
      if (typeof event?.value !== 'string') continue;
      const key = JSON.stringify([distribution.id, behavior, event.value]);
      const first = seen.get(key);
      if (!first) seen.set(key, association);
      else {
        yield {
          at: event.span,
          message: `${distribution.id} has two functions at ${event.value} of its ${behavior} behavior${first.kind === kind ? '' : `, a ${first.kind === 'Lambda@Edge' ? 'Lambda@Edge function' : first.kind} and a ${kind === 'Lambda@Edge' ? 'Lambda@Edge function' : kind}`}; it can have one`,
          ...(first.event ? { related: [{ at: first.event.span, message: 'The first is here' }] } : {}),
        };
      }
    }
    // Viewer events take one kind for the whole behavior.
    for (const association of seen.values()) {
      if (association.kind !== 'CloudFront Function') continue;
      const other = [...seen.values()].find(
        one =>
          one.kind === 'Lambda@Edge' &&
          one.distribution === association.distribution &&
          one.behavior === association.behavior &&
          isViewer(one),
      );
      if (!other?.event || !isViewer(association) || other.event.value === association.event?.value) continue;
      yield {
        at: other.event.span,
        message: `${association.distribution.id} mixes CloudFront Functions and Lambda@Edge at the viewer events of its ${association.behavior} behavior; they take one kind`,
      };
    }
  },
};

function isViewer({ event }: EdgeAssociation): boolean {
  return String(event?.value).startsWith('viewer-');
}
