import type { Schema } from '../schema/schema';
import { referencesOf } from '../template/intrinsics';
import { type Entry, entryOf, type Node, type ScalarNode } from '../template/syntax';
import type { Reference, Template } from '../template/template';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { callsOf } from './calls';
import { sectionsOf } from './parts';

/** A place where a template names something of its own. */
export interface Use extends Reference {
  readonly by:
    | 'Ref'
    | 'Fn::GetAtt'
    | 'Fn::Sub'
    | 'DependsOn'
    | 'Condition'
    | 'Fn::If'
    | 'Fn::FindInMap'
    | 'Id';
  /** What is looked for. */
  readonly of: 'value' | 'resource' | 'condition' | 'mapping';
  /** Where the attribute stands. */
  readonly attributeAt?: Span;
  /** The section it stands in, and the name of the section's entry. */
  readonly section: string;
  readonly owner: string;
}

interface Names {
  /** An entry can be moved to another section as it is. */
  readonly section: string;
  readonly uses: readonly Use[];
  /** Variables of loops, which stand for no resource or parameter. */
  readonly loops: ReadonlySet<string>;
}

const ofEntries = new WeakMap<Entry, Names>();
const ofKinds = new WeakMap<Template['syntax'], Map<Use['of'], readonly Use[]>>();
const ofTemplates = new WeakMap<Template['syntax'], Names>();

/** Every use of a name, whatever the conditions; those of an entry are kept for as long as it stays the same. */
export function usesOf({ syntax }: Template): readonly Use[] {
  return namesOf(syntax).uses;
}

/** The uses that look for one kind of thing. */
export function usesFor(of: Use['of'], { syntax }: Template): readonly Use[] {
  const byKind = ofKinds.get(syntax) ?? new Map<Use['of'], readonly Use[]>();
  ofKinds.set(syntax, byKind);
  let uses = byKind.get(of);
  if (!uses) {
    uses = namesOf(syntax).uses.filter(use => use.of === of);
    byKind.set(of, uses);
  }
  return uses;
}

function namesOf(syntax: Template['syntax']): Names {
  const known = ofTemplates.get(syntax);
  if (known) return known;
  const parts: Names[] = [];
  for (const section of ['Resources', 'Outputs', 'Conditions', 'Rules', 'Globals', 'Hooks']) {
    const node = entryOf(syntax.root, section)?.value;
    for (const entry of node?.kind === 'map' ? node.entries : []) {
      const known = ofEntries.get(entry);
      const found = known?.section === section ? known : inEntry(section, entry);
      ofEntries.set(entry, found);
      parts.push(found);
    }
  }
  const names = {
    section: '',
    uses: parts.flatMap(({ uses }) => uses),
    loops: new Set(parts.flatMap(({ loops }) => [...loops])),
  };
  ofTemplates.set(syntax, names);
  return names;
}

function inEntry(section: string, { key, value }: Entry): Names {
  if (!value) return { section, uses: [], loops: new Set() };
  const uses: Use[] = [];
  const loops = new Set<string>();
  const place = { section, owner: key.raw };
  const named = (by: Use['by'], of: Use['of'], node: Node | undefined) => {
    if (node?.kind === 'scalar' && typeof node.value === 'string')
      uses.push({ ...place, by, of, id: node.value, at: inside(node) });
  };
  if (value.kind === 'map' && section === 'Resources') {
    for (const node of listed(entryOf(value, 'DependsOn')?.value)) named('DependsOn', 'resource', node);
    for (const node of connected(value)) named('Id', 'resource', node);
  }
  if (section === 'Resources' || section === 'Outputs')
    named('Condition', 'condition', entryOf(value, 'Condition')?.value);
  loop(key, value);
  const waiting: Node[] = [value];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'list') waiting.push(...node.items);
    else if (node.kind === 'map') {
      // Anywhere else `Condition` may be a key of a policy.
      if (section === 'Conditions' || section === 'Rules')
        if (node.entries.length === 1) named('Condition', 'condition', entryOf(node, 'Condition')?.value);
      for (const entry of node.entries) {
        if (entry.value) {
          waiting.push(entry.value);
          loop(entry.key, entry.value);
        }
      }
    } else if (node.kind === 'call') {
      if (node.argument) waiting.push(node.argument);
      const [first] = node.argument?.kind === 'list' ? node.argument.items : [];
      if (node.name === 'Fn::If') named('Fn::If', 'condition', first);
      else if (node.name === 'Fn::FindInMap') {
        named('Fn::FindInMap', 'mapping', first);
        // A mapping chosen at deployment: any may be meant.
        if (first && first.kind !== 'scalar')
          uses.push({ ...place, by: node.name, of: 'mapping', id: '', at: first });
      } else if (node.name === 'Condition') named('Condition', 'condition', node.argument);
      else {
        const by = node.name as Use['by'];
        for (const reference of referencesOf(node))
          uses.push({ ...place, ...reference, by, of: by === 'Fn::GetAtt' ? 'resource' : 'value' });
      }
    }
  }
  return { section, uses, loops };

  function loop({ raw }: ScalarNode, body: Node): void {
    if (!raw.startsWith('Fn::ForEach') || body.kind !== 'list') return;
    const [variable] = body.items;
    if (variable?.kind === 'scalar') loops.add(variable.raw);
  }
}

