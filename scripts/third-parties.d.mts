/** A package whose code or data is published. */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Its licence and notice files. */
  readonly texts: readonly string[];
  /** As package-lock.json has it. */
  readonly integrity?: string;
  /** The files of dist that hold it. */
  readonly in: readonly string[];
}
export function notices(all: readonly Component[]): string;
export function billOfMaterials(
  all: readonly Component[],
  product: {
    readonly name: string;
    readonly version: string;
    readonly license: string;
    readonly description: string;
  },
  files: readonly string[],
): string;
