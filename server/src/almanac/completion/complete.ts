import { supportedRuntimes } from '../../project/runtimes';
import type { Shape, Snippet } from '../../schema/schema';
import { cursorAt } from '../../template/cursor';
import type { Node } from '../../template/syntax';
import type { FileEntry } from '../files';
import type { Sources } from '../sources';
import { type HandlerFile, handlerSuggestions, isHandlerPlace, pathEnding, pathSuggestions } from './files';
import { policyDocument } from './iam';
import { intrinsics, longIntrinsics } from './intrinsics';
import { propertyKeys, takesList, wordKeys } from './keys';
import { environmentNames, freeKeys, freeValues, namesFromTemplate } from './names';
import { placesAt, type Scene, sceneOf } from './scene';
import { likeliest } from './skeleton';
import { snippetSuggestions } from './snippets';
import { rank, type Suggestion, type Suggestions } from './suggestion';
import {
  attributesOf,
  conditionNames,
  getAttTargets,
  logicalIds,
  mappingKeys,
  propertiesHere,
  referenceValues,
  refTargets,
  variables,
} from './targets';
import { eventTypes, isWithin, managedPolicies, newEvents, policyTemplates, resourceTypes } from './types';
import { propertyValues, written } from './values';

/** What had to be waited for before the suggestions can be made. */
export interface Gathered {
  readonly snippets: readonly Snippet[];
  /** Files of the folder that a path leads to. */
  readonly entries: readonly FileEntry[];
  readonly handlers: readonly HandlerFile[];
}

export const nothingGathered: Gathered = { snippets: [], entries: [], handlers: [] };

/** The cursor at an offset and all that decides what can stand there; `undefined` in comments and prose. */
export function sceneAt(sources: Sources, offset: number): Scene | undefined {
  const { text, format } = sources.syntax;
  const cursor = cursorAt(text, Math.min(Math.max(offset, 0), text.length), format);
  return cursor && sceneOf(sources, cursor);
}

/** What can stand at the cursor, the likeliest first by `sort`. */
export function suggestionsAt(scene: Scene, gathered: Gathered = nothingGathered): Suggestions {
  const { start, end } = scene.cursor;
  const items = inOrder(scene, itemsAt(scene, gathered));
  // Where the word has quotes about it, what is offered is compared with them.
  const isQuoted = scene.isJson && scene.sources.syntax.text[start] === '"';
  return { items: isQuoted ? items.map(quoted) : items, start, end };
}

function itemsAt(scene: Scene, gathered: Gathered): readonly Suggestion[] {
  const { cursor, isKey } = scene;
  const call = cursor.place.calls[0];
  if (cursor.variable) return isInSub(scene) ? variables(scene) : [];
  if (call && !cursor.tag) {
    const found = operands(scene, call.call.name, call.call.argument, call.operand);
    if (found) return found;
  }
  if (cursor.tag) return [...referenceValues(scene, propertiesHere(scene)), ...intrinsics(scene)];
  const found = isKey ? keysAt(scene, gathered) : valuesAt(scene, gathered);
  return scene.path.length > 2 && (isKey || cursor.alone) ? [...found, ...longIntrinsics(scene)] : found;
}

/** What fits the letters typed so far, the likeliest first. */
function inOrder(scene: Scene, items: readonly Suggestion[]): readonly Suggestion[] {
  const { text } = scene.sources.syntax;
  const { cursor } = scene;
  const offset = cursor.start + cursor.typed.length + (scene.isJson && text[cursor.start] === '"' ? 1 : 0);
  const found: { readonly item: Suggestion; readonly order: string }[] = [];
  for (const item of items) {
    const from = item.start;
    const typed = (from === undefined ? cursor.typed : text.slice(from, Math.max(offset, from)))
      .trim()
      .toLowerCase();
    const begins = typed && fit(typed, item);
    if (begins !== undefined) found.push({ item, order: `${begins}${item.sort}` });
  }
  return found
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.item.label < b.item.label ? -1 : 1))
    .map(({ item }) => item);
}

/** How well a suggestion fits the letters typed: it begins with them, holds them together, or holds them in their order. */
function fit(typed: string, { label, filter }: Suggestion): string | undefined {
  const name = label.toLowerCase();
  if (name.startsWith(typed)) return '0';
  const word = filter === undefined ? name : filter.toLowerCase();
  if (word.replace('"', '').startsWith(typed)) return '0';
  if (word.includes(typed)) return '1';
  return isWithin(typed, word) ? '2' : undefined;
}

