import type { Schema } from '../schema/schema';
import { within } from '../template/intrinsics';
import type { Node, ScalarNode } from '../template/syntax';
import type { Setting, Template } from '../template/template';
import type { Span } from '../text/span';

/** `${Name}` in a text that no Sub fills in, though the name is one of the template's. */
export interface LooseVariable {
  readonly variable: string;
  readonly at: Span;
  readonly text: string;
  /** The path of the text below the setting; absent where it stands inside an intrinsic. */
  readonly path?: string;
}

interface Loose extends LooseVariable {
  readonly isOneLine: boolean;
}

const known = new WeakMap<Node, readonly Loose[]>();

/** Those below a setting; its texts are looked through once for as long as they stay the same. */
export function looseVariablesOf(
  setting: Setting | undefined,
  template: Template,
  schema: Schema,
): readonly LooseVariable[] {
  const node = setting?.node;
  if (!node) return [];
  const loose = known.get(node) ?? [...looseIn(node)];
  known.set(node, loose);
  return loose.filter(({ variable, isOneLine, path }) => {
    if (Object.hasOwn(schema.template.pseudoParameters, variable)) return true;
    const [id = ''] = variable.split('.');
    // A script or a definition may have variables of its own with the same name.
    return (
      isOneLine && !hasOwnVariables(path) && (template.parameters.has(id) || template.everyResource.has(id))
    );
  });
}

/** Definitions of state machines, templates of resolvers and builds have substitutions of their own. */
function hasOwnVariables(path: string | undefined): boolean {
  return (
    path === undefined ||
    /(?:Definition|Template|BuildSpec|Script|Command|Query|Content|Body|UserData|Code|Pattern)/i.test(path)
  );
}

function* looseIn(root: Node): Generator<Loose> {
  const waiting: { readonly node: Node; readonly path: readonly string[] | undefined }[] = [
    { node: root, path: [] },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, path } = next;
    if (node.kind === 'scalar') yield* variablesOf(node, path?.join('.'));
    else if (node.kind === 'map')
      for (const { key, value } of node.entries)
        if (value) waiting.push({ node: value, path: path && [...path, key.raw] });
    if (node.kind === 'list')
      for (const [index, item] of node.items.entries())
        waiting.push({ node: item, path: path && [...path, String(index)] });
    // Sub fills in its text; a macro does with its own as it likes.
    if (node.kind === 'call' && node.argument && node.name !== 'Fn::Sub' && node.name !== 'Fn::Transform')
      waiting.push({ node: node.argument, path: undefined });
  }
}

function* variablesOf(scalar: ScalarNode, path: string | undefined): Generator<Loose> {
  if (typeof scalar.value !== 'string' || !scalar.raw.includes('${')) return;
  const marks = /\$\{([A-Za-z][\w:.]*)\}/g;
  for (let mark = marks.exec(scalar.raw); mark; mark = marks.exec(scalar.raw)) {
    const [whole, variable] = mark;
    yield {
      variable: variable!,
      at: within(scalar, mark.index, mark.index + whole.length),
      text: scalar.value,
      isOneLine: !scalar.raw.includes('\n'),
      ...(path === undefined ? {} : { path }),
    };
  }
}
