import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import {
  type Entry,
  entryOf,
  type ListNode,
  type MapNode,
  type Node,
  type ScalarNode,
  type Syntax,
} from './syntax';
import type { Call, Plain } from './template';

/**
 * Writes into a template in its own format, indentation and style. Nothing else in the engine asks "YAML or JSON?".
 * Where a change cannot be made safely, such as inside an intrinsic, there are no edits.
 */
export interface Editor {
  /** Sets a value, making what is missing above it. */
  set(path: readonly string[], value: Plain): readonly Edit[];
  /** Takes an entry or a list item out, with its line. */
  remove(path: readonly string[]): readonly Edit[];
  /** Adds an item to the end of a list; makes the list where there is none. */
  append(path: readonly string[], value: Plain): readonly Edit[];
  /** Gives a key another name. */
  rename(path: readonly string[], name: string): readonly Edit[];
  /** What a value looks like when it is written in the middle of a line. */
  inline(value: Plain): string;
}

export function editorOf(syntax: Syntax): Editor {
  const { text, uri } = syntax;
  const json = syntax.format === 'json';
  const step = indentStep(syntax);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const at = (start: number, end = start): Span => ({ uri, start, end });
  const edit = (span: Span, inserted: string): Edit => ({
    at: at(span.start, span.end),
    text: inserted.replaceAll('\n', newline),
  });

  const columnOf = (offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);
  const indentOfLine = (offset: number) =>
    /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))![0].length;
  const lineEnd = (offset: number) => {
    const back = text.slice(0, offset).trimEnd().length;
    const found = text.indexOf('\n', back);
    const end = found < 0 ? text.length : found;
    return text[end - 1] === '\r' ? end - 1 : end;
  };
  const endOf = ({ key, value }: Entry) => value?.end ?? afterColon(key);
  const afterColon = (key: ScalarNode) => {
    const colon = text.slice(key.end, key.end + 10).indexOf(':');
    return colon < 0 ? key.end : key.end + colon + 1;
  };
  const inline = (value: Plain) => (json ? JSON.stringify(toJson(value)) : flow(value));

  /** The value as it stands behind `key:`, in a map whose keys stand in `column`. */
  const behindKey = (value: Plain, column: number, isFlow: boolean): string => {
    if (json)
      return ` ${JSON.stringify(toJson(value), undefined, step).replaceAll('\n', `\n${' '.repeat(column)}`)}`;
    return isFlow || !isNested(value) ? ` ${flow(value)}` : `\n${block(value, column + step, step)}`;
  };

  const keyText = (name: string) => (json ? JSON.stringify(name) : scalarText(name));

  /** What is said of the whole stands at the top, below the version. */
  function insertAtTop(map: MapNode, name: string, value: Plain): readonly Edit[] {
    const next = map.entries.find(({ key }) => key.raw !== 'AWSTemplateFormatVersion');
    const column = next && columnOf(next.key.start);
    if (!next || column === undefined || text.slice(next.key.start - column, next.key.start).trim())
      return [];
    const lead = `${keyText(name)}:${behindKey(value, column, false)}${map.flow ? ',' : ''}`;
    return [edit(at(next.key.start), `${lead}\n${' '.repeat(column)}`)];
  }

  function insertEntry(map: MapNode, name: string, value: Plain): readonly Edit[] {
    const last = map.entries.at(-1);
    const top = map === syntax.root && name === 'Transform' ? insertAtTop(map, name, value) : [];
    if (top.length) return top;
    if (!map.flow) {
      const first = map.entries[0];
      if (!last || !first) return [];
      const column = columnOf(first.key.start);
      const where = lineEnd(endOf(last));
      return [edit(at(where), `\n${' '.repeat(column)}${keyText(name)}:${behindKey(value, column, false)}`)];
    }
    const oneLine = !text.slice(map.start, map.end).includes('\n');
    if (!last) {
      const column = indentOfLine(map.start) + step;
      const inside = `${keyText(name)}:${behindKey(value, column, true)}`;
      const written =
        json && !oneLine
          ? `{\n${' '.repeat(column)}${inside}\n${' '.repeat(column - step)}}`
          : `{ ${inside} }`;
      return [edit(map, written)];
    }
    const column = oneLine ? indentOfLine(map.start) : columnOf(last.key.start);
    const lead = oneLine ? ', ' : `,\n${' '.repeat(column)}`;
    return [edit(at(endOf(last)), `${lead}${keyText(name)}:${behindKey(value, column, true)}`)];
  }

  function replaceValue(entry: Entry, map: MapNode, value: Plain): readonly Edit[] {
    const column = map.flow ? indentOfLine(entry.key.start) : columnOf(entry.key.start);
    if (!entry.value) return [edit(at(afterColon(entry.key)), behindKey(value, column, map.flow && !json))];
    const present = entry.value;
    if (!isNested(value) && typeof value === 'string' && present.kind === 'scalar' && !json)
      return [edit(present, scalarText(value, present.style))];
    if (!json && isNested(value) && !map.flow)
      return [edit(at(afterColon(entry.key), present.end), behindKey(value, column, false))];
    return [edit(present, behindKey(value, column, map.flow).slice(1))];
  }

  function set(path: readonly string[], value: Plain): readonly Edit[] {
    let here: Node | undefined = syntax.root;
    for (const [index, name] of path.entries()) {
      const rest = path.slice(index + 1);
      if (here?.kind === 'list') {
        const item: Node | undefined = here.items[Number(name)];
        if (!item) return [];
        if (rest.length === 0) return [edit(item, inline(value))];
        here = item;
        continue;
      }
      if (here?.kind !== 'map') return [];
      const entry: Entry | undefined = entryOf(here, name);
      if (!entry) return insertEntry(here, name, nest(rest, value));
      const isEmpty = !entry.value || (entry.value.kind === 'scalar' && entry.value.value === null);
      if (rest.length === 0) return replaceValue(entry, here, value);
      if (isEmpty) return replaceValue(entry, here, nest(rest, value));
      here = entry.value;
    }
    return [];
  }

  function find(
    path: readonly string[],
  ):
    | { readonly map: MapNode; readonly entry: Entry }
    | { readonly list: ListNode; readonly index: number }
    | undefined {
    let here: Node | undefined = syntax.root;
    for (const [index, name] of path.entries()) {
      const isLast = index === path.length - 1;
      if (here?.kind === 'map') {
        const entry: Entry | undefined = entryOf(here, name);
        if (!entry) return undefined;
        if (isLast) return { map: here, entry };
        here = entry.value;
      } else if (here?.kind === 'list') {
        if (!here.items[Number(name)]) return undefined;
        if (isLast) return { list: here, index: Number(name) };
        here = here.items[Number(name)];
      } else return undefined;
    }
    return undefined;
  }

  /** Out of several things, one: its lines in block style, itself and one comma between braces. */
  function removeOne(
    parts: readonly { readonly start: number; readonly end: number }[],
    index: number,
    isFlow: boolean,
  ): readonly Edit[] {
    const part = parts[index]!;
    const [before, after] = [parts[index - 1], parts[index + 1]];
    if (isFlow)
      return [edit(after ? at(part.start, after.start) : at(before?.end ?? part.start, part.end), '')];
    const start = text.lastIndexOf('\n', part.start - 1) + 1;
    const end = lineEnd(part.end);
    const next = text.indexOf('\n', end);
    return [edit(at(start, next < 0 ? text.length : next + 1), '')];
  }

  return {
    set,
    inline,
    remove(path) {
      const found = find(path);
      if (!found) return [];
      if ('entry' in found) {
        const parts = found.map.entries.map(entry => ({ start: entry.key.start, end: endOf(entry) }));
        const index = found.map.entries.indexOf(found.entry);
        // The only entry takes the key above it along, so that no empty `Properties:` is left behind.
        if (
          parts.length === 1 &&
          path.length > 1 &&
          !found.map.flow &&
          !['Properties', 'Resources'].includes(path.at(-2)!)
        )
          return this.remove(path.slice(0, -1));
        return removeOne(parts, index, found.map.flow);
      }
      const { list, index } = found;
      const parts = list.items.map(item =>
        list.flow ? item : { start: text.lastIndexOf('-', item.start), end: item.end },
      );
      if (parts.length === 1 && !list.flow) return this.remove(path.slice(0, -1));
      return removeOne(parts, index, list.flow);
    },
    append(path, value) {
      const found = find(path);
      if (!found) return set(path, [value]);
      const list = 'entry' in found ? found.entry.value : found.list.items[found.index];
      if (!list || (list.kind === 'scalar' && list.value === null)) return set(path, [value]);
      if (list.kind !== 'list') return [];
      const last = list.items.at(-1);
      if (!last) return [edit(list, json ? JSON.stringify([toJson(value)]) : flow([value]))];
      if (!list.flow) {
        const column = columnOf(list.start);
        return [edit(at(lineEnd(last.end)), `\n${block([value], column, step)}`)];
      }
      const oneLine = !text.slice(list.start, list.end).includes('\n');
      const column = oneLine ? indentOfLine(list.start) : indentOfLine(last.start);
      const written = json ? behindKey(value, column, true).slice(1) : flow(value);
      return [edit(at(last.end), oneLine ? `, ${written}` : `,\n${' '.repeat(column)}${written}`)];
    },
    rename(path, name) {
      const found = find(path);
      if (!found || !('entry' in found)) return [];
      const { key } = found.entry;
      return [
        edit(
          key,
          key.style === 'single' || key.style === 'double'
            ? `${text[key.start]}${name}${text[key.start]}`
            : name,
        ),
      ];
    },
  };
}