function quoted(item: Suggestion): Suggestion {
  if (item.start !== undefined) return item;
  const filter = item.filter ?? item.label;
  return filter.startsWith('"') ? item : { ...item, filter: `"${filter}"` };
}

/** `${…}` means something in a Sub only; elsewhere it is text, or another tool's. */
function isInSub({ cursor }: Scene): boolean {
  return cursor.place.calls.some(({ call, operand }) => call.name === 'Fn::Sub' && operand === 0);
}

/** What an intrinsic takes; `undefined` where its operand is a value like others. */
function operands(
  scene: Scene,
  name: string,
  argument: Node | undefined,
  operand: number,
): readonly Suggestion[] | undefined {
  switch (name) {
    case 'Ref':
      return refTargets(scene, propertiesHere(scene));
    case 'Fn::GetAtt':
      return getAttTargets(scene, propertiesHere(scene), argument);
    case 'Condition':
      return conditionNames(scene);
    case 'Fn::If':
      return operand === 0 ? conditionNames(scene) : undefined;
    case 'Fn::FindInMap':
      return mappingKeys(scene, argument, operand);
    case 'Fn::Sub':
      return operand === 0 ? [] : [...referenceValues(scene, []), ...intrinsics(scene)];
    default:
      return scene.isKey ? undefined : [...freeReferences(scene), ...intrinsics(scene)];
  }
}

/** Any parameter or resource, by Ref. */
function freeReferences(scene: Scene): readonly Suggestion[] {
  if (!scene.isJson && scene.cursor.quote) return [];
  return refTargets(scene, []).map(item => ({
    ...item,
    label: `!Ref ${item.label}`,
    insert: scene.isJson ? `{ "Ref": ${item.insert} }` : `${scene.cursor.before}!Ref ${item.label}`,
    filter: scene.isJson ? JSON.stringify(item.label) : `!Ref ${item.label}`,
  }));
}

const mapShape = { kind: 'map', of: { kind: 'json' } } as const;
const listShape = { kind: 'list', of: { kind: 'string' } } as const;

function keysAt(scene: Scene, gathered: Gathered): readonly Suggestion[] {
  const { path, sources } = scene;
  const { template } = sources.schema;
  const [section, , third] = path;
  if (path.length === 0) {
    const maps = [
      'Globals',
      'Parameters',
      'Mappings',
      'Conditions',
      'Rules',
      'Resources',
      'Outputs',
      'Metadata',
      'Hooks',
    ];
    return wordKeys(
      scene,
      template.sections,
      Object.fromEntries(maps.map(name => [name, mapShape])),
      'section',
      [
        'AWSTemplateFormatVersion',
        'Transform',
        'Description',
        'Globals',
        'Parameters',
        'Resources',
        'Outputs',
      ],
    );
  }
  if (path.length === 1 && section === 'Metadata')
    return wordKeys(
      scene,
      { 'AWS::CloudFormation::Interface': { doc: 'How the console groups and names parameters.' } },
      { 'AWS::CloudFormation::Interface': mapShape },
    );
  if (path.length === 1) return newEntries(scene, gathered);
  if (section === 'Resources') {
    if (path.length === 2) return resourceKeys(scene);
    if (third !== 'Properties') return besideProperties(scene);
    return propertyLevel(scene);
  }
  if (section === 'Globals') return propertyLevel(scene);
  if (section === 'Parameters' && path.length === 2)
    return wordKeys(scene, template.parameter, { AllowedValues: listShape }, 'key', [
      'Default',
      'Description',
      'AllowedValues',
    ]);
  if (section === 'Outputs' && path.length === 2)
    return wordKeys(scene, template.output, { Export: mapShape }, 'key', ['Description', 'Value', 'Export']);
  if (section === 'Metadata') return interfaceKeys(scene);
  if (section === 'Outputs' && third === 'Export')
    return wordKeys(
      scene,
      {
        Name: {
          doc: 'The name other stacks import it by; unique in the account and Region.',
          required: true,
        },
      },
      {},
    );
  return [];
}

/** A new entry of a section: sections of Globals, whole resources, outputs of what there is. */
function newEntries(scene: Scene, { snippets }: Gathered): readonly Suggestion[] {
  const [section] = scene.path;
  const { schema } = scene.sources;
  if (section === 'Globals')
    return wordKeys(
      scene,
      Object.fromEntries(
        Object.entries(schema.sam.globals).map(([name, { type }]) => [
          name,
          { doc: `What every \`${type}\` of this template has unless it says otherwise.` },
        ]),
      ),
      Object.fromEntries(Object.keys(schema.sam.globals).map(name => [name, mapShape])),
      'section',
      ['Function', 'Api', 'HttpApi'],
    );
  return snippetSuggestions(scene, snippets);
}

