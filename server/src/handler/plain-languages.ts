import { type PlainExport, type PlainLanguage, plainLanguage } from './plain';

const slashes = { lineComments: ['//'], blockComments: [['/*', '*/'] as const] };
const quoted = { open: '"', close: '"', escapes: true };
const single = { open: "'", close: "'", escapes: true };

const javaLike: PlainLanguage = {
  id: 'java',
  extensions: ['.java'],
  ...slashes,
  strings: [{ open: '"""', close: '"""', escapes: true }, quoted, single],
  environment: [
    { pattern: /\bSystem\s{0,9}\.\s{0,9}getenv\s{0,9}\(\s{0,99}"/g },
    { pattern: /\bSystem\s{0,9}\.\s{0,9}getenv\s{0,9}\(\s{0,9}\)\s{0,99}\.\s{0,9}get\s{0,9}\(\s{0,99}"/g },
    {
      pattern:
        /\bSystem\s{0,9}\.\s{0,9}getenv\s{0,9}\(\s{0,9}\)\s{0,99}\.\s{0,9}(?:getOrDefault|containsKey)\s{0,9}\(\s{0,99}"/g,
      copes: true,
    },
  ],
  computed:
    /\bgetenv\s{0,9}\(\s{0,99}(?:[^"\s)]|\)\s{0,99}(?!\s|\.\s{0,9}(?:get|getOrDefault|containsKey)\b))/,
  copesBefore: /(?:ofNullable|requireNonNullElse(?:Get)?)\s{0,9}\(\s{0,99}$/,
  copesAfter: /^"\s{0,9}\)\s{0,9}(?:==|!=)/,
  copesWith: it =>
    new RegExp(
      `\\b${it}\\s{0,9}[!=]=\\s{0,9}null|null\\s{0,9}[!=]=\\s{0,9}${it}\\b|(?:isEmpty|isBlank|ofNullable|isNull|nonNull)\\w{0,20}\\(\\s{0,9}${it}\\b`,
    ),
  exports: text => classExports(text, '::'),
};

const csharpLike: PlainLanguage = {
  id: 'csharp',
  extensions: ['.cs'],
  ...slashes,
  strings: [
    { open: '"""', close: '"""', escapes: false },
    { open: '@"', close: '"', escapes: false },
    quoted,
    single,
  ],
  environment: [{ pattern: /\bEnvironment\s{0,9}\.\s{0,9}GetEnvironmentVariable\s{0,9}\(\s{0,99}"/g }],
  computed: /\bGetEnvironmentVariables?\s{0,9}\(\s{0,99}[^"\s]/,
  copesAfter: /^"\s{0,9}\)\s{0,99}(?:\?|==|!=|is\b)/,
  copesBefore: /IsNullOr(?:Empty|WhiteSpace)\s{0,9}\(\s{0,99}$/,
  copesWith: it =>
    new RegExp(
      `\\b${it}\\s{0,9}(?:[!=]=\\s{0,9}null|is\\s{1,9}(?:not\\s{1,9})?null|\\?\\?)|IsNullOr\\w{1,20}\\(\\s{0,9}${it}\\b`,
    ),
  exports: text => classExports(text, '::'),
};

const goLike: PlainLanguage = {
  id: 'go',
  extensions: ['.go'],
  ...slashes,
  strings: [{ open: '`', close: '`', escapes: false }, quoted, single],
  environment: [
    { pattern: /\bos\s{0,9}\.\s{0,9}Getenv\s{0,9}\(\s{0,99}["`]/g },
    { pattern: /\bos\s{0,9}\.\s{0,9}LookupEnv\s{0,9}\(\s{0,99}["`]/g, copes: true },
  ],
  computed: /\bos\.(?:(?:Getenv|LookupEnv)\s{0,9}\(\s{0,99}[^"`\s]|Environ\b|ExpandEnv\b)|\benvconfig\b/,
  copesAfter: /^["`]\s{0,9}\)\s{0,9}(?:==|!=)/,
  copesWith: it => new RegExp(`\\b${it}\\s{0,9}[!=]=\\s{0,9}["\`]|len\\(\\s{0,9}${it}\\b`),
  exports: text => ({
    exports: named(text, /^func\s{1,9}(?<name>[A-Za-z_]\w{0,99})\s{0,9}[([]/gm),
    dynamic: false,
  }),
};

const rustLike: PlainLanguage = {
  id: 'rust',
  extensions: ['.rs'],
  ...slashes,
  strings: [{ open: 'r#"', close: '"#', escapes: false }, { open: 'r"', close: '"', escapes: false }, quoted],
  environment: [{ pattern: /\benv\s{0,9}::\s{0,9}var(?:_os)?\s{0,9}\(\s{0,99}"/g }],
  computed: /\benv\s{0,9}::\s{0,9}(?:vars(?:_os)?\b|var(?:_os)?\s{0,9}\(\s{0,99}[^"\s])/,
  copesBefore: /(?:if\s{1,9}let|while\s{1,9}let|match)\s[^;{}]{0,70}$/,
  copesAfter: /^"\s{0,9}\)\s{0,99}\.\s{0,9}(?:unwrap_or|ok\b|is_ok|is_err|map_or|or_else)/,
  copesWith: it => new RegExp(`\\bmatch\\s{1,9}${it}\\b|\\b${it}\\.(?:unwrap_or|ok\\b|is_ok|is_err)`),
  exports: text => ({
    exports: named(text, /\bfn\s{1,9}(?<name>[a-z_]\w{0,99})\s{0,9}[(<]/g),
    dynamic: false,
  }),
};

const rubyLike: PlainLanguage = {
  id: 'ruby',
  extensions: ['.rb'],
  lineComments: ['#'],
  blockComments: [['\n=begin', '\n=end']],
  // Ruby's holes look like comments, which does no harm within a string.
  strings: [quoted, single],
  environment: [
    { pattern: /\bENV\s{0,9}\[\s{0,9}["']/g },
    { pattern: /\bENV\s{0,9}\.\s{0,9}(?:fetch)\s{0,9}\(?\s{0,9}["']/g },
    { pattern: /\bENV\s{0,9}\.\s{0,9}(?:key\?|has_key\?|include\?)\s{0,9}\(?\s{0,9}["']/g, copes: true },
  ],
  computed:
    /\bENV\b\s{0,9}(?:\[\s{0,9}[^"'\s]|\.\s{0,9}(?:fetch\s{0,9}\(?\s{0,9}[^"'\s(]|to_h|each|slice|values_at|select))/,
  copesBefore: /\b(?:if|unless)\s{1,9}$/,
  copesAfter: /^["']\s{0,9}(?:\]\s{0,9}(?:\|\||&\.|==|!=|\.nil\?|\?)|\s{0,9}[,]|\s{0,9}\)\s{0,9}(?:\{|do\b))/,
  copesWith: it => new RegExp(`\\b(?:if|unless)\\s{1,9}${it}\\b|\\b${it}(?:\\.nil\\?|\\s{0,9}\\|\\||&\\.)`),
  exports: rubyExports,
};

const powershellLike: PlainLanguage = {
  id: 'powershell',
  extensions: ['.ps1', '.psm1'],
  lineComments: ['#'],
  blockComments: [['<#', '#>']],
  strings: [{ open: "'", close: "'", escapes: false }],
  environment: [{ pattern: /\$\{?env:(?<name>\w{1,99})/gi }],
  computed: /GetEnvironmentVariable|\benv:\\/i,
  copesBefore: /(?:\bif\s{0,9}\(\s{0,9}(?:-not\s{1,9}|!)?|IsNullOr\w{1,20}\(\s{0,9})$/i,
  copesAfter: /^\}?\s{0,9}(?:\?\?|-eq|-ne|-match)/i,
  copesWith: it => new RegExp(`if\\s{0,9}\\(\\s{0,9}(?:-not\\s{1,9}|!)?\\$${it}\\b`, 'i'),
  exports: text => ({
    exports: named(text, /\bfunction\s{1,9}(?<name>[A-Za-z][\w-]{0,99})/gi),
    dynamic: false,
  }),
};

/** Names that a pattern finds, each once. */
function named(text: string, pattern: RegExp): readonly PlainExport[] {
  const found = new Map<string, PlainExport>();
  for (const match of text.matchAll(pattern)) {
    const name = match.groups?.name;
    if (name === undefined || found.has(name)) continue;
    const start = match.index + match[0].indexOf(name);
    found.set(name, { name, start, end: start + name.length });
  }
  return [...found.values()];
}

const classWords =
  /\b(?:package|namespace)\s{1,9}(?<space>[\w.]{1,300})\s{0,9}(?<open>[;{])|\b(?:class|record|struct|interface|enum)\s{1,9}(?<type>[A-Za-z_]\w{0,99})(?<head>[^{};()]{0,500}(?:\([^(){};]{0,500}\)[^{};()]{0,300})?)(?=[{;])|(?<brace>[{}])|\b(?<method>[A-Za-z_]\w{0,99})\s{0,9}\((?<parameters>[^(){};]{0,500})\)(?=\s{0,99}(?:throws\s[\w.,\s]{1,300})?(?:\{|=>))/g;

/** Classes within classes are followed this far. */
const deepest = 40;

const noMethods = new Set(
  'if for foreach while switch catch using lock synchronized try return new when fixed'.split(' '),
);

/** Classes and their methods, named as a Handler names them: `example.Orders`, `example.Orders::handle`. */
function classExports(text: string, joiner: string): { exports: readonly PlainExport[]; dynamic: boolean } {
  const exports: PlainExport[] = [];
  const open: ({ readonly type: string } | { readonly space: string } | undefined)[] = [];
  let file = '';
  let next: { readonly type: string } | { readonly space: string } | undefined;
  let dynamic = false;
  for (const match of text.matchAll(classWords)) {
    const { space, open: opening, type, head, brace, method, parameters } = match.groups ?? {};
    const spaces = () =>
      [file, ...open.flatMap(one => (one && 'space' in one ? [one.space] : []))].filter(Boolean);
    const types = () => open.flatMap(one => (one && 'type' in one ? [one.type] : []));
    const nameOf = (names: readonly string[]) => [...spaces(), names.join('$')].join('.');
    if (space !== undefined) {
      if (opening === ';') file = space;
      else open.push({ space });
    } else if (open.length > deepest) {
      if (brace === '{') open.push(undefined);
      else if (brace === '}') open.pop();
    } else if (type !== undefined) {
      const start = match.index + match[0].indexOf(type, match[0].search(/\s/));
      exports.push({ name: nameOf([...types(), type]), start, end: start + type.length });
      // What a class inherits stands elsewhere.
      if (/\bextends\b|:/.test(head ?? '')) dynamic = true;
      next = { type };
    } else if (brace === '{') {
      open.push(next);
      next = undefined;
    } else if (brace === '}') open.pop();
    else if (method !== undefined && open.at(-1) && 'type' in open.at(-1)! && !noMethods.has(method)) {
      const name = `${nameOf(types())}${joiner}${method}`;
      exports.push({
        name,
        start: match.index,
        end: match.index + method.length,
        parameters: parameterNames(parameters ?? ''),
      });
    }
  }
  return { exports, dynamic };
}

/** `Map<String, Object> event, Context context` → `event`, `context`. */
function parameterNames(text: string): readonly string[] {
  let flat = text;
  for (let depth = 0; depth < 5 && flat.includes('<'); depth++) flat = flat.replace(/<[^<>]{0,300}>/g, '');
  return flat
    .split(',')
    .flatMap(part => /([A-Za-z_]\w{0,99})\s{0,9}(?:=[^=]{0,100})?$/.exec(part.trimEnd())?.[1] ?? []);
}

const rubyLine =
  /^(?<indent>[ \t]{0,99})(?:(?:module|class)\s{1,9}(?<space>[A-Z][\w:]{0,99})|def\s{1,9}(?<self>self\.)?(?<method>[a-z_]\w{0,99}[?!]?)\s{0,9}(?<list>\([^()\n]{0,500}\))?|(?<end>end)\b|(?<own>class\s{0,9}<<\s{0,9}self|module_function))/gm;

/** `handler`, `Shop::Orders.handler`. */
function rubyExports(text: string): { exports: readonly PlainExport[]; dynamic: boolean } {
  const exports: PlainExport[] = [];
  const open: { readonly indent: string; readonly space: string }[] = [];
  let own = false;
  for (const match of text.matchAll(rubyLine)) {
    const { indent = '', space, self, method, list, end } = match.groups ?? {};
    if (space !== undefined && open.length < deepest) open.push({ indent, space });
    else if (space !== undefined) continue;
    else if (end !== undefined) {
      if (open.at(-1)?.indent === indent) open.pop();
    } else if (method === undefined) own = true;
    else if (open.length === 0 || self !== undefined || own) {
      const prefix = open.length ? `${open.map(one => one.space).join('::')}.` : '';
      const start = match.index + match[0].indexOf(method, match[0].indexOf('def') + 3 + (self ? 5 : 0));
      const parameters = (list ?? '')
        .slice(1, -1)
        .split(',')
        .flatMap(part => /[a-z_]\w{0,99}/.exec(part)?.[0] ?? []);
      exports.push({ name: prefix + method, start, end: start + method.length, parameters });
    }
  }
  return { exports, dynamic: /\bdefine_method\b|\bextend\s{1,9}[A-Z]/.test(text) };
}

export const java = plainLanguage(javaLike);
export const csharp = plainLanguage(csharpLike);
export const go = plainLanguage(goLike);
export const rust = plainLanguage(rustLike);
export const ruby = plainLanguage(rubyLike);
export const powershell = plainLanguage(powershellLike);
