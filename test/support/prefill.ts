import { createAlmanac } from '../../server/src/almanac/almanac';
import { calculators } from '../../server/src/generated/calculators';
import { languages } from '../../server/src/handler/languages';
import { applyEdits } from '../../server/src/text/edit';
import { memoryFiles } from './files';
import { assets } from './root';

/** What a calculator takes over from a resource of a template; `undefined` when the resource is not its own. */
export async function prefilled(id: string, template: string, resource: string) {
  const { calculator, sources } = await opened(id, template);
  const found = sources.projects[0]?.template.resources.get(resource);
  if (!found) throw new Error(`there is no resource ${resource}`);
  return calculator.prefill?.(found, sources.projects[0]!, sources.facts.fact);
}

/** The template after the input of a calculator was written to one of its resources. */
export async function applied(
  id: string,
  template: string,
  resource: string,
  input: Readonly<Record<string, number | string>>,
): Promise<string> {
  const { calculator, sources } = await opened(id, template);
  const found = sources.projects[0]?.template.resources.get(resource);
  if (!found || !calculator.apply) throw new Error(`there is nothing to write to ${resource}`);
  const edits = calculator.apply(input, found).flatMap(({ path, value }) => found.set(path, value));
  return applyEdits(template, edits);
}

async function opened(id: string, template: string) {
  const calculator = calculators.find(one => one.id === id);
  if (!calculator) throw new Error(`there is no calculator ${id}`);
  const almanac = createAlmanac({
    assets,
    rules: [],
    calculators,
    languages,
    onRuleFailure: () => undefined,
  });
  const sources = await almanac.gather(memoryFiles({}), 'file:///app/template.yaml', template);
  if (!sources) throw new Error('this is not a template');
  return { calculator, sources };
}