/** How the console groups and names parameters. */
function interfaceKeys(scene: Scene): readonly Suggestion[] {
  const [, name, part, ...more] = scene.path;
  if (name !== 'AWS::CloudFormation::Interface') return [];
  if (part === undefined)
    return wordKeys(
      scene,
      {
        ParameterGroups: { doc: 'Parameters that stand together, in their order.' },
        ParameterLabels: { doc: 'What to call each parameter.' },
      },
      { ParameterGroups: { kind: 'list', of: { kind: 'json' } }, ParameterLabels: mapShape },
    );
  if (part === 'ParameterGroups' && more.length === 1)
    return wordKeys(
      scene,
      { Label: { doc: 'The heading of the group.' }, Parameters: { doc: 'The names of its parameters.' } },
      { Label: mapShape, Parameters: listShape },
    );
  if (part === 'ParameterLabels' && more.length === 0)
    return wordKeys(
      scene,
      Object.fromEntries(
        [...scene.template.parameters.keys()].map(id => [id, { doc: 'The label of this parameter.' }]),
      ),
      Object.fromEntries([...scene.template.parameters.keys()].map(id => [id, mapShape])),
    );
  return wordKeys(scene, { default: { doc: 'The text that is shown.' } }, {});
}

function resourceKeys(scene: Scene): readonly Suggestion[] {
  const isSam = scene.own?.typeName?.startsWith('AWS::Serverless::') ?? false;
  const words = Object.entries(scene.sources.schema.template.resource).filter(
    ([, key]) => (!key.sam || scene.template.isSam) && !(key.except === 'sam' && isSam),
  );
  const maps = ['Properties', 'Metadata', 'CreationPolicy', 'UpdatePolicy', 'Connectors'];
  return wordKeys(
    scene,
    Object.fromEntries(words),
    Object.fromEntries(maps.map(name => [name, mapShape])),
    'key',
    ['Properties', 'DependsOn', 'Condition', 'DeletionPolicy'],
  );
}

/** Metadata for builds, connectors: keys beside the properties. */
function besideProperties(scene: Scene): readonly Suggestion[] {
  const below = scene.path.slice(2);
  if (below[0] === 'Connectors' && below[2] === 'Properties') {
    const words = {
      Destination: { doc: 'What it may reach.', required: true },
      Permissions: { doc: '`Read`, `Write` or both.', required: true },
    } as const;
    if (below.length === 3) return wordKeys(scene, words, { Destination: mapShape, Permissions: listShape });
    if (below[3] === 'Destination')
      return wordKeys(scene, { Id: { doc: 'The logical id of the resource.', required: true } }, {});
  }
  if (below[0] === 'Connectors' && below.length === 2)
    return wordKeys(
      scene,
      { Properties: { doc: 'From this resource to which, and what is allowed.', required: true } },
      { Properties: mapShape },
    );
  if (below[0] === 'Metadata' && below.length === 1)
    return wordKeys(
      scene,
      {
        BuildMethod: { doc: 'How `sam build` makes the code.' },
        BuildProperties: { doc: 'Options of that build.' },
        DockerContext: { doc: 'The folder an image is built from.' },
        Dockerfile: { doc: 'The file an image is built by.' },
        DockerTag: { doc: 'The tag of the image.' },
      },
      { BuildProperties: mapShape },
    );
  if (below[0] === 'Metadata' && below[1] === 'BuildProperties')
    return wordKeys(
      scene,
      {
        EntryPoints: { doc: 'The files that become handlers.' },
        Minify: { doc: 'Whether names and blanks are shortened.' },
        Sourcemap: {
          doc: 'Whether source maps are written; `NODE_OPTIONS: --enable-source-maps` reads them.',
        },
        Target: { doc: 'The language version to write, `es2022`.' },
        Format: { doc: '`esm` or `cjs`.' },
        External: { doc: 'Modules left out of the bundle.' },
        Loader: { doc: 'What to do with other files.' },
        OutExtension: { doc: 'Endings of what is written, `.js=.mjs`.' },
        MainFields: { doc: 'Which entry of a package is taken.' },
        Banner: { doc: 'Text to begin each file with.' },
      },
      {
        EntryPoints: listShape,
        External: listShape,
        Loader: listShape,
        OutExtension: listShape,
        Banner: listShape,
      },
    );
  return [];
}

