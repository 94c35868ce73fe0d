import { joinUri } from '../text/uri';
import { ToolError, tools } from '../tools/tools';
import { type ToolParams, type ToolResult, toolRequest } from './protocol';
import type { Session } from './session';

/** Lets the editor's assistants use the same tools as everyone else's. */
export function answerTools(session: Session, folders: () => readonly string[]): void {
  const { connection, almanac, files } = session;
  const host = {
    files,
    today: session.today,
    uriOf(path: string) {
      const [first] = folders();
      const inside = (uri: string) => folders().some(folder => uri.startsWith(folder));
      if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return inside(path) ? path : undefined;
      const uri = first === undefined ? undefined : joinUri(`${first.replace(/\/$/, '')}/`, path);
      return uri !== undefined && inside(uri) ? uri : undefined;
    },
  };
  connection.onRequest(toolRequest, async ({ name, input }: ToolParams): Promise<ToolResult> => {
    const tool = tools.find(one => one.name === name);
    if (!tool) return { text: `there is no tool ${name}`, failed: true };
    try {
      return { text: await tool.run(almanac, host, input), failed: false };
    } catch (error) {
      if (error instanceof ToolError) return { text: error.message, failed: true };
      throw error;
    }
  });
}
