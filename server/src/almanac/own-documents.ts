import type { Library } from '../knowledge/library';
import { readOwnDocument } from '../knowledge/outline';
import type { OwnDocument } from '../knowledge/own-documents';
import { joinUri } from '../text/uri';
import { escaped } from './card';
import type { FileEntry, Files } from './files';

/** A file that the globs name, with what tells whether it is still the one that was read. */
export interface FoundDocument {
  readonly uri: string;
  readonly size?: number;
  readonly changed?: number;
}

/** A document of a person's own as it is kept between starts. */
export interface KeptDocument extends FoundDocument {
  readonly document: OwnDocument;
}

/** Which files are a person's own documents. */
export interface OwnGlobs {
  /** Whether the globs name a path, seen from a folder of the workspace. */
  matches(path: string): boolean;
  /** Whether something below the folder could be named. */
  mayHold(path: string): boolean;
}

/** Folders that hold other people's code or what builds leave behind. */
const passedBy = new Set(
  'node_modules .git .hg .svn .aws-sam cdk.out .venv __pycache__ .vscode-test .serverless dist out target'.split(
    ' ',
  ),
);
/** What is beyond these is not looked at. */
const bounds = { files: 50_000, folders: 20_000, depth: 24, size: 8_000_000 };

/** What the folders hold that the globs name, one after the other, so that others can have their turn in between. */
export async function* findOwnDocuments(
  files: Files,
  folders: readonly string[],
  globs: OwnGlobs,
): AsyncIterable<FoundDocument> {
  let [found, seen] = [0, 0];
  const list = files.listWithSizes ?? files.list;
  if (!list) return;
  const waiting = folders.map(folder => ({
    uri: folder.endsWith('/') ? folder : `${folder}/`,
    path: '',
    depth: 0,
  }));
  for (let next = waiting.shift(); next && seen < bounds.folders; next = waiting.shift()) {
    seen++;
    const { uri, path, depth } = next;
    for (const entry of (await list.call(files, uri)) ?? []) {
      const below = `${path}${entry.name}`;
      const child = joinUri(uri, entry.name);
      if (child === undefined) continue;
      if (entry.kind === 'folder') {
        if (depth < bounds.depth && !passedBy.has(entry.name) && globs.mayHold(below))
          waiting.push({ uri: `${child}/`, path: `${below}/`, depth: depth + 1 });
      } else if (globs.matches(below)) {
        if (++found > bounds.files) return;
        yield { uri: child, ...stampOf(entry) };
      }
    }
  }
}

function stampOf({ size, changed }: FileEntry): Pick<FoundDocument, 'size' | 'changed'> {
  return { ...(size === undefined ? {} : { size }), ...(changed === undefined ? {} : { changed }) };
}

/** Reads a document that was found. @returns what it holds, or in a few words why it is left out */
export async function readFound(
  files: Files,
  { uri, size }: FoundDocument,
): Promise<{ readonly document: OwnDocument } | { readonly refused: string }> {
  if (size !== undefined && size > bounds.size) return { refused: `it is larger than ${bounds.size} bytes` };
  const text = await files.read(uri);
  return text === undefined ? { refused: 'it is too large, or no text' } : readOwnDocument(uri, text);
}

/** Nothing about the file tells that it is another than the one that was read. */
export function isSame(kept: FoundDocument, found: FoundDocument): boolean {
  return (
    kept.changed !== undefined &&
    kept.changed === found.changed &&
    kept.size !== undefined &&
    kept.size === found.size
  );
}

/** What a person's own documents say of a property, for a hover: with where it stands. */
export function ownNoteCard(
  library: Library,
  topic: string,
  nameOf: (uri: string) => string,
): string | undefined {
  const note = library.noteOn(topic);
  const origin = note?.section.origin;
  if (!note || !origin) return undefined;
  const said = note.text.length > 300 ? `${note.text.slice(0, 300)}…` : note.text;
  const address = `${origin.uri.replace(/[()<>\s]/g, encodeURIComponent)}#L${origin.line + 1}`;
  return `**Your notes say** “${escaped(said.trim())}” ([${escaped(nameOf(origin.uri))}](${address}))`;
}

/** A line of a file in which documents are kept between starts. */
export function lineOf(kept: KeptDocument): string {
  return JSON.stringify(kept);
}

/** What such a line holds; `undefined` for one that another version wrote, or that was cut off. */
export function keptIn(line: string): KeptDocument | undefined {
  try {
    const kept = JSON.parse(line) as Partial<KeptDocument> | null;
    const isWhole = typeof kept?.uri === 'string' && kept.document?.uri === kept.uri;
    return isWhole && Array.isArray(kept?.document?.sections) ? (kept as KeptDocument) : undefined;
  } catch {
    return undefined; // it is read from the file itself instead
  }
}
