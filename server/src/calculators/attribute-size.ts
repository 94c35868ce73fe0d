import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { FactLookup } from '../knowledge/fact';
import { numberOf } from '../knowledge/fact';
import { utf8Length } from '../text/bytes';
import { numberIn } from './fact-part';

/** An attribute of an item with what it takes: its name, and its value by the rule of its type. */
export interface AttributeSize {
  readonly name: string;
  /** `S`, `N`, `M`, …: as DynamoDB names types. */
  readonly type: string;
  readonly nameBytes: number;
  readonly valueBytes: number;
}

/** A pasted item, measured; or why it is none. */
export interface ItemSize {
  readonly attributes: readonly AttributeSize[];
  readonly bytes: number;
  /** The item was written with types, `{ "S": "…" }`. */
  readonly typed: boolean;
  readonly wrong?: string;
}

/** What the size rules take from facts. */
interface Rules {
  readonly one: number;
  readonly document: number;
  readonly element: number;
  readonly smallestNumber: number;
  readonly largestNumber: number;
  readonly digits: number;
}

const types = ['S', 'N', 'B', 'BOOL', 'NULL', 'L', 'M', 'SS', 'NS', 'BS'];
/** Far beyond what an item can nest; deeper text is not read, as reading it goes down with it. */
const deepest = 200;
const none = { attributes: [], bytes: 0, typed: false } as const;

/** Measures an item in JSON or DynamoDB JSON, alone or as the `Item` of an answer. */
export function itemSize(text: string, fact: FactLookup): ItemSize {
  if (nests(text) > deepest) return { ...none, wrong: 'This is nested deeper than an item can be' };
  const errors: ParseError[] = [];
  const whole = parseTree(text, errors, { allowTrailingComma: true });
  if (!whole || errors.length) return { ...none, wrong: 'This is not JSON' };
  if (whole.type !== 'object') return { ...none, wrong: 'An item is an object: { "name": value, … }' };
  const inner = entriesOf(whole);
  const wrapped = inner.length === 1 && inner[0]?.name === 'Item' && inner[0].value.type === 'object';
  const entries = wrapped ? entriesOf(inner[0]!.value) : inner;
  const typed = entries.length > 0 && entries.every(({ value }) => typeOf(value) !== undefined);
  const wrong: string[] = [];
  const sizer = sizerOf(text, rulesOf(fact), wrong);
  const attributes = entries.map(({ name, value }) => ({
    name,
    type: (typed ? typeOf(value) : plainTypes[value.type]) ?? 'NULL',
    nameBytes: utf8Length(name),
    valueBytes: typed ? sizer.typed(value) : sizer.plain(value),
  }));
  return {
    attributes,
    bytes: attributes.reduce((sum, { nameBytes, valueBytes }) => sum + nameBytes + valueBytes, 0),
    typed,
    ...(wrong[0] ? { wrong: wrong[0] } : {}),
  };
}

function rulesOf(fact: FactLookup): Rules {
  const [document, range] = [fact('dynamodb.size.document-overhead'), fact('dynamodb.size.number-exact')];
  return {
    one: numberOf(fact('dynamodb.size.bool-null')),
    document: numberIn(document, 0),
    element: numberIn(document, 1),
    smallestNumber: numberIn(range, 0),
    largestNumber: numberIn(range, 1),
    digits: numberOf(fact('dynamodb.number.precision')),
  };
}

interface Entry {
  readonly name: string;
  readonly value: Node;
}

/** The entries of an object; of a name written twice the last, as DynamoDB would see it. */
function entriesOf(node: Node): readonly Entry[] {
  const entries = new Map<string, Node>();
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key && value) entries.set(String(key.value), value);
  }
  return [...entries].map(([name, value]) => ({ name, value }));
}

/** The type of a value written as DynamoDB JSON; `undefined` when it is not. */
function typeOf(node: Node): string | undefined {
  if (node.type !== 'object' || node.children?.length !== 1) return undefined;
  const [entry] = entriesOf(node);
  if (!entry || !types.includes(entry.name)) return undefined;
  const { name, value } = entry;
  const fits =
    name === 'M'
      ? value.type === 'object'
      : name === 'L' || name.length === 2
        ? value.type === 'array'
        : name === 'BOOL' || name === 'NULL'
          ? value.type === 'boolean'
          : value.type === 'string';
  return fits ? name : undefined;
}

