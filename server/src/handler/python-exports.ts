import type { Code } from './code';
import type { Exported } from './functions';
import type { ExportsFound } from './read';
import { none } from './syntax-tree';

/**
 * What a Python module offers: every name at its top, wherever it comes from, as `from app import handler` makes it this
 * module's too; names set in an `if` or `try` count, as one of the ways will have been gone.
 */
export function pythonExports(code: Code): ExportsFound {
  const exported: Exported[] = [];
  for (const [name, binding] of code.names.top) {
    const imported = binding.sources.find(source => source.from === 'import');
    const own = binding.sources.find(source => source.from === 'function' || source.from === 'value');
    exported.push({
      name,
      at: binding.at,
      ...(imported?.from === 'import' && !own
        ? { from: imported.module, fromName: imported.name }
        : { local: name }),
    });
  }
  let dynamic = false;
  for (const one of code.imports) {
    if (!one.names.includes('*') || code.tree.text.slice(one.at.start - 5, one.at.start).trim() !== 'from')
      continue;
    exported.push({ name: '*', at: nodeAt(code, one.at.start), from: one.module, fromName: '*' });
  }
  for (const name of ['globals', 'setattr', '__getattr__', 'exec']) {
    if (code.names.mentions(name).length > 0 || code.names.top.has(name)) dynamic = true;
  }
  return { exported, dynamic };
}

function nodeAt(code: Code, start: number): number {
  for (let node = 0; node < code.tree.size; node++) {
    if (code.tree.from(node) === start && code.tree.child(node) === none && code.tree.first(node) === none)
      return node;
  }
  return 0;
}