/** The ids that connectors name as text. */
function connected(resource: Node): readonly Node[] {
  const type = entryOf(resource, 'Type')?.value;
  const found: (Node | undefined)[] = [];
  if (type?.kind === 'scalar' && type.raw === 'AWS::Serverless::Connector') {
    const properties = entryOf(resource, 'Properties')?.value;
    for (const end of ['Source', 'Destination'])
      for (const one of listed(entryOf(properties, end)?.value)) found.push(entryOf(one, 'Id')?.value);
  }
  const own = entryOf(resource, 'Connectors')?.value;
  for (const { value } of own?.kind === 'map' ? own.entries : []) {
    const destination = entryOf(entryOf(value, 'Properties')?.value, 'Destination')?.value;
    for (const one of listed(destination)) found.push(entryOf(one, 'Id')?.value);
  }
  return found.filter(node => node !== undefined);
}

function listed(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : node ? [node] : [];
}

/** A scalar without its quotes. */
function inside(scalar: ScalarNode): Span {
  const lead = scalar.style === 'single' || scalar.style === 'double' ? 1 : 0;
  return {
    uri: scalar.uri,
    get start() {
      return scalar.start + lead;
    },
    get end() {
      return scalar.end - lead;
    },
  };
}

/** What a name stands for; `unknown` where the template does not tell, `undefined` where there is nothing of the name. */
export type Meaning = 'parameter' | 'resource' | 'pseudo parameter' | 'generated' | 'unknown';

export function meaningOf(id: string, template: Template, schema: Schema): Meaning | undefined {
  if (template.parameters.has(id)) return 'parameter';
  if (template.everyResource.has(id)) return 'resource';
  if (id in schema.template.pseudoParameters) return 'pseudo parameter';
  if (id === '' || /[${}&]/.test(id) || namesOf(template.syntax).loops.has(id)) return 'unknown';
  const [first = ''] = id.split('.');
  if (first !== id && template.everyResource.has(first)) return 'resource';
  if (entryOf(entryOf(template.syntax.root, 'Resources')?.value, id)) return 'unknown'; // not finished yet
  if (entryOf(entryOf(template.syntax.root, 'Parameters')?.value, id)) return 'unknown';
  if (template.isSam && generatedType(first, template, schema)) return 'generated';
  return undefined;
}

/** The type of a resource that SAM makes; `other` and `event` where it may be of several. */
export function generatedType(id: string, template: Template, schema: Schema): string | undefined {
  const { anywhere, beside } = schema.sam.generated;
  for (const [pattern, type] of Object.entries(anywhere)) if (fits(id, pattern)) return type;
  for (const resource of template.everyResource.values()) {
    if (!id.startsWith(resource.id)) continue;
    const rest = id.slice(resource.id.length);
    const events = resource.get('Events')?.keys ?? [];
    for (const [pattern, type] of Object.entries(beside[resource.type] ?? {})) {
      const own = pattern.replace('{id}', '');
      if (!own.includes('{event}') && fits(rest, own)) return type;
      if (own.includes('{event}') && events.some(event => fits(rest, own.replace('{event}', event))))
        return type;
    }
  }
  return undefined;
}

/** `*` stands for what only the deployment knows. */
function fits(text: string, pattern: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return text === pattern;
  return (
    text.length >= pattern.length - 1 &&
    text.startsWith(pattern.slice(0, star)) &&
    text.endsWith(pattern.slice(star + 1))
  );
}

const open = new WeakMap<Template, boolean>();

/** Parts of a template that other texts make or read: nothing can be said to be missing or unused there. */
export function isOpen(template: Template): boolean {
  let known = open.get(template);
  if (known === undefined) {
    known = hasOpenParts(template);
    open.set(template, known);
  }
  return known;
}

function hasOpenParts(template: Template): boolean {
  if (template.hasMacros) return true;
  for (const { key, is, parts } of sectionsOf(template)) {
    if (!['Resources', 'Parameters', 'Mappings', 'Conditions'].includes(key)) continue;
    if (is === 'call' || parts.some(part => part.key.startsWith('Fn::'))) return true;
  }
  for (const { type } of template.everyResource.values()) if (type.endsWith('::MODULE')) return true;
  return false;
}

/** Macros may change any property; loops only make more resources, and leave the others as they are written. */
export function isRewritten(template: Template): boolean {
  if (!template.hasMacros) return false;
  const sections = sectionsOf(template);
  const transforms = sections.find(({ key }) => key === 'Transform');
  const isOfAws =
    transforms?.items.length && transforms.items.every(({ value }) => /^AWS::/.test(String(value)));
  const made = sections
    .find(({ key }) => key === 'Resources')
    ?.parts.filter(part => part.key.startsWith('Fn::'));
  return !isOfAws || !made?.length || made.some(({ key }) => !key.startsWith('Fn::ForEach::'));
}

/** Files that are put in at deployment may use any name of the template. */
export function includesFiles(template: Template): boolean {
  return callsOf(template).some(({ name }) => name === 'Fn::Transform');
}

/** Edits that put another name where one is used. */
export function renamed(at: Span, name: string): readonly Edit[] {
  return [{ at: { uri: at.uri, start: at.start, end: at.end }, text: name }];
}
