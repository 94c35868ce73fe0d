import type { Resource, Template } from '../template/template';
import { inWords, number } from '../text/quantity';
import type { Span } from '../text/span';
import type { Sources } from './sources';

/** A few words behind a value that are not in the text. */
export interface InlayHint {
  /** Right behind it. */
  readonly at: Span;
  readonly label: string;
  readonly tooltip?: string;
  readonly kind: InlayKind;
}

/** Each can be switched by itself. */
export type InlayKind = 'values' | 'globals' | 'vcpu';

/** The hints of a stretch of the template: few and short, and only where a person would look elsewhere for what they say. */
export function inlayHints(
  sources: Sources,
  within: Pick<Span, 'start' | 'end'>,
  kinds: ReadonlySet<InlayKind>,
): readonly InlayHint[] {
  const [template] = sources.templates;
  if (!template) return [];
  const hints: InlayHint[] = [];
  const inside = (span: Span) =>
    span.uri === sources.uri && span.start <= within.end && within.start <= span.end;
  for (const resource of template.everyResource.values()) {
    if (!inside(resource.span)) continue;
    if (kinds.has('globals')) hints.push(...fromGlobals(template, resource));
    if (kinds.has('vcpu')) hints.push(...shareOfProcessor(sources, resource));
  }
  if (kinds.has('values')) hints.push(...referredValues(template, inside));
  // What stands in Globals holds for many functions and is said once.
  const said = new Set<string>();
  return hints.filter(({ at, label }) => {
    const key = `${at.start} ${label}`;
    return inside(at) && !said.has(key) && said.add(key);
  });
}

/** What a Ref to a parameter comes out as by its default. */
function* referredValues(template: Template, inside: (span: Span) => boolean): Generator<InlayHint> {
  for (const call of template.calls()) {
    if (call.name !== 'Ref' || call.argument?.kind !== 'scalar' || !inside(call)) continue;
    const parameter = template.parameters.get(call.argument.raw);
    if (parameter?.default === undefined || parameter.noEcho || parameter.default === '') continue;
    const shown = String(parameter.default);
    yield {
      at: call,
      label: `= ${shown.length > 40 ? `${shown.slice(0, 39)}…` : shown}`,
      tooltip: `The default of parameter ${parameter.id}`,
      kind: 'values',
    };
  }
}

/** Which settings a SAM resource takes from Globals, behind its type. */
function* fromGlobals(template: Template, resource: Resource): Generator<InlayHint> {
  if (!template.isSam || !resource.type.startsWith('AWS::Serverless::')) return;
  const section = template.at(`Globals.${resource.type.slice('AWS::Serverless::'.length)}`);
  const names = section?.keys.filter(name => resource.get(name)?.origin === 'globals') ?? [];
  if (names.length === 0) return;
  const values = names.flatMap(name => {
    const value = resource.get(name)?.value;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [`${name} ${value}`]
      : [name];
  });
  yield {
    at: resource.typeSpan,
    label: `+ ${values.slice(0, 3).join(', ')}${values.length > 3 ? ` and ${values.length - 3} more` : ''}`,
    tooltip: `From Globals: ${inWords(values)}`,
    kind: 'globals',
  };
}

/** What share of a processor a memory size buys. */
function* shareOfProcessor({ projects, facts }: Sources, resource: Resource): Generator<InlayHint> {
  const fn = projects[0]?.functionOf(resource);
  const perProcessor = Number(facts.find('lambda.cpu.one-vcpu')?.value);
  if (
    !fn ||
    fn.memory.origin === 'default' ||
    fn.memory.value === undefined ||
    !Number.isFinite(perProcessor)
  )
    return;
  yield {
    at: fn.memory.span,
    label: `${number(Number((fn.memory.value / perProcessor).toFixed(2)))} vCPU`,
    tooltip: `Lambda gives one vCPU at ${number(perProcessor)} MB`,
    kind: 'vcpu',
  };
}
