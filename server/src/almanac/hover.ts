import type { Fact } from '../knowledge/fact';
import { meaningOf } from '../project/names';
import { lifeOf } from '../project/runtimes';
import { propertyAt } from '../schema/look-up';
import { getAttOf, subOf } from '../template/intrinsics';
import { type Address, addressOf, locate, type Place } from '../template/locate';
import type { CallNode } from '../template/syntax';
import type { Resource, Setting, Template } from '../template/template';
import { inWords, megabytes, number } from '../text/quantity';
import { type Span, touches } from '../text/span';
import { type Card, code, escaped, factLines, inBrief, paragraphs } from './card';
import { conditionCard, handlerNote, mappingCard, outputCard, usedBy, variableNote } from './name-cards';
import { statementKeys } from './policy-words';
import { eventCard, policyCard, propertyLine, shapeInWords, typeCard } from './schema-cards';
import type { Sources } from './sources';
import { literalNote } from './value-cards';

/**
 * What is known of the thing at an offset of the template.
 * @param now milliseconds since 1970, for what comes next of a schedule
 */
export function hoverTemplate(sources: Sources, offset: number, now?: number): Card | undefined {
  const [template] = sources.templates;
  const place = locate(sources.syntax, offset);
  const address = place && addressOf(place);
  if (!template || !place?.node || !address) return undefined;
  const named = nameCard(sources, template, place, offset);
  if (named) return named;
  const markdown = paragraphs(
    noteOf(place, template, address, now),
    markdownAt(sources, template, place, address),
  );
  const topic = topicOf(sources, template, address);
  return markdown ? { span: place.node, markdown, ...(topic ? { topic } : {}) } : undefined;
}

/** The property an address leads to; one of Globals is that of the resources it holds for. */
function topicOf({ schema }: Sources, template: Template, address: Address): string | undefined {
  const { section, id = '', below, property } = address;
  if (section === 'Resources' && property) return `${template.everyResource.get(id)?.type} ${property}`;
  const type = section === 'Globals' ? schema.sam.globals[id]?.type : undefined;
  const path = below.filter(step => typeof step === 'string').join('.');
  return type && path ? `${type} ${path}` : undefined;
}

