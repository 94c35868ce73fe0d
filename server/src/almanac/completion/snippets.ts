import type { Snippet } from '../../schema/schema';
import { parseTemplate } from '../../template/parse';
import type { Node } from '../../template/syntax';
import { keyForm } from './keys';
import type { Scene } from './scene';
import { inSnippet, rank, type Suggestion } from './suggestion';

/** Whole entries for the section the cursor is in, written the way the rules like them. */
export function snippetSuggestions(scene: Scene, snippets: readonly Snippet[]): readonly Suggestion[] {
  const section = String(scene.path[0]);
  const form = keyForm(scene);
  if (form.nameOnly || form.layout.form === 'flow') return [];
  return snippets
    .filter(snippet => snippet.section === section && (!snippet.sam || scene.template.isSam))
    .map((snippet, index) => {
      const body = withFreshNames(snippet.body.trimEnd(), scene.siblings);
      const lines =
        form.layout.form === 'json'
          ? jsonLines(body, form.layout.unit)
          : indentedBy(form.layout.unit, body.split('\n'));
      const insert = withStops(lines.join(`\n${form.indent}`));
      const preview = body.replaceAll(/__(.+?)__/g, '$1');
      return {
        label: snippet.title,
        kind: 'snippet',
        documentation: `\`\`\`yaml\n${preview}\n\`\`\``,
        insert: form.lead + insert + form.tail,
        snippet: true,
        filter: `${form.layout.form === 'json' ? '"' : ''}${snippet.title} ${snippet.words}`,
        sort: rank(1, index),
      };
    });
}

/** Lines indented by two as the template is indented; what belongs to an item of a list stands two behind its dash. */
function indentedBy(unit: string, lines: readonly string[]): readonly string[] {
  const above: { readonly from: number; readonly to: string; readonly isItem: boolean }[] = [];
  return lines.map(line => {
    const text = line.trimStart();
    const from = line.length - text.length;
    while (above.length && above.at(-1)!.from >= from) above.pop();
    const parent = above.at(-1);
    const dash = parent?.isItem ? '  ' : '';
    const to = parent ? parent.to + dash + (dash && from === parent.from + 2 ? '' : unit) : '';
    above.push({ from, to, isItem: text.startsWith('- ') });
    return to + text;
  });
}

/** A snippet's names, with a number behind where one would stand twice. */
function withFreshNames(body: string, taken: ReadonlySet<string>): string {
  const ids = [...body.matchAll(/^([\w]+):/gm)].map(([, id]) => id!);
  let result = body;
  for (const name of new Set(ids.flatMap(id => /__(.+?)__/.exec(id)?.[1] ?? []))) {
    const own = ids.filter(id => id.includes(`__${name}__`));
    let fresh = name;
    for (
      let count = 2;
      own.some(id => taken.has(id.replaceAll(`__${name}__`, fresh))) && count < 100;
      count++
    )
      fresh = `${name}${count}`;
    if (fresh !== name) result = result.replaceAll(`__${name}__`, `__${fresh}__`);
  }
  return result;
}

/** `__Name__` → `${1:Name}`, the same number for the same name; all else stands for itself. */
function withStops(body: string): string {
  const numbers = new Map<string, number>();
  return body
    .split(/(__.+?__)/)
    .map(part => {
      const name = /^__(.+)__$/.exec(part)?.[1];
      if (name === undefined) return inSnippet(part);
      if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
      return `\${${numbers.get(name)}:${inSnippet(name)}}`;
    })
    .join('');
}

/** The entries of a YAML text as those of a JSON object. */
function jsonLines(body: string, unit: string): readonly string[] {
  const { root } = parseTemplate('', `Resources:\n${body.replace(/^/gm, '  ')}\n`);
  const entries = root?.entries[0]?.value;
  if (entries?.kind !== 'map') return [];
  const text = JSON.stringify(plainOf(entries), undefined, unit);
  return text
    .split('\n')
    .slice(1, -1)
    .map(line => line.slice(unit.length));
}

function plainOf(node: Node | undefined): unknown {
  switch (node?.kind) {
    case 'scalar':
      return node.style === 'block' ? String(node.value) : node.value;
    case 'list':
      return node.items.map(plainOf);
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.raw, plainOf(value)]));
    case 'call':
      return {
        [node.name]:
          node.name === 'Fn::GetAtt' && node.argument?.kind === 'scalar'
            ? node.argument.raw.split('.')
            : plainOf(node.argument),
      };
    default:
      return null;
  }
}