/** Keys, or what can begin an item, below the properties. */
function propertyLevel(scene: Scene, dash = false): readonly Suggestion[] {
  const { own, property } = scene;
  if (!own || !property) return [];
  const inPolicy = policyDocument(scene);
  if (inPolicy) return inPolicy;
  const free = freeKeys(scene);
  if (free.length) return free;
  if (property.join('.') === 'Environment.Variables') return environmentNames(scene);
  if (isEvents(scene)) return newEvents(scene);
  if (isPolicies(scene)) {
    const templates = policyTemplates(scene, dash);
    const named = new Set(templates.map(({ label }) => label));
    return [...templates, ...propertyKeys(scene, dash).filter(({ label }) => !named.has(label))];
  }
  return propertyKeys(scene, dash);
}

function isEvents({ own, property }: Scene): boolean {
  return own?.typeName?.startsWith('AWS::Serverless::') === true && property?.join() === 'Events';
}

function isPolicies({ own, property }: Scene): boolean {
  const [first, second, ...more] = property ?? [];
  if (own?.typeName !== 'AWS::Serverless::Function' && own?.typeName !== 'AWS::Serverless::StateMachine')
    return false;
  return first === 'Policies' && more.length === 0 && (second === undefined || /^\d+$/.test(second));
}

function valuesAt(scene: Scene, gathered: Gathered): readonly Suggestion[] {
  const { path } = scene;
  const [section, , third] = path;
  if (section === 'Resources' && path.length === 3 && third === 'Type') return resourceTypes(scene);
  if (scene.own && scene.property) return propertyPlace(scene, gathered);
  if (section === 'Resources') return valuesBeside(scene);
  return otherSections(scene, gathered);
}

function propertyPlace(scene: Scene, gathered: Gathered): readonly Suggestion[] {
  const { own, property, cursor } = scene;
  if (!own || !property) return [];
  const last = property.at(-1);
  if (last === 'Type' && property.length === 3 && property[0] === 'Events') return eventTypes(scene);
  const inPolicy = policyDocument(scene);
  if (inPolicy) return inPolicy;
  if (isHandlerPlace(scene)) return [...handlerSuggestions(scene, gathered.handlers), ...references(scene)];
  const ending = pathEnding(scene);
  const paths = ending ? pathSuggestions(scene, gathered.entries, ending) : [];
  const isItem = /^\d+$/.test(last ?? '');
  const dash = !isItem && !cursor.flow && takesList(own, property);
  const policies = isPolicies(scene)
    ? managedPolicies(scene, 'name', dash)
    : last === 'ManagedPolicyArns' || (isItem && property.at(-2) === 'ManagedPolicyArns')
      ? managedPolicies(scene, 'arn', dash)
      : [];
  const keys = cursor.quote && !scene.isJson ? [] : keysBelow(scene, dash);
  const values = [
    ...freeValues(scene),
    ...namesFromTemplate(scene),
    ...propertyValues(scene, own, property),
    ...references(scene),
  ].map(item => (dash ? asItem(scene, item) : item));
  return unique([...keys, ...policies, ...paths, ...values, ...(dash ? [] : intrinsics(scene))]);
}

function isText({ kind }: Shape): boolean {
  return kind === 'string' || kind === 'integer' || kind === 'number' || kind === 'boolean';
}

/** Keys of what stands below a key, when the cursor is where it could begin. */
function keysBelow(scene: Scene, dash: boolean): readonly Suggestion[] {
  const { cursor, isJson, own, property } = scene;
  if (isJson || cursor.flow) return [];
  // Behind a key, in its line, a text begins where one can stand.
  if (
    !cursor.alone &&
    own &&
    property &&
    placesAt(own, property).some(({ shape }) => isText(likeliest(shape)))
  )
    return [];
  if (property?.length === 0) return cursor.alone ? propertyLevel(scene) : [];
  return propertyLevel(scene, dash);
}

/** A value where a list stands: an item of it, on a line of its own. */
function asItem({ cursor, unit, isJson }: Scene, item: Suggestion): Suggestion {
  if (isJson || cursor.quote) return item;
  if (cursor.alone) return { ...item, insert: `- ${item.insert}` };
  return {
    ...item,
    insert: `\n${' '.repeat(Math.max(cursor.column - cursor.indent.length, 0))}${unit}- ${item.insert}`,
  };
}

function references(scene: Scene): readonly Suggestion[] {
  return referenceValues(scene, propertiesHere(scene));
}

