import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, languages, readHandler } from '../../server/src/handler/languages';

test('a file is read by the language its name ends in', () => {
  const names = [
    'src/app.mjs',
    'C:\\code\\My App\\app.PY',
    'file:///a/app.ts',
    'app.tsx',
    'types.d.ts',
    'app.wasm',
    'py',
  ];
  assert.deepEqual(
    names.map(name => languageOf(name)?.id),
    ['javascript', 'python', 'typescript', 'typescript', undefined, undefined, undefined],
  );
});

/** What a person, a broken disk or a machine may have written. */
const hostile = [
  '',
  '\0\ufffe\ud800',
  '((((',
  ...[
    '(',
    '{',
    '[',
    '`${',
    '() => {',
    '(a<b,',
    'a<b>(',
    'async(a)=>',
    '<',
    '/*',
    '"',
    '#',
    '.a()',
    'a ',
    'not ',
    'lambda:',
    'if a:\n ',
  ].map(part => part.repeat(3000)),
  'x = "' + 'a'.repeat(100_000),
];

const stories: Readonly<Record<string, string>> = {
  javascript: `const { A, ...b } = process.env; class C { #d = new S3(); run() { return this.#d.getObject({ Bucket: A }) } }
module.exports = { handler: async ({ body }) => { for (const e of f) await g(JSON.parse(body) ?? \`\${h}\`) } };`,
  typescript: `import { S3 } from '@aws-sdk/client-s3'; export class C<T> { constructor(private s3: S3) {} }
export const handler: Handler = async (e: E): Promise<void> => { await new C<string>(new S3({})).run(process.env.A!); };`,
  python: `import os, boto3
@a.b(c=1)
def handler(event, context=None, *d, **e):
    with open(f"{os.environ['A']}", 'w') as f: boto3.client('s3').get_object(Bucket=os.getenv('B'), **event)
    return {'a': [g for g in h if g], **i}`,
};

/** For the languages that are read by their words alone. */
const plainStory = `package a.b; namespace C.D { class E<F> : G { string h = "\\"" + System.getenv("I") /* j */; // k
int l(Map<M, N> o) throws P { os.Getenv(\`Q\`); env::var(r#"S"#); ENV.fetch('T') { 1 } } } } # $env:U
=begin`;

for (const language of languages) {
  test(`${language.id}: any text gives a model`, () => {
    for (const text of hostile) assert.equal(language.read('file:///a', text).uri, 'file:///a');
  });

  test(`${language.id}: text that is being typed gives a model at every key`, () => {
    const story = stories[language.id] ?? plainStory;
    for (let end = 0; end <= story.length; end++)
      readHandler(`a${language.extensions[0]}`, story.slice(0, end));
    for (let at = 0; at < story.length; at++) language.read('a', story.slice(0, at) + story.slice(at + 1));
  });
}

test('the name of an own property is no surprise', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const model = readHandler(
      'a.js',
      `const a = process.env.${name}; exports.${name} = a.${name}({ ${name}: 1 });`,
    )!;
    assert.deepEqual(
      [model.env.map(read => read.name), model.exports.map(one => one.name)],
      [[name], [name]],
    );
  }
});
