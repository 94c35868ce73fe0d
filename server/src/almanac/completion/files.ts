import type { HandlerLanguage } from '../../handler/handler';
import { folderOf, joinUri } from '../../text/uri';
import type { FileEntry, Files } from '../files';
import type { Scene } from './scene';
import { rank, type Suggestion } from './suggestion';
import { isFunction, written } from './values';

/** Which files a path can name, by the property it is the value of. */
const pathProperties: Readonly<Record<string, RegExp>> = {
  CodeUri: /\.(?:zip|jar)$/,
  Code: /\.(?:zip|jar)$/,
  ContentUri: /\.(?:zip|jar)$/,
  Content: /\.(?:zip|jar)$/,
  DefinitionUri: /\.(?:json|ya?ml|asl)$/,
  DefinitionS3Location: /\.(?:json|ya?ml|asl|graphql)$/,
  SchemaUri: /\.graphqls?$/,
  Location: /\.(?:ya?ml|json|template)$/,
  TemplateURL: /\.(?:ya?ml|json|template)$/,
  DockerContext: /(?!)/,
};

const local: ReadonlySet<string> = new Set([
  'AWS::Serverless::Function CodeUri',
  'AWS::Lambda::Function Code',
  'AWS::Serverless::LayerVersion ContentUri',
  'AWS::Lambda::LayerVersion Content',
  'AWS::Serverless::Api DefinitionUri',
  'AWS::Serverless::HttpApi DefinitionUri',
  'AWS::Serverless::StateMachine DefinitionUri',
  'AWS::StepFunctions::StateMachine DefinitionS3Location',
  'AWS::Serverless::GraphQLApi SchemaUri',
  'AWS::AppSync::GraphQLSchema DefinitionS3Location',
  'AWS::Serverless::Application Location',
  'AWS::CloudFormation::Stack TemplateURL',
]);

/** The ending of files that a path written here can name. */
export function pathEnding({ own, property, isKey }: Scene): RegExp | undefined {
  const [name, ...more] = property ?? [];
  if (isKey || more.length || !name || !own) return undefined;
  return local.has(`${own.typeName} ${name}`) ? pathProperties[name] : undefined;
}

/** Folders that hold no source of the author's. */
const passedBy = /^(?:\.|node_modules$|__pycache__$|dist$|build$|out$|coverage$|target$|venv$|cdk\.out$)/;

/** What the folder holds that the path typed so far leads to. */
export async function entriesFor(scene: Scene, files: Files): Promise<readonly FileEntry[]> {
  const folder = joinUri(folderOf(scene.sources.uri), typedFolder(scene) || '.');
  return (folder !== undefined && (await files.list?.(folder))) || [];
}

function typedFolder({ cursor }: Scene): string {
  return cursor.typed.slice(0, cursor.typed.lastIndexOf('/') + 1);
}

export function pathSuggestions(
  scene: Scene,
  entries: readonly FileEntry[],
  ending: RegExp,
): readonly Suggestion[] {
  const { cursor, isJson } = scene;
  const before = typedFolder(scene);
  return entries
    .filter(({ name, kind }) => (kind === 'folder' ? !passedBy.test(name) : ending.test(name)))
    .map(({ name, kind }) => {
      const path = `${before}${name}${kind === 'folder' ? '/' : ''}`;
      return {
        label: path,
        kind,
        insert: isJson || !cursor.quote ? written(scene, path) : path,
        ...(isJson ? { filter: JSON.stringify(path) } : {}),
        sort: rank(kind === 'file' ? 0 : /\.(?:zip|jar)/.test(ending.source) ? 0 : 1),
        ...(kind === 'folder' ? { again: true } : {}),
      };
    });
}

/** A function in a file of the code: what `Handler` can name. */
export interface HandlerFile {
  /** Below the code's folder, without its ending: `src/app`. */
  readonly path: string;
  readonly exports: readonly string[];
}

export function isHandlerPlace(scene: Scene): boolean {
  return (
    scene.own !== undefined &&
    isFunction(scene.own) &&
    !scene.isKey &&
    scene.property?.join('.') === 'Handler'
  );
}

const mostFiles = 40;
const mostFolders = 30;
const largestFile = 300_000;

/** Reads the files below a function's code that could hold its handler; a few dozen, none of them large. */
export async function handlerFiles(
  scene: Scene,
  files: Files,
  languages: readonly HandlerLanguage[],
): Promise<readonly HandlerFile[]> {
  const fn = scene.own?.live && scene.project.functionOf(scene.own.live);
  const code = fn?.resource.get(fn.resource.type === 'AWS::Serverless::Function' ? 'CodeUri' : 'Code')?.value;
  const runtime = fn?.runtime?.value;
  const root = joinUri(folderOf(scene.sources.uri), typeof code === 'string' ? code : '.');
  const wanted = languages.filter(
    ({ id }) =>
      typeof runtime !== 'string' ||
      (id === 'javascript' && runtime.startsWith('nodejs')) ||
      (id === 'python' && runtime.startsWith('python')),
  );
  if (root === undefined || !files.list || wanted.length === 0) return [];
  const found: HandlerFile[] = [];
  const folders = [''];
  let read = 0;
  for (let i = 0; i < folders.length && i < mostFolders; i++) {
    const below = folders[i]!;
    const entries = (await files.list(joinUri(`${root}/`, below || '.') ?? root)) ?? [];
    for (const { name, kind, size } of entries) {
      if (kind === 'folder') {
        if (!passedBy.test(name) && !/^tests?$/.test(name) && below.split('/').length < 4)
          folders.push(`${below}${name}/`);
        continue;
      }
      const language = wanted.find(({ extensions }) =>
        extensions.some(extension => name.endsWith(extension)),
      );
      if (!language || /\.(?:test|spec|d)\.[cm]?[jt]sx?$|^(?:test_|conftest|setup\.py)/.test(name)) continue;
      if ((size ?? 0) > largestFile || ++read > mostFiles) continue;
      const uri = joinUri(`${root}/`, below + name);
      const text = uri && (await files.read(uri));
      if (!uri || !text || text.length > largestFile) continue;
      const model = scene.sources.handlers.get(uri)?.model ?? language.read(uri, text);
      const exports = model.exports
        .filter(
          ({ name: exported, parameters, body, wrapper }) =>
            exported !== '*' && (parameters || body || wrapper),
        )
        .map(({ name: exported }) => exported);
      found.push({ path: below + name.replace(/\.[^.]+$/, ''), exports });
    }
  }
  return found;
}

export function handlerSuggestions(scene: Scene, found: readonly HandlerFile[]): readonly Suggestion[] {
  const taken = new Set(
    scene.project.functions
      .filter(({ resource }) => resource !== scene.own?.live)
      .flatMap(({ handler }) => (typeof handler?.value === 'string' ? [handler.value] : [])),
  );
  return found.flatMap(({ path, exports }) =>
    exports.map((name): Suggestion => {
      const handler = `${path}.${name}`;
      const usual = /^(?:lambda_)?handler$/i.test(name);
      return {
        label: handler,
        kind: 'function',
        detail: taken.has(handler) ? 'another function has it' : '',
        insert: written(scene, handler),
        ...(scene.isJson ? { filter: JSON.stringify(handler) } : {}),
        sort: rank(taken.has(handler) ? 3 : usual ? 0 : /handler/i.test(name) ? 1 : 2),
      };
    }),
  );
}