/** Values beside the properties: conditions, dependencies, what becomes of it. */
function valuesBeside(scene: Scene): readonly Suggestion[] {
  const { path, sources, cursor } = scene;
  const [, , key, ...more] = path;
  if (path.length === 2) return cursor.alone ? resourceKeys(scene) : [];
  if (key === 'DependsOn') return logicalIds(scene);
  if (key === 'Condition') return conditionNames(scene);
  const plain = (values: readonly string[]) =>
    values.map(
      (label, index): Suggestion => ({
        label,
        kind: 'value',
        insert: written(scene, label, /^(?:true|false)$/.test(label)),
        sort: rank(1, index),
      }),
    );
  if (key === 'Metadata' && more[0] === 'BuildMethod')
    return plain([
      'esbuild',
      'makefile',
      'rust-cargolambda',
      'python-uv',
      ...supportedRuntimes(sources.facts).map(({ runtime }) => runtime),
    ]);
  if (key === 'Metadata' && more[0] === 'BuildProperties') {
    if (more[1] === 'Minify' || more[1] === 'Sourcemap') return plain(['true', 'false']);
    if (more[1] === 'Format') return plain(['esm', 'cjs']);
    if (more[1] === 'Target') return plain(['es2022', 'es2024', 'esnext']);
  }
  if (key === 'Connectors' && more.at(-1) === 'Id') return logicalIds(scene);
  if (key === 'Connectors' && more[2] === 'Permissions') return plain(['Read', 'Write']);
  if (more.length === 0 && cursor.alone && besideProperties(scene).length) return besideProperties(scene);
  const word = more.length === 0 ? sources.schema.template.resource[String(key)] : undefined;
  return (word?.values ?? []).map((label, index) => ({
    label,
    kind: 'value',
    insert: written(scene, label),
    sort: rank(1, index),
  }));
}

function otherSections(scene: Scene, gathered: Gathered): readonly Suggestion[] {
  const { path, sources, cursor, template } = scene;
  const { template: words } = sources.schema;
  const [section, id, key, ...more] = path;
  const plain = (values: readonly string[], detail = '') =>
    values.map(
      (label, index): Suggestion => ({
        label,
        kind: 'value',
        detail,
        insert: written(scene, label, /^(?:true|false)$/.test(label)),
        sort: rank(1, index),
      }),
    );
  if (path.length === 1) {
    const word = words.sections[String(section)];
    if (word?.values || word?.suggest) return plain([...(word.values ?? []), ...(word.suggest ?? [])]);
    return cursor.alone ? newEntries(scene, gathered) : [];
  }
  if (section === 'Transform') return plain(words.sections.Transform?.suggest ?? []);
  if (section === 'Conditions')
    return [...intrinsics(scene), ...(cursor.place.calls.length ? freeReferences(scene) : [])];
  if (path.length === 2 && cursor.alone && (section === 'Parameters' || section === 'Outputs'))
    return keysAt(scene, gathered);
  if (section === 'Parameters' && more.length === 0) {
    if (key === 'Type')
      return Object.entries(words.parameterTypes).map(([label, documentation], index) => ({
        label,
        kind: 'type',
        documentation,
        insert: written(scene, label),
        sort: rank(label.includes('::') ? 2 : 1, index),
      }));
    if (key === 'NoEcho') return plain(['true', 'false']);
    if (key === 'Default')
      return plain((template.parameters.get(String(id))?.allowed ?? []).map(String), 'allowed');
  }
  if (section === 'Outputs') {
    if (key === 'Condition') return conditionNames(scene);
    if (key === 'Value') return [...outputValues(scene), ...referenceValues(scene, []), ...intrinsics(scene)];
    if (key === 'Export')
      return more.length === 0 && cursor.alone
        ? keysAt({ ...scene, isKey: true }, gathered)
        : intrinsics(scene);
  }
  return [];
}

/** Attributes worth showing: all that Arn, URLs and endpoints are. */
function outputValues(scene: Scene): readonly Suggestion[] {
  if (scene.isJson || scene.cursor.quote) return [];
  return [...scene.template.everyResource.values()].flatMap(resource =>
    attributesOf(scene, resource.id, [])
      .filter(({ label }) => /^(?:Arn|.*(?:Url|Endpoint|DomainName))$/.test(label))
      .map(item => ({
        ...item,
        label: `!GetAtt ${resource.id}.${item.label}`,
        insert: `${scene.cursor.before}!GetAtt ${resource.id}.${item.label}`,
        sort: rank(3),
      })),
  );
}

/** Of suggestions of the same label the first. */
function unique(items: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return items.filter(({ label }) => !seen.has(label) && seen.add(label));
}