/** `['A', 'B'], 1` → `{ A: { B: 1 } }`. */
function nest(path: readonly string[], value: Plain): Plain {
  return path.reduceRight<Plain>((inner, name) => ({ [name]: inner }), value);
}

/** How far one level is indented from the one above it. */
function indentStep({ root, text }: Syntax): number {
  const column = (offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);
  for (const { key, value } of root?.entries ?? []) {
    const first = value?.kind === 'map' ? value.entries[0]?.key : undefined;
    if (first && text.slice(key.end, first.start).includes('\n'))
      return Math.min(Math.max(column(first.start) - column(key.start), 1), 8);
  }
  return 2;
}

function isCall(value: Plain): value is Call {
  return typeof value === 'object' && !Array.isArray(value) && 'call' in value && 'argument' in value;
}

function isNested(value: Plain): value is readonly Plain[] | { readonly [key: string]: Plain } {
  return typeof value === 'object' && !isCall(value) && Object.keys(value).length > 0;
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function toJson(value: Plain): unknown {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(toJson);
  if (!isCall(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner as Plain)]));
  if (value.call !== 'Fn::GetAtt') return { [value.call]: value.argument };
  const dot = value.argument.indexOf('.');
  return { 'Fn::GetAtt': [value.argument.slice(0, dot), value.argument.slice(dot + 1)] };
}

