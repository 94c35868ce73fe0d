// Reads the TypeScript declarations of @awboost/cfn-resource-types as text. They carry what the registry's schemas
// say about values (enums, ranges, lengths, patterns), which the service specification leaves out.

/**
 * What a declaration file says of one resource type: the type names and their types.
 * A type is `{ kind: 'any' | 'string' | 'number' | 'boolean' }`, `{ kind: 'literals', values }`, `{ kind: 'name', name }`,
 * `{ kind: 'list' | 'map', of }`, `{ kind: 'object', members }` or `{ kind: 'union', of }`; a member has its name, whether it
 * may be left out, its type and its limits (`min`, `max`, `minLength`, `maxLength`, `pattern`).
 */
export function readDeclarations(text) {
  const declared = new Map();
  const reader = createReader(text);
  for (const { index, 0: head, 1: name } of text.matchAll(/^export type (\w+) = /gm)) {
    declared.set(name, { ...reader.typeAt(index + head.length), limits: limitsAbove(text, index) });
  }
  const address = /@see \{@link (\S+)\}/.exec(text)?.[1];
  return { declared, address };
}

function limitsAbove(text, index) {
  const end = text.lastIndexOf('*/', index);
  if (end < 0 || text.slice(end + 2, index).trim() !== '') return {};
  return limitsOf(text.slice(text.lastIndexOf('/**', end), end));
}

function limitsOf(comment) {
  const limits = {};
  for (const [, tag, value] of comment.matchAll(/@(min|max|minLength|maxLength|pattern) `(.*)`$/gm)) {
    if (tag === 'pattern') limits.pattern = value;
    else if (Number.isFinite(Number(value))) limits[tag] = Number(value);
  }
  return limits;
}

function createReader(text) {
  const token =
    /\s*(?:(\/\*\*[\s\S]*?\*\/)|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*)|(\[\]|[{}()<>|,;:?[\]]))/y;
  let at = 0;
  let comment = '';
  let now;

  function next() {
    comment = '';
    for (;;) {
      token.lastIndex = at;
      const found = token.exec(text);
      if (!found)
        throw new Error(`cannot read the declaration at ${JSON.stringify(text.slice(at, at + 60))}`);
      at = token.lastIndex;
      if (!found[1]) {
        now = { literal: found[2] ?? found[3], word: found[4], mark: found[5] };
        return;
      }
      comment = found[1];
    }
  }
  const take = mark => {
    if (now.mark !== mark)
      throw new Error(`expected ${mark} before ${JSON.stringify(text.slice(at, at + 60))}`);
    next();
  };

  function union() {
    if (now.mark === '|') next();
    const of = [postfix()];
    while (now.mark === '|') {
      next();
      of.push(postfix());
    }
    if (of.length === 1) return of[0];
    if (of.every(type => type.kind === 'literals'))
      return { kind: 'literals', values: of.flatMap(type => type.values) };
    return { kind: 'union', of };
  }
  function postfix() {
    let type = primary();
    while (now.mark === '[]') {
      next();
      type = { kind: 'list', of: type };
    }
    return type;
  }
  function primary() {
    const { literal, word, mark } = now;
    if (literal !== undefined) {
      next();
      return { kind: 'literals', values: [JSON.parse(literal)] };
    }
    if (mark === '(') {
      next();
      const inner = union();
      take(')');
      return inner;
    }
    if (mark === '{') return object();
    next();
    if (word === 'Record') {
      take('<');
      union();
      take(',');
      const of = union();
      take('>');
      return { kind: 'map', of };
    }
    if (word === 'any' || word === 'unknown') return { kind: 'any' };
    if (word === 'string' || word === 'number' || word === 'boolean') return { kind: word };
    if (word === 'true' || word === 'false') return { kind: 'boolean' };
    return { kind: 'name', name: word };
  }
  function object() {
    take('{');
    const members = new Map();
    while (now.mark !== '}') {
      const limits = limitsOf(comment);
      const name = now.word ?? JSON.parse(now.literal);
      next();
      const optional = now.mark === '?';
      if (optional) next();
      take(':');
      members.set(String(name), { type: union(), optional, limits });
      if (now.mark === ';' || now.mark === ',') next();
    }
    next();
    return { kind: 'object', members };
  }

  return {
    typeAt(offset) {
      at = offset;
      next();
      return union();
    },
  };
}
