import { referencesByProperty } from '../project/dependencies';
import { isOpen } from '../project/names';
import { entryOf, type Node, walk } from '../template/syntax';
import type { Template } from '../template/template';
import type { Span } from '../text/span';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'reference-to-conditional-resource',
  title: 'Reference to a resource that exists only under another condition',
  severity: 'warning',
  facts: [],
  *check({ project: { template } }) {
    if (template.resources.size === template.everyResource.size || isOpen(template)) return;
    for (const { from, id, at } of namedHere(template)) {
      const target = template.everyResource.get(id);
      if (!target?.condition || template.resources.has(id)) continue;
      if (!isDecidedByParameters(template)) return;
      const when = [...template.world.parameters]
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name} is ${value === '' ? 'empty' : value}`);
      yield {
        at,
        message: `${from} needs ${id}, which exists only if ${target.condition}${when.length && when.length < 4 ? `; not so when ${when.join(' and ')}` : ''}`,
        related: [{ at: target.name, message: `${id} is made only if ${target.condition}` }],
      };
    }
  },
};

/** What the resources and outputs of this world name. */
function* namedHere(template: Template): Generator<{ from: string; id: string; at: Span }> {
  for (const resource of template.resources.values())
    for (const references of referencesByProperty(resource).values())
      for (const { id, at } of references) yield { from: resource.id, id, at };
  for (const output of template.outputs.values()) {
    const condition = template.at<string>(`Outputs.${output.id}.Condition`)?.value;
    if (condition !== undefined && template.world.conditions.get(condition) !== true) continue;
    for (const { id, at } of template.at(`Outputs.${output.id}.Value`)?.references ?? [])
      yield { from: `Output ${output.id}`, id, at };
  }
}

/** Comparisons of anything else may hang together in ways that cannot be seen. */
function isDecidedByParameters({ syntax, parameters }: Template): boolean {
  for (const node of walk(entryOf(syntax.root, 'Conditions')?.value)) {
    if (node.kind !== 'call' || node.name !== 'Fn::Equals') continue;
    const sides = node.argument?.kind === 'list' ? node.argument.items : [];
    if (!sides.every(side => side.kind === 'scalar' || isParameter(side))) return false;
    if (sides.filter(isParameter).length > 1) return false;
  }
  return true;

  function isParameter(node: Node): boolean {
    return (
      node.kind === 'call' &&
      node.name === 'Ref' &&
      node.argument?.kind === 'scalar' &&
      parameters.has(node.argument.raw)
    );
  }
}
