import { locate } from '../template/locate';
import { isName, type NameUse, namesOf } from '../template/names';
import type { Edit } from '../text/edit';
import { type Span, touches } from '../text/span';
import { folderOf, joinUri } from '../text/uri';
import type { Sources } from './sources';

/** The name under the cursor. */
export function nameAt(sources: Sources, offset: number): NameUse | undefined {
  return namesOf(sources.syntax).find(({ at }) => touches(at, offset));
}

/** Every place where the name under the cursor stands, its declaration first. */
export function placesOf(sources: Sources, offset: number): readonly NameUse[] {
  const name = nameAt(sources, offset);
  if (!name) return [];
  return namesOf(sources.syntax)
    .filter(({ kind, id }) => kind === name.kind && id === name.id)
    .sort((a, b) => Number(b.declares) - Number(a.declares) || a.at.start - b.at.start);
}

/** Where the thing under the cursor is declared: a name in the template, or the function that `Handler` names. */
export function definitionOf(sources: Sources, offset: number): readonly Span[] {
  const declared = placesOf(sources, offset).filter(({ declares }) => declares);
  if (declared.length) return declared.map(({ at }) => at);
  const fn = sources.projects[0]?.functions.find(({ handler }) => handler && touches(handler.span, offset));
  const code = fn && sources.projects[0]?.handlerOf(fn);
  if (code?.found === 'export') {
    const found = code.model.exports.find(({ name }) => name === code.exportName);
    return [found?.at ?? { uri: code.model.uri, start: 0, end: 0 }];
  }
  return code?.found === 'file-without-export' ? [{ uri: code.model.uri, start: 0, end: 0 }] : [];
}

/** Edits that rename the thing under the cursor wherever it stands; a reason where that cannot be. */
export function renameTo(
  sources: Sources,
  offset: number,
  name: string,
): readonly Edit[] | { readonly refused: string } {
  const places = placesOf(sources, offset);
  const [first] = places;
  if (!first) return { refused: 'There is no name here that can be renamed' };
  if (!isName(first.kind, name)) return { refused: 'CloudFormation takes letters and digits only' };
  const taken = namesOf(sources.syntax).some(
    ({ kind, id, declares }) =>
      declares &&
      id === name &&
      (kind === first.kind || [kind, first.kind].every(one => one === 'resource' || one === 'parameter')),
  );
  if (taken && name !== first.id) return { refused: `There already is a ${first.kind} ${name}` };
  return places.map(({ at }) => ({ at, text: name }));
}

/** The stretches around an offset that a growing selection goes through, innermost first. */
export function selectionAt(sources: Sources, offset: number): readonly Span[] {
  const place = locate(sources.syntax, offset);
  const spans: Span[] = [];
  if (place?.node) spans.push(place.node);
  if (place?.entry?.value)
    spans.push({ uri: sources.uri, start: place.entry.key.start, end: place.entry.value.end });
  for (const map of place?.maps ?? []) {
    const around = map.entries.find(({ key, value }) => key.start <= offset && offset <= (value ?? key).end);
    if (around)
      spans.push({ uri: sources.uri, start: around.key.start, end: (around.value ?? around.key).end });
    spans.push(map);
  }
  const growing: Span[] = [];
  for (const span of spans) {
    const last = growing.at(-1);
    if (
      !last ||
      (span.start <= last.start && span.end >= last.end && span.end - span.start > last.end - last.start)
    )
      growing.push(span);
  }
  return growing;
}

/** A text that names a file, and the file. */
export interface FileLink {
  readonly at: Span;
  readonly target: string;
  readonly tooltip: string;
}

const pathProperties: Readonly<Record<string, readonly string[]>> = {
  'AWS::Serverless::Function': ['CodeUri'],
  'AWS::Serverless::LayerVersion': ['ContentUri'],
  'AWS::Serverless::Api': ['DefinitionUri'],
  'AWS::Serverless::HttpApi': ['DefinitionUri'],
  'AWS::Serverless::StateMachine': ['DefinitionUri'],
  'AWS::Serverless::Application': ['Location'],
  'AWS::Serverless::GraphQLApi': ['SchemaUri'],
  'AWS::CloudFormation::Stack': ['TemplateURL'],
  'AWS::Lambda::Function': ['Code'],
  'AWS::StepFunctions::StateMachine': ['DefinitionS3Location'],
  'AWS::ApiGateway::RestApi': ['BodyS3Location'],
};

/** The files a template names: code folders, handlers, definitions, nested templates. */
export function fileLinks(sources: Sources): readonly FileLink[] {
  const [project] = sources.projects;
  if (!project) return [];
  const folder = folderOf(sources.uri);
  const links: FileLink[] = [];
  for (const resource of project.template.everyResource.values()) {
    for (const path of pathProperties[resource.type] ?? []) {
      const setting = resource.get(path);
      const target = typeof setting?.value === 'string' ? joinUri(folder, setting.value) : undefined;
      if (setting && target) links.push({ at: setting.span, target, tooltip: `Open ${setting.value}` });
    }
    const fn = project.functionOf(resource);
    const code = fn && project.handlerOf(fn);
    if (fn?.handler && (code?.found === 'export' || code?.found === 'file-without-export')) {
      links.push({ at: fn.handler.span, target: code.model.uri, tooltip: `Open the handler of ${fn.id}` });
    }
  }
  return distinct(links);
}

/** A value from Globals is linked once. */
function distinct(links: readonly FileLink[]): readonly FileLink[] {
  const seen = new Set<string>();
  return links.filter(({ at, target }) => {
    const key = `${at.uri} ${at.start} ${target}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
