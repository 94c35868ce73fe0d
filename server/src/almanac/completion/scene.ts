import type { Project } from '../../project/project';
import { globalsType, lookUp, type Place as PropertyPlace } from '../../schema/look-up';
import type { ResourceType } from '../../schema/schema';
import { type Cursor, marker } from '../../template/cursor';
import { entryOf, type Node, nodeAt } from '../../template/syntax';
import type { Resource, Template } from '../../template/template';
import type { Sources } from '../sources';

type Step = string | number;

/** The cursor and all around it that decides what can stand there. */
export interface Scene {
  readonly sources: Sources;
  readonly template: Template;
  readonly project: Project;
  readonly cursor: Cursor;
  /** Steps from the root to the map whose key is being written, or to the value that is. */
  readonly path: readonly Step[];
  /** A key of a map is being written. */
  readonly isKey: boolean;
  /** The keys the map at the cursor has already, without the one being written. */
  readonly siblings: ReadonlySet<string>;
  /** The resource, or the section of Globals, that the cursor is in. */
  readonly own?: Own;
  /** The path below that one's properties; absent beside them. */
  readonly property?: readonly string[];
  readonly isJson: boolean;
  /** What one level of indentation is in this template. */
  readonly unit: string;
}

/** A resource or a section of Globals, as it is being typed. */
export interface Own {
  readonly id: string;
  readonly isGlobals: boolean;
  readonly typeName?: string;
  readonly type?: ResourceType;
  /** With what Globals say; absent for Globals themselves and for what cannot be read. */
  readonly live?: Resource;
  readonly node: Node | undefined;
  /** A text below its properties. */
  textAt(path: readonly string[]): string | undefined;
}

export function sceneOf(sources: Sources, cursor: Cursor): Scene | undefined {
  const [template] = sources.templates;
  const [project] = sources.projects;
  if (!template || !project) return undefined;
  const { place } = cursor;
  const isKey = place.part === 'key';
  const path = isKey ? place.path.slice(0, -1) : place.path;
  const own = ownAt(sources, template, cursor, path);
  const property = own && belowProperties(path, own);
  return {
    sources,
    template,
    project,
    cursor,
    path,
    isKey,
    siblings: new Set(siblingsOf(sources, cursor, path, isKey)),
    ...(own ? { own } : {}),
    ...(property ? { property } : {}),
    isJson: sources.syntax.format === 'json',
    unit: unitOf(sources.syntax.text),
  };
}

function siblingsOf(
  { syntax }: Sources,
  cursor: Cursor,
  path: readonly Step[],
  isKey: boolean,
): readonly string[] {
  const here = isKey ? (cursor.place.maps[0]?.entries ?? []) : [];
  // Of the outer two levels the cursor's syntax holds one entry only.
  const outer = path.length < 2 ? nodeAt(syntax.root, path) : undefined;
  const all = outer?.kind === 'map' ? [...here, ...outer.entries] : here;
  return all
    .filter(({ key }) => !key.raw.includes(marker) && key.start !== cursor.start)
    .map(({ key }) => key.raw);
}

function ownAt(
  sources: Sources,
  template: Template,
  { place, syntax }: Cursor,
  [section, id]: readonly Step[],
): Own | undefined {
  if (id === undefined || (section !== 'Resources' && section !== 'Globals')) return undefined;
  const isGlobals = section === 'Globals';
  const node = nodeAt(syntax.root, [section, id]);
  const written = entryOf(node, 'Type')?.value;
  const typeName = isGlobals
    ? sources.schema.sam.globals[String(id)]?.type
    : written?.kind === 'scalar' && written !== place.node
      ? written.raw
      : undefined;
  const type = isGlobals
    ? globalsType(sources.schema, String(id))
    : typeName === undefined
      ? undefined
      : sources.schema.type(typeName);
  const live = isGlobals ? undefined : template.everyResource.get(String(id));
  const properties = isGlobals ? node : entryOf(node, 'Properties')?.value;
  return {
    id: String(id),
    isGlobals,
    node,
    ...(typeName === undefined ? {} : { typeName }),
    ...(type ? { type } : {}),
    ...(live ? { live } : {}),
    textAt(steps) {
      const found = nodeAt(
        properties,
        steps.map(step => (/^\d+$/.test(step) ? Number(step) : step)),
      );
      return found?.kind === 'scalar' && !found.raw.includes(marker) ? found.raw : undefined;
    },
  };
}

function belowProperties(path: readonly Step[], own: Own): readonly string[] | undefined {
  if (own.isGlobals) return path.slice(2).map(String);
  return path[2] === 'Properties' ? path.slice(3).map(String) : undefined;
}

/** The places of the schema that a path below the properties leads to. */
export function placesAt(own: Own, path: readonly string[]): readonly PropertyPlace[] {
  const found = own.type && lookUp(own.type, path, own.textAt);
  return found?.kind === 'known' ? found.places : [];
}

/** A path as facts name it: list indexes left out. */
export function topicOf(own: Own, path: readonly string[]): string {
  return `${own.typeName} ${path.filter(step => !/^\d+$/.test(step)).join('.')}`;
}

/** Lines looked at to learn how a template is indented. */
const mostLines = 300;

/** By how much the line below a key that opens a map mostly goes in. */
function unitOf(text: string): string {
  const counts = new Map<string, number>();
  const lines = text.slice(0, 40_000).split('\n', mostLines);
  for (const [at, line] of lines.entries()) {
    const [, indent] = /^([ \t]*)["\w][^#]*[:{]\s*$/.exec(line) ?? [];
    const [, below] = /^([ \t]+)["\w]/.exec(lines[at + 1] ?? '') ?? [];
    if (indent === undefined || below === undefined || !below.startsWith(indent)) continue;
    const more = below.slice(indent.length);
    if (more && more.length <= 8) counts.set(more, (counts.get(more) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '  ';
}