const plainTypes: Readonly<Partial<Record<Node['type'], string>>> = {
  string: 'S',
  number: 'N',
  boolean: 'BOOL',
  null: 'NULL',
  array: 'L',
  object: 'M',
};

function sizerOf(text: string, rules: Rules, wrong: string[]) {
  const sum = (nodes: readonly Node[], each: (node: Node) => number) =>
    nodes.reduce((bytes, node) => bytes + each(node), 0);
  const numberSize = (written: string) => {
    const size = numberBytes(written, rules);
    if (size === undefined) wrong.push(`${written.slice(0, 50)} is not a number that DynamoDB can hold`);
    return size ?? rules.smallestNumber;
  };
  const map = (node: Node, each: (node: Node) => number) =>
    entriesOf(node).reduce(
      (bytes, { name, value }) => bytes + utf8Length(name) + each(value) + rules.element,
      rules.document,
    );
  const list = (node: Node, each: (node: Node) => number) =>
    sum(node.children ?? [], child => each(child) + rules.element) + rules.document;

  function plain(node: Node): number {
    switch (node.type) {
      case 'string':
        return utf8Length(String(node.value));
      case 'number':
        return numberSize(text.slice(node.offset, node.offset + node.length));
      case 'array':
        return list(node, plain);
      case 'object':
        return map(node, plain);
      default:
        return rules.one;
    }
  }

  function typed(node: Node): number {
    const type = typeOf(node);
    if (type === undefined) {
      wrong.push('Some values have a type, { "S": "…" }, and some have none');
      return plain(node);
    }
    const value = entriesOf(node)[0]!.value;
    switch (type) {
      case 'S':
        return utf8Length(String(value.value));
      case 'N':
        return numberSize(String(value.value).trim());
      case 'B':
        return rawBytes(String(value.value));
      case 'L':
        return list(value, typed);
      case 'M':
        return map(value, typed);
      case 'SS':
        return sum(value.children ?? [], member => utf8Length(String(member.value)));
      case 'NS':
        return sum(value.children ?? [], member => numberSize(String(member.value).trim()));
      case 'BS':
        return sum(value.children ?? [], member => rawBytes(String(member.value)));
      default:
        return rules.one;
    }
  }
  return { plain, typed };
}

/** What base64 text stands for. */
function rawBytes(base64: string): number {
  return Math.floor((base64.replace(/[\s=]/g, '').length * 3) / 4);
}

/** Digits in pairs around the decimal point, without pairs of zeros at the ends; `undefined` for what is no number. */
function numberBytes(written: string, rules: Rules): number | undefined {
  const parts = /^([-+]?)(\d{0,400})(?:\.(\d{0,400}))?(?:[eE]([-+]?\d{1,4}))?$/.exec(written);
  const [, sign, before = '', after = '', exponent = '0'] = parts ?? [];
  if (!parts || before + after === '') return undefined;
  const significant = (before + after).replace(/^0+/, '').replace(/0+$/, '');
  if (significant === '') return rules.smallestNumber;
  const shift = Number(exponent);
  if (significant.length > rules.digits || Math.abs(shift) > 200) return undefined;
  const padded =
    shift >= 0
      ? { whole: before + after.padEnd(shift, '0').slice(0, shift), rest: after.slice(shift) }
      : {
          whole: before.slice(0, Math.max(0, before.length + shift)),
          rest: before.slice(Math.max(0, before.length + shift)).padStart(-shift, '0') + after,
        };
  const whole = padded.whole.length % 2 ? `0${padded.whole}` : padded.whole;
  const rest = padded.rest.length % 2 ? `${padded.rest}0` : padded.rest;
  const pairs = (whole + rest).match(/\d\d/g) ?? [];
  const isDigits = (pair: string) => pair !== '00';
  const count = pairs.findLastIndex(isDigits) - pairs.findIndex(isDigits) + 1;
  return Math.min(rules.largestNumber, count + 1 + (sign === '-' ? 1 : 0));
}

/** How deep brackets go, those in texts left out. */
function nests(text: string): number {
  let [depth, most, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') most = Math.max(most, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return most;
}
