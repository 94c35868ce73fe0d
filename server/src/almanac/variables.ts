import { reservedVariables } from '../project/reserved-variables';
import { placedFunctions, type Variable, variableFrom } from '../project/variables';
import type { Setting } from '../template/template';
import type { Edit } from '../text/edit';
import { type Span, spanOf, touches } from '../text/span';
import { fileNameOf } from '../text/uri';
import { code } from './card';
import type { Sources } from './sources';

/** An environment variable and the place of it that was asked about. */
export interface VariableAt {
  readonly at: Span;
  readonly variable: Variable;
}

/** The environment variable at an offset of the template or of a handler file. */
export function variableAt(sources: Sources, uri: string, offset: number): VariableAt | undefined {
  const { projects } = sources;
  if (uri === sources.uri) {
    for (const project of projects) {
      for (const { environment } of project.functions) {
        for (const [name, setting] of environment) {
          const at = keyOf(sources, setting);
          if (touches(at, offset))
            return { at, variable: variableFrom(projects, name, { key: setting.key }) };
        }
      }
    }
    return undefined;
  }
  const read = sources.handlers.get(uri)?.model.env.find(({ at }) => touches(at, offset));
  return read && { at: read.at, variable: variableFrom(projects, read.name, { file: uri }) };
}

/** Where a variable is declared, each place once. */
export function declarationsOf(sources: Sources, { given }: Variable): readonly Span[] {
  return distinct(given.map(({ setting }) => keyOf(sources, setting)));
}

/** Where it stands in template and handlers, its declarations first. */
export function variablePlaces(
  sources: Sources,
  variable: Variable,
): readonly { readonly at: Span; readonly declares: boolean }[] {
  return [
    ...declarationsOf(sources, variable).map(at => ({ at, declares: true })),
    ...distinct(variable.reads.map(({ at }) => at)).map(at => ({ at, declares: false })),
  ];
}

/** Edits that rename a variable in the template and in every handler that reads it; a reason where that cannot be. */
export function renameVariable(
  sources: Sources,
  { variable }: VariableAt,
  name: string,
): readonly Edit[] | { readonly refused: string } {
  if (!/^[a-zA-Z][a-zA-Z0-9_]+$/.test(name))
    return { refused: 'Lambda takes a letter, then letters, digits and underscores' };
  if (name === variable.name) return [];
  if (reservedVariables(sources.facts).has(name)) return { refused: `Lambda keeps ${name} for itself` };
  const taken = variable.given.find(({ fn }) => fn.environment.has(name));
  if (taken) return { refused: `${taken.fn.id} already has a variable ${name}` };
  const edits: Edit[] = [];
  for (const { at } of variablePlaces(sources, variable)) {
    const text = sources.texts.get(at.uri) ?? '';
    if (text.slice(at.start, at.end) !== variable.name)
      return { refused: `${fileNameOf(at.uri)} has the name ${variable.name} from somewhere else` };
    // `{ TABLE }` names the variable and a constant of the code at once; the constant keeps its name.
    const isBoth = at.uri !== sources.uri && isShorthand(text, at);
    edits.push({ at, text: isBoth ? `${name}: ${variable.name}` : name });
  }
  return edits;
}

/** A name taken out of `process.env` and bound under itself: `const { TABLE } = process.env`. */
function isShorthand(text: string, { start, end }: Span): boolean {
  const before = text
    .slice(Math.max(0, start - 200), start)
    .trimEnd()
    .at(-1);
  const after = text.slice(end, end + 200).trimStart();
  return (before === '{' || before === ',') && /^(?:[,}]|=[^=>])/.test(after);
}

/** The key without its quotes. */
function keyOf({ syntax: { text } }: Sources, { key }: Setting): Span {
  const quoted = /^["']/.test(text[key.start] ?? '') && key.end - key.start >= 2;
  return quoted ? spanOf(key.uri, key.start + 1, key.end - 1) : spanOf(key.uri, key.start, key.end);
}

function distinct(spans: readonly Span[]): readonly Span[] {
  const seen = new Set<string>();
  return spans.filter(({ uri, start }) => {
    const key = `${start} ${uri}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The environment variables the functions of a handler file have, each with what it holds, in words. */
export function variablesIn(sources: Sources, uri: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const project of sources.projects) {
    for (const { fn, model } of placedFunctions(project)) {
      if (model.uri !== uri) continue;
      for (const [name, setting] of fn.environment) {
        const words = valueInWords(sources, setting);
        const known = found.get(name);
        if (!known) found.set(name, [words]);
        else if (!known.includes(words)) known.push(words);
      }
    }
  }
  return found;
}

const kinds: Readonly<Record<string, string>> = {
  SimpleTable: 'table',
  HttpApi: 'HTTP API',
  RestApi: 'REST API',
  Api: 'API',
  DBInstance: 'database',
  DBCluster: 'database cluster',
  DBProxy: 'proxy',
  UserPool: 'user pool',
  UserPoolClient: 'user pool client',
  StateMachine: 'state machine',
  EventBus: 'event bus',
};

/** What a variable holds: `name of table Orders`, `"30", the default of parameter Patience`. */
export function valueInWords({ templates, schema }: Sources, setting: Setting): string {
  const { refersTo: id, attribute } = setting;
  const parameter = id === undefined ? undefined : templates[0]?.parameters.get(id);
  if (parameter?.noEcho) return `what parameter ${id} holds, which is not shown`;
  if (setting.value !== undefined && setting.kind === 'scalar') {
    const value = JSON.stringify(String(setting.value).slice(0, 200));
    return setting.origin === 'parameter' && id !== undefined
      ? `${value}, the default of parameter ${id}`
      : value;
  }
  if (parameter) return `what parameter ${id} holds`;
  const resource = id === undefined ? undefined : templates[0]?.everyResource.get(id);
  if (!resource) return 'known when it is deployed';
  const last = resource.type.split('::').at(-1) ?? '';
  const kind = kinds[last] ?? last.toLowerCase();
  return `${attribute ?? refInWords(schema.type(resource.type)?.ref)} of ${kind} ${resource.id}`;
}

/** What Ref gives, in a word. */
function refInWords(ref: string | undefined): string {
  return /\b(URL|ARN|name|ID)\b/i.exec(ref ?? '')?.[1]?.replace(/^id$/i, 'id') ?? 'reference';
}

/** Where a setting was written: `Ship`, `Globals`. */
export function writtenAt({ origin }: Setting, owner: string): string {
  return origin === 'globals' ? 'Globals' : code(owner);
}
