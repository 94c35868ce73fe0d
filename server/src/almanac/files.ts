/** The one thing the engine asks of the world; what a host cannot do is left out, not faked. */
export interface Files {
  /** The text of a file inside the workspace; `undefined` when there is none, it is no text, or it is too large. */
  read(uri: string): Promise<string | undefined>;
  /** What a folder holds; `undefined` when there is none. */
  list?(uri: string): Promise<readonly FileEntry[] | undefined>;
  /** The same with the size of every file; left out by hosts for which that is slow. */
  listWithSizes?(uri: string): Promise<readonly FileEntry[] | undefined>;
}

export interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** Bytes, of a file. */
  readonly size?: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly changed?: number;
}

/** The almanac's own data files, `knowledge/facts.json`: beside the bundle on a disk, or asked of the editor. */
export interface Assets {
  read(name: string): Promise<string>;
}
