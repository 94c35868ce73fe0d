import { reservedVariables } from '../project/reserved-variables';
import { inWords } from '../text/quantity';
import { rank, type Suggestions } from './completion/suggestion';
import type { Sources } from './sources';
import { variablesIn } from './variables';

/** No name is longer, and no line is looked at further back. */
const furthest = 300;

/** What stands before the name of an environment variable. */
const javascript = /(?:^|[^\w$.])process\.env(?:\?)?(?:\.|\[\s*["'`])([A-Za-z0-9_]{0,200})$/;
const python =
  /(?:^|[^\w])(?:environ\s*\[\s*|environ\.(?:get|pop|setdefault)\(\s*|getenv\(\s*)["']([A-Za-z0-9_]{0,200})$/;

/**
 * The beginning of an environment variable's name before an offset of a handler file; `undefined` where none can stand.
 * It looks at the text alone, so it can be asked at each key.
 */
export function variableBegun(uri: string, text: string, offset: number): string | undefined {
  const before = text.slice(Math.max(0, offset - furthest), offset);
  return uri.endsWith('.py')
    ? python.exec(before)?.[1]
    : (javascript.exec(before)?.[1] ?? takenOut(before, text.slice(offset, offset + furthest)));
}

/** The environment variables that can stand at an offset of a handler file; `undefined` where none can. */
export function completeCode(
  sources: Sources,
  uri: string,
  text: string,
  offset: number,
): Suggestions | undefined {
  const word = variableBegun(uri, text, offset);
  if (word === undefined) return undefined;
  const declared = variablesIn(sources, uri);
  const own = [...declared].map(([name, values]) => ({
    label: name,
    kind: 'variable' as const,
    detail: inWords(values, 'or'),
    insert: name,
    sort: rank(1),
  }));
  const given = [...reservedVariables(sources.facts)]
    .filter(name => !declared.has(name))
    .map(name => ({
      label: name,
      kind: 'variable' as const,
      detail: 'set by Lambda',
      insert: name,
      sort: rank(2),
    }));
  const more = /^[A-Za-z0-9_]{0,200}/.exec(text.slice(offset, offset + furthest))?.[0] ?? '';
  return { items: [...own, ...given], start: offset - word.length, end: offset + more.length };
}

/** `const { TA| } = process.env`. */
function takenOut(before: string, after: string): string | undefined {
  if (!/^[^{}\n]{0,200}\}\s{0,20}=\s{0,20}process\.env\b/.test(after)) return undefined;
  return /\{(?:[^{}]{0,200},)?\s{0,50}([A-Za-z0-9_]{0,200})$/.exec(before)?.[1];
}