function callText({ call, argument }: Call): string {
  return `!${call.replace('Fn::', '')} ${scalarText(argument)}`;
}

function flow(value: Plain): string {
  if (typeof value === 'string') return scalarText(value);
  if (typeof value !== 'object') return String(value);
  if (isCall(value)) return callText(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${scalarText(key)}: ${flow(inner as Plain)}`);
  return entries.length ? `{ ${entries.join(', ')} }` : '{}';
}

function block(value: Plain, column: number, step: number): string {
  const indent = ' '.repeat(column);
  if (!isNested(value)) return `${indent}${flow(value)}`;
  if (isList(value)) {
    return value.map(item => `${indent}- ${block(item, column + 2, step).slice(column + 2)}`).join('\n');
  }
  return Object.entries(value)
    .map(
      ([key, inner]) =>
        `${indent}${scalarText(key)}:${isNested(inner as Plain) ? `\n${block(inner as Plain, column + step, step)}` : ` ${flow(inner as Plain)}`}`,
    )
    .join('\n');
}

/** A scalar as YAML, quoted where it must be or where the one it replaces was. */
function scalarText(value: string, style: ScalarNode['style'] = 'plain'): string {
  if (/[\n\r\t]/.test(value)) return JSON.stringify(value);
  const plain =
    /^[A-Za-z_/.$*][\w\-./:@+*=%$ ]*$/.test(value) &&
    !/: |:$|^\*| $/.test(value) &&
    !/^(?:true|false|yes|no|on|off|null|y|n|\.inf|\.nan)$/i.test(value);
  if (style === 'double') return JSON.stringify(value);
  if (style === 'single') return `'${value.replaceAll("'", "''")}'`;
  return plain ? value : `'${value.replaceAll("'", "''")}'`;
}
