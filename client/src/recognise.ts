/** How much of a document is looked at: enough to pass any comment at its head, little enough to cost nothing. */
export const lookedAt = 65_536;

const signs = [
  /\bAWSTemplateFormatVersion\b/,
  /\bAWS::Serverless-2016-10-31\b/,
  /\bType["']?[ \t]*:[ \t]*["']?(?:AWS|Alexa|Custom)::\w/,
];
const stateMachine = [/(?:^|[\s"'{,])StartAt["']?[ \t]*:/, /(?:^|[\s"'{,])States["']?[ \t]*:/];

/**
 * The text may be a template or a state machine, judged by its first characters. Only decides whether the server is
 * started; what the document really is, the server says.
 */
export function looksLikeTemplate(text: string): boolean {
  const start = text.slice(0, lookedAt);
  return signs.some(sign => sign.test(start)) || stateMachine.every(sign => sign.test(start));
}

/** Languages a template or a state machine can be written in. */
export const templateLanguages: readonly string[] = [
  'yaml',
  'json',
  'jsonc',
  'cloudformation',
  'cloudformation-json',
  'asl',
  'asl-yaml',
];

/** Languages whose handlers are read. */
export const handlerLanguages: readonly string[] = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'python',
];

/** Languages a person's own documents are written in. */
export const noteLanguages: readonly string[] = ['markdown', 'plaintext'];

/** Names under which a template is looked for in the folders above a handler. */
export const templateNames: readonly string[] = ['template.yaml', 'template.yml', 'template.json'];
