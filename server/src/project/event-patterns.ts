import type { Setting } from '../template/template';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { Project } from './project';

/** A value of an event pattern that stands by itself, where a pattern lists what it matches. */
export interface BareValue {
  /** Whose pattern it is: the rule's logical id, or the event's. */
  readonly id: string;
  /** The key it stands under, `detail.status`. */
  readonly path: string;
  readonly value: string;
  readonly at: Span;
  /** Edits that make a list of it. */
  listed(): readonly Edit[];
}

/** The bare values in the patterns of EventBridge rules, in both dialects. */
export function* eventPatternsOf({ template }: Project): Generator<BareValue> {
  for (const rule of template.ofType('AWS::Events::Rule'))
    yield* bareIn(rule.id, rule.get('EventPattern'), 'EventPattern', (path, value) => rule.set(path, value));
  for (const owner of template.ofType('AWS::Serverless::Function', 'AWS::Serverless::StateMachine')) {
    for (const id of owner.keys('Events')) {
      const type = owner.get(`Events.${id}.Type`)?.value;
      if (type !== 'EventBridgeRule' && type !== 'CloudWatchEvent') continue;
      const path = `Events.${id}.Properties.Pattern`;
      yield* bareIn(id, owner.get(path), path, (below, value) => owner.set(below, value));
    }
  }
}

function* bareIn(
  id: string,
  pattern: Setting | undefined,
  path: string,
  set: (path: string, value: readonly (string | number | boolean)[]) => readonly Edit[],
  above: readonly string[] = [],
): Generator<BareValue> {
  if (pattern?.kind !== 'map' || above.length > 20) return;
  for (const key of pattern.keys) {
    if (key.startsWith('Fn::') || key === 'Ref' || key.includes('.')) continue;
    const setting = pattern.get(key);
    if (!setting) continue;
    const keys = [...above, key];
    if (setting.kind === 'map') yield* bareIn(id, setting, path, set, keys);
    const { value } = setting;
    if (setting.kind !== 'scalar' || typeof value === 'object' || value === undefined) continue;
    const plain = value as string | number | boolean;
    yield {
      id,
      path: keys.join('.'),
      value: String(plain),
      at: setting.span,
      listed: () => (setting.refersTo === undefined ? set(`${path}.${keys.join('.')}`, [plain]) : []),
    };
  }
}

/** What is wrong with a filter pattern of an event source, which is JSON in a text. */
export function patternFault(text: string): { readonly why: string; readonly instead?: string } | undefined {
  const pattern = parsed(text);
  if (pattern === undefined) return { why: 'is not JSON' };
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern))
    return { why: 'is no JSON object' };
  const bare: string[] = [];
  const listed = withLists(pattern as Readonly<Record<string, unknown>>, [], bare);
  return bare.length === 0
    ? undefined
    : {
        why: `compares ${bare[0]} with a bare value; a pattern lists the values it matches`,
        instead: JSON.stringify(listed),
      };
}

function withLists(
  pattern: Readonly<Record<string, unknown>>,
  above: readonly string[],
  bare: string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(pattern).map(([key, value]) => {
      if (Array.isArray(value)) return [key, value];
      const path = [...above, key];
      if (typeof value === 'object' && value !== null && path.length < 20)
        return [key, withLists(value as Readonly<Record<string, unknown>>, path, bare)];
      bare.push(path.join('.'));
      return [key, [value]];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what cannot be read is the finding
  }
}
