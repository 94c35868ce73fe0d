import { definitionPath, stateMachineTypes } from '../project/state-machines';
import { parseTemplate } from '../template/parse';
import type { Syntax } from '../template/syntax';
import type { Template } from '../template/template';
import { folderOf, joinUri } from '../text/uri';
import type { Files } from './files';

/** The definition files of state machines, and the state machines whose file is not there. */
export interface Definitions {
  readonly read: ReadonlyMap<string, Syntax>;
  readonly missing: ReadonlySet<string>;
}

/** Reads the files that `DefinitionUri` names, JSON and YAML alike; an unchanged one is not parsed again. */
export async function gatherDefinitions(
  templates: readonly Template[],
  files: Files,
  before: ReadonlyMap<string, Syntax>,
): Promise<Definitions> {
  const read = new Map<string, Syntax>();
  const missing = new Set<string>();
  const wanted = new Map<string, string>();
  for (const template of templates) {
    for (const resource of template.ofType(...stateMachineTypes)) {
      const path = definitionPath(resource);
      const uri = path === undefined ? undefined : joinUri(folderOf(template.uri), path);
      if (uri !== undefined) wanted.set(resource.id, uri);
    }
  }
  await Promise.all(
    [...wanted].map(async ([id, uri]) => {
      const text = await files.read(uri);
      if (text === undefined) {
        missing.add(id);
        return;
      }
      const known = before.get(id);
      read.set(id, known?.text === text && known.uri === uri ? known : parseTemplate(uri, text));
    }),
  );
  return { read, missing };
}
