import { isOpen } from '../project/names';
import { sectionsOf } from '../project/parts';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'transform-missing',
  title: 'SAM resources without the SAM transform',
  severity: 'error',
  facts: ['sam.transform'],
  *check({ project: { template }, fact }) {
    if (template.isSam || isOpen(template)) return;
    const transform = String(fact('sam.transform').value);
    const first = [...template.everyResource.values()].find(({ type }) =>
      type.startsWith('AWS::Serverless::'),
    );
    const globals = sectionsOf(template).find(({ key }) => key === 'Globals');
    if (!first && !globals) return;
    const written = template.at('Transform');
    if (written && written.value === undefined) return;
    yield {
      at: first?.typeSpan ?? globals!.at,
      message: first
        ? `${first.id} is an ${first.type}, but the template has no Transform: ${transform}`
        : `Globals holds only with Transform: ${transform}`,
      fix: {
        title: `Add Transform: ${transform}`,
        edits: () =>
          template.set(
            'Transform',
            written ? [...written.items.map(({ value }) => String(value)), transform] : transform,
          ),
      },
    };
  },
};