/** What the text under the cursor says by itself. */
function noteOf(
  { node, part }: Place,
  template: Template,
  { id, exact }: Address,
  now: number | undefined,
): string | undefined {
  if (part !== 'value' || node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  // EventBridge Scheduler takes a zone beside its expression.
  const zone = exact?.endsWith('ScheduleExpression')
    ? template.everyResource.get(id ?? '')?.get<string>(`${exact}Timezone`)?.value
    : undefined;
  return literalNote(node.value, now, typeof zone === 'string' ? zone : undefined);
}

function markdownAt(
  sources: Sources,
  template: Template,
  place: Place,
  address: Address,
): string | undefined {
  const { schema } = sources;
  const { section, id, below } = address;
  if (id === undefined) {
    const words = schema.template.sections[section];
    return words && (place.part === 'key' || place.node?.kind === 'scalar')
      ? paragraphs(`**${section}**`, words.doc)
      : undefined;
  }
  if (section === 'Resources') {
    const resource = template.everyResource.get(id);
    if (!resource) return undefined;
    const type = schema.type(resource.type);
    if (below.length === 0) return place.part === 'key' ? resourceCard(sources, resource) : undefined;
    if (below[0] === 'Type') return type ? typeCard(type, sources.facts) : undefined;
    if (below[0] === 'Properties' && address.property)
      return propertyCard(sources, resource, address.property, address.exact ?? address.property, place);
    const named = place.part === 'value' && place.node?.kind === 'scalar' ? place.node.raw : undefined;
    if (named !== undefined && below[0] === 'Condition') return conditionCard(sources, named);
    const other = named === undefined ? undefined : template.everyResource.get(named);
    if (other && below[0] === 'DependsOn') return resourceCard(sources, other);
    const word = schema.template.resource[String(below[0])];
    return word ? paragraphs(`**${below[0]}**`, word.doc) : undefined;
  }
  if (section === 'Globals') return globalsCard(sources, template, id, below);
  if (section === 'Parameters' && below.length === 0) return parameterCard(template, id);
  if (section === 'Parameters' && below[0] === 'Type' && place.node?.kind === 'scalar') {
    const meaning = schema.template.parameterTypes[place.node.raw];
    if (meaning && place.part === 'value')
      return paragraphs(`**${escaped(place.node.raw)}** · parameter type`, meaning);
  }
  if (below.length === 0 && place.part === 'key') {
    if (section === 'Conditions') return conditionCard(sources, id);
    if (section === 'Mappings') return mappingCard(sources, id);
    if (section === 'Outputs') return outputCard(sources, id);
  }
  if (
    section === 'Outputs' &&
    below[0] === 'Condition' &&
    place.part === 'value' &&
    place.node?.kind === 'scalar'
  )
    return conditionCard(sources, place.node.raw);
  const words =
    section === 'Parameters'
      ? schema.template.parameter
      : section === 'Outputs'
        ? schema.template.output
        : undefined;
  const word = below.length ? words?.[String(below[0])] : undefined;
  return word ? paragraphs(`**${below[0]}**`, word.doc) : undefined;
}

/** A resource by its logical id: what it is, and what it does for others. */
function resourceCard(sources: Sources, resource: Resource): string {
  const type = sources.schema.type(resource.type);
  const fn = sources.projects[0]?.functionOf(resource);
  const about = fn && [
    typeof fn.runtime?.value === 'string' ? fn.runtime.value : undefined,
    fn.memory.value === undefined ? undefined : megabytes(fn.memory.value),
    fn.timeout.value === undefined ? undefined : `${number(fn.timeout.value)} s`,
    fn.triggers.length
      ? `called by ${inWords(fn.triggers.map(trigger => trigger.source?.id ?? trigger.id))}`
      : undefined,
  ];
  return paragraphs(
    `**${resource.id}** · ${code(resource.type)}`,
    about?.filter(Boolean).join(', '),
    resource.condition && `Exists only where ${code(resource.condition)} holds.`,
    type?.doc,
    type?.ref && `Ref gives ${type.ref}.`,
    sources.templates[0] && usedBy(sources.templates[0], resource.id, ['resource', 'value']),
  );
}

function propertyCard(
  sources: Sources,
  resource: Resource,
  path: string,
  exact: string,
  place: Place,
): string | undefined {
  const { schema } = sources;
  const textAt = (steps: readonly string[]) => {
    const value = resource.get(steps.join('.'))?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const steps = exact.split('.');
  const inSam = samCard(sources, resource, steps, place);
  if (inSam) return inSam;
  const found = propertyAt(schema, resource.type, steps, textAt);
  const bounds = boundsOf(sources, resource, path, steps);
  if (!found && bounds.length === 0) return insideFree(sources, resource, steps, textAt);
  const type = schema.type(resource.type);
  return paragraphs(
    `**${shortPath(path)}** · ${eventOf(resource, steps) ?? code(resource.type)}`,
    found?.property.doc && inBrief(found.property.doc),
    found && propertyLine(found.property, found.shape),
    factLines(bounds),
    effective(sources, resource, exact, place),
    type && `[Reference](${type.docUrl})`,
  );
}

/** Facts about a property; of an event's also those about what SAM makes of it, which shares its properties. */
function boundsOf(
  { facts, schema }: Sources,
  resource: Resource,
  path: string,
  [first, name, , ...below]: readonly string[],
): readonly Fact[] {
  const own = facts.on(`${resource.type} ${path}`);
  if (own.length || first !== 'Events' || below.length === 0) return own;
  const type = resource.get<string>(`Events.${name}.Type`)?.value;
  const event = schema.eventTypes(resource.type).find(known => known.name === type);
  return (event?.makes ?? []).flatMap(made => facts.on(`${made} ${below.join('.')}`));
}

/** Inside free JSON: what is known of policy statements, else what the whole of it is. */
function insideFree(
  { schema }: Sources,
  resource: Resource,
  steps: readonly string[],
  textAt: (steps: readonly string[]) => string | undefined,
): string | undefined {
  const named = steps.filter(step => !/^\d+$/.test(step));
  const statement = /Statements?$/.test(named.at(-2) ?? '') ? statementKeys[named.at(-1) ?? ''] : undefined;
  if (statement) return paragraphs(`**${named.at(-1)}** · policy statement`, statement);
  for (let length = steps.length - 1; length > 0; length--) {
    const found = propertyAt(schema, resource.type, steps.slice(0, length), textAt);
    const [name] = steps.slice(length - 1, length);
    if (found?.property.doc && !/^\d+$/.test(name ?? ''))
      return paragraphs(
        `**${named.at(-1) ?? name}** · in ${code(name ?? '')} of ${code(resource.type)}`,
        inBrief(found.property.doc),
      );
  }
  return undefined;
}

/** Events and policies: what SAM has names of its own for. */
function samCard(
  { schema }: Sources,
  resource: Resource,
  [first, second, third, ...more]: readonly string[],
  place: Place,
): string | undefined {
  if (!resource.type.startsWith('AWS::Serverless::')) return undefined;
  if (
    first === 'Events' &&
    second !== undefined &&
    (third === undefined || third === 'Type') &&
    more.length === 0
  ) {
    const event = resource.get<string>(`Events.${second}.Type`)?.value;
    return typeof event === 'string' ? eventCard(schema, resource.type, event) : undefined;
  }
  if (first !== 'Policies') return undefined;
  const name = /^\d+$/.test(second ?? '') ? third : second;
  const isName = name !== undefined && more.length === 0 && place.part === 'key';
  if (isName && schema.sam.policyTemplates[name]) return policyCard(schema, name);
  const written = place.node?.kind === 'scalar' ? place.node.raw : '';
  const managed = schema.template.managedPolicies[written];
  return managed ? paragraphs(`**${written}** · policy managed by AWS`, managed.doc) : undefined;
}

/** `SQS event Jobs`, for what stands below an event. */
function eventOf(resource: Resource, [first, name, ...below]: readonly string[]): string | undefined {
  if (first !== 'Events' || below.length === 0) return undefined;
  const type = resource.get<string>(`Events.${name}.Type`)?.value;
  return typeof type === 'string' ? `${code(type)} event ${code(name ?? '')}` : undefined;
}

/** Below an event its own properties only. */
function shortPath(path: string): string {
  return path.replace(/^Events\.[^.]+\.Properties\./, '');
}

/** What holds in this template, and where it comes from; in every world where they differ. */
function effective(sources: Sources, resource: Resource, path: string, place: Place): string | undefined {
  const settings = sources.templates.map(template => template.everyResource.get(resource.id)?.get(path));
  const words = [...new Set(settings.flatMap(setting => (setting ? settingInWords(setting) : [])))];
  const lines =
    words.length === 1
      ? `Here: ${words[0]}`
      : words.length > 1
        ? `Here, by condition: ${inWords(words, 'or')}`
        : undefined;
  return paragraphs(lines, valueNote(sources, resource, path, settings[0], place));
}

function settingInWords(setting: Setting): readonly string[] {
  if (setting.kind === 'list' || setting.kind === 'map') return [];
  const from = {
    resource: '',
    globals: ', from Globals',
    parameter: `, the default of parameter ${code(setting.refersTo ?? '')}`,
    default: ', the default',
  }[setting.origin];
  if (setting.value !== undefined) return [`${code(String(setting.value).slice(0, 200))}${from}`];
  if (setting.refersTo)
    return [
      `${code(setting.attribute ? `${setting.refersTo}.${setting.attribute}` : setting.refersTo)}, known when it is deployed`,
    ];
  return ['known when it is deployed'];
}

/** What more there is to say of certain values: the life of a runtime, the share of a processor. */
function valueNote(
  sources: Sources,
  resource: Resource,
  path: string,
  setting: Setting | undefined,
  _place: Place,
): string | undefined {
  const { facts } = sources;
  const fn = sources.projects[0]?.functionOf(resource);
  if (!fn) return undefined;
  if (path === 'Handler') return handlerNote(sources, fn);
  const variable = /^Environment\.Variables\.(.+)$/.exec(path)?.[1];
  if (variable) return variableNote(sources, [fn], variable);
  if (path === 'Runtime' && typeof setting?.value === 'string') {
    const life = lifeOf(setting.value, facts);
    if (!life) return `${code(setting.value)} is not among the runtimes known on ${facts.checked}.`;
    if (life.gone) return `${code(life.runtime)} can be neither created nor updated any more.`;
    const days = [
      life.deprecated && `deprecated ${life.deprecated}`,
      life.createBlocked && `no new functions from ${life.createBlocked}`,
      life.updateBlocked && `no updates from ${life.updateBlocked}`,
    ].filter(Boolean);
    return `${code(life.runtime)}: ${days.join(', ')}${life.successor ? `; move to ${code(life.successor)}` : ''}.`;
  }
  if (path === 'MemorySize' && typeof setting?.value === 'number') {
    const share = Number(facts.find('lambda.cpu.one-vcpu')?.value);
    return Number.isFinite(share)
      ? `${megabytes(setting.value)} is ${number(Number((setting.value / share).toFixed(2)))} of a vCPU.`
      : undefined;
  }
  return undefined;
}

function globalsCard(
  sources: Sources,
  template: Template,
  section: string,
  below: readonly (string | number)[],
): string | undefined {
  const globals = sources.schema.sam.globals[section];
  if (!globals) return undefined;
  const resources = template.ofType(globals.type);
  if (below.length === 0)
    return paragraphs(
      `**Globals · ${section}**`,
      `What every ${code(globals.type)} of this template has unless it says otherwise: ${inWords(resources.map(({ id }) => id).slice(0, 12)) || 'there is none yet'}.`,
    );
  const path = below.filter(step => typeof step === 'string').join('.');
  const found = propertyAt(sources.schema, globals.type, below.map(String));
  const [first] = below;
  const heirs = resources
    .filter(resource => resource.get(String(first))?.origin === 'globals')
    .map(({ id }) => id);
  const facts = sources.facts.on(`${globals.type} ${path}`);
  if (!found && facts.length === 0) return undefined;
  return paragraphs(
    `**${path}** · Globals of ${code(globals.type)}`,
    found?.property.doc && inBrief(found.property.doc),
    found && propertyLine(found.property, found.shape),
    factLines(facts),
    heirs.length
      ? `Holds for ${inWords(heirs.slice(0, 12))}${heirs.length > 12 ? ` and ${heirs.length - 12} more` : ''}.`
      : 'No resource takes it as it stands here.',
  );
}

function parameterCard(template: Template, id: string): string | undefined {
  const parameter = template.parameters.get(id);
  if (!parameter) return undefined;
  return paragraphs(
    `**${id}** · parameter${parameter.type ? ` of type ${code(parameter.type)}` : ''}`,
    parameter.default === undefined
      ? 'Has no default: it must be given at deployment.'
      : `Default: ${code(String(parameter.default).slice(0, 200))}`,
    parameter.allowed &&
      `Allowed: ${parameter.allowed
        .slice(0, 20)
        .map(value => code(String(value)))
        .join(', ')}`,
    parameter.noEcho && 'Its value is not shown (`NoEcho`).',
    usedBy(template, id, ['value']),
  );
}

/** The name in a Ref, GetAtt or Sub, and the intrinsic itself. */
function nameCard(sources: Sources, template: Template, place: Place, offset: number): Card | undefined {
  if (place.node?.kind === 'call' && touches(place.node.at, offset))
    return intrinsicCard(sources, place.node);
  const call = place.node?.kind === 'call' ? place.node : place.calls[0]?.call;
  if (!call) return undefined;
  const chosen = chosenCard(sources, place);
  if (chosen) return chosen;
  const target = targetAt(call, offset);
  if (!target) return undefined;
  const markdown = targetCard(sources, template, target.id, target.attribute);
  return markdown ? { span: target.span, markdown } : undefined;
}

/** The condition of an If, the mapping of a FindInMap. */
function chosenCard(sources: Sources, { node, calls }: Place): Card | undefined {
  const [around] = calls;
  if (node?.kind !== 'scalar' || !around || around.operand > 0) return undefined;
  const { name } = around.call;
  const markdown =
    name === 'Condition' || name === 'Fn::If'
      ? conditionCard(sources, node.raw)
      : name === 'Fn::FindInMap'
        ? mappingCard(sources, node.raw)
        : undefined;
  return markdown ? { span: node, markdown } : undefined;
}

function intrinsicCard({ schema }: Sources, call: CallNode): Card | undefined {
  const words = schema.template.intrinsics[call.name];
  return words
    ? {
        span: call.at,
        markdown: paragraphs(
          `**${call.name}**${words.tag ? ` · ${code(`${words.tag} ${words.takes}`)}` : ''}`,
          words.doc,
        ),
      }
    : undefined;
}

interface Target {
  readonly id: string;
  readonly attribute?: string;
  readonly span: Span;
}

/** What an intrinsic names at an offset. */
export function targetAt(call: CallNode, offset: number): Target | undefined {
  if (call.name === 'Ref' && call.argument?.kind === 'scalar' && touches(call.argument, offset))
    return { id: call.argument.raw, span: call.argument };
  const target = getAttOf(call);
  if (target && call.argument && touches(call.argument, offset)) {
    const span = { uri: call.uri, start: target.at.start, end: (target.attributeAt ?? target.at).end };
    return target.attribute === undefined
      ? { id: target.id, span }
      : { id: target.id, attribute: target.attribute, span };
  }
  const variable = subOf(call)?.variables.find(({ at, local }) => !local && touches(at, offset));
  if (!variable) return undefined;
  const [id = '', ...attribute] = variable.name.split('.');
  return attribute.length
    ? { id, attribute: attribute.join('.'), span: variable.at }
    : { id, span: variable.at };
}

function targetCard(
  sources: Sources,
  template: Template,
  id: string,
  attribute: string | undefined,
): string | undefined {
  const pseudo = sources.schema.template.pseudoParameters[id];
  if (pseudo) return paragraphs(`**${id}**`, pseudo);
  if (template.parameters.has(id)) return parameterCard(template, id);
  const resource = template.everyResource.get(id);
  if (!resource)
    return meaningOf(id, template, sources.schema) === 'generated'
      ? paragraphs(`**${id}**`, 'AWS SAM writes this resource when the template is deployed.')
      : undefined;
  const type = sources.schema.type(resource.type);
  if (attribute === undefined) return resourceCard(sources, resource);
  const found = type?.attributes[attribute];
  return paragraphs(
    `**${id}.${escaped(attribute)}** · ${code(resource.type)}`,
    found?.doc,
    found && `Gives ${shapeInWords(found.shape)}.`,
  );
}
