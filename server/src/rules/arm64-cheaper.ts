import { numberOf } from '../knowledge/fact';
import { isFunction } from '../project/functions';
import { isWhole } from '../project/whole';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'arm64-cheaper',
  title: 'Function on x86_64 that would cost less on arm64',
  severity: 'hint',
  sets: ['cost'],
  facts: ['lambda.price.duration.arm64.tier1', 'lambda.price.duration.x86.tier1', 'lambda.runtime.no-arm64'],
  *each(resource, { fact }) {
    if (!isFunction(resource) || !isWhole(resource)) return;
    const runtime = resource.get('Runtime')?.value;
    const without = fact('lambda.runtime.no-arm64').value;
    // Images and what is compiled must be built anew; layers may have been made for one architecture.
    if (typeof runtime !== 'string' || !/^(?:nodejs|python|ruby|java|dotnet)/.test(runtime)) return;
    if (resource.get('Layers') || (Array.isArray(without) && without.includes(runtime))) return;
    const architectures = resource.get('Architectures');
    if (architectures && architectures.items[0]?.value !== 'x86_64') return;
    const arm = numberOf(fact('lambda.price.duration.arm64.tier1'));
    const x86 = numberOf(fact('lambda.price.duration.x86.tier1'));
    yield {
      at: architectures?.span ?? resource.name,
      message: `${resource.id} runs on x86_64; a second of it costs ${Math.round((1 - arm / x86) * 100)}% less on arm64`,
      fix: {
        title: 'Move to arm64',
        edits: () => resource.set('Architectures', ['arm64']),
        unsafe: true, // native modules must be there for arm64
      },
    };
  },
};
