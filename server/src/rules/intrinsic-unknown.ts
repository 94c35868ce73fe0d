import { unknownCallsOf } from '../project/calls';
import { isOpen, renamed } from '../project/names';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

export const rule: Rule = {
  id: 'intrinsic-unknown',
  title: 'Intrinsic function that does not exist',
  severity: 'hint',
  asWritten: true,
  facts: [],
  *check({ project: { template }, schema }) {
    const names = Object.keys(schema.template.intrinsics);
    if (names.length === 0 || isOpen(template)) return;
    const tags = template.syntax.errors.flatMap(({ kind, tag, uri, start, end }) =>
      kind === 'unknown-tag' && tag ? [{ name: tag, at: { uri, start, end } }] : [],
    );
    for (const { name, at } of [...unknownCallsOf(template), ...tags]) {
      const isTag = name.startsWith('!');
      const known = isTag ? names.map(tagOf) : names;
      if (known.includes(name) || /^!.*::/.test(name)) continue; // another tool's
      const near = nearName(name, known);
      if (near === undefined) {
        if (!isTag) yield { at, message: `${name} is not an intrinsic function as of ${schema.made}` };
      } else
        yield {
          at,
          severity: 'error',
          message: `There is no intrinsic function ${name}; did you mean ${near}?`,
          fix: { title: `Change it to ${near}`, edits: () => renamed(at, near) },
        };
    }
  },
};

/** What all names begin with says nothing about how near they are. */
function nearName(name: string, names: readonly string[]): string | undefined {
  const bare = (one: string) => one.replace(/^(?:Fn::|!)/, '');
  const [near] = nearest(bare(name), names.map(bare), 1);
  return names.find(one => bare(one) === near);
}

function tagOf(name: string): string {
  return `!${name.replace('Fn::', '')}`;
}
