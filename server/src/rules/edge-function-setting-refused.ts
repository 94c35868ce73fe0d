import { edgeAssociationsOf } from '../project/distributions';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'edge-function-setting-refused',
  title: 'Lambda@Edge function has a setting that CloudFront refuses',
  severity: 'error',
  facts: [
    'edge.lae.no-env',
    'edge.lae.no-vpc',
    'edge.lae.no-layers',
    'edge.lae.no-pc',
    'edge.lae.no-arm64',
    'edge.lae.no-image',
    'edge.lae.no-other',
  ],
  *check({ project }) {
    const told = new Set<string>();
    for (const { kind, fn, distribution } of edgeAssociationsOf(project)) {
      if (kind !== 'Lambda@Edge' || !fn || told.has(fn.id)) continue;
      told.add(fn.id);
      const { resource } = fn;
      for (const [path, what] of refused) {
        const setting = resource.get(path);
        if (
          !setting ||
          (setting.kind === 'list' && setting.items.length === 0) ||
          (setting.kind === 'map' && setting.keys.length === 0)
        )
          continue;
        yield {
          at: setting.key,
          message: `${fn.id} runs at the edge for ${distribution.id}, where ${what}`,
          fix: { title: `Take ${path} out`, edits: () => resource.remove(path), unsafe: true },
        } satisfies Problem;
      }
      if (fn.architecture.value === 'arm64') {
        yield {
          at: fn.architecture.span,
          message: `${fn.id} runs at the edge for ${distribution.id}, where functions are x86_64, not arm64`,
        } satisfies Problem;
      }
      if (fn.packageType === 'Image')
        yield {
          at: fn.name,
          message: `${fn.id} runs at the edge for ${distribution.id}, where functions cannot be container images`,
        } satisfies Problem;
    }
  },
};

const refused: readonly (readonly [path: string, what: string])[] = [
  ['Environment', 'functions have no environment variables'],
  ['VpcConfig', 'functions are in no VPC'],
  ['Layers', 'functions have no layers'],
  ['DeadLetterQueue', 'functions have no dead-letter queue'],
  ['DeadLetterConfig', 'functions have no dead-letter queue'],
  ['ProvisionedConcurrencyConfig', 'there is no provisioned concurrency'],
];
