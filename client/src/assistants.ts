import * as vscode from 'vscode';
import type { Server } from './server';

/**
 * What newer editors have for assistants and the oldest one we run in has not. Each part is looked for before it is
 * used; where it is missing, nothing is said of it.
 */
interface Newer {
  readonly lm?: {
    registerTool?(
      name: string,
      tool: { invoke(options: { input: object }, token: vscode.CancellationToken): Promise<unknown> },
    ): vscode.Disposable;
    registerMcpServerDefinitionProvider?(
      id: string,
      provider: { provideMcpServerDefinitions(): unknown[] },
    ): vscode.Disposable;
  };
  readonly LanguageModelToolResult?: new (parts: unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => unknown;
}

const editor = vscode as unknown as Newer;

/** The almanac for the editor's assistants: tools, a chat participant, and the MCP server where there are processes. */
export function registerAssistants(
  server: Server,
  context: vscode.ExtensionContext,
  node: string | undefined,
): vscode.Disposable {
  const registered: vscode.Disposable[] = [...tools(server, context), ...participant(server)];
  if (node !== undefined) registered.push(...mcpServer(context, node));
  return vscode.Disposable.from(...registered);
}

/** The manifest lists the tools with what they take; the server has the table they come from. */
function* tools(server: Server, { extension }: vscode.ExtensionContext): Generator<vscode.Disposable> {
  const { LanguageModelToolResult: Result, LanguageModelTextPart: Text } = editor;
  if (!editor.lm?.registerTool || !Result || !Text) return;
  const listed = (extension.packageJSON.contributes?.languageModelTools ?? []) as readonly {
    readonly name: string;
  }[];
  for (const { name } of listed) {
    yield editor.lm.registerTool(name, {
      async invoke({ input }, token) {
        const { text } = await server.tool(
          name.replace(/^serverlessAlmanac_/, ''),
          input as Record<string, unknown>,
          token,
        );
        return new Result([new Text(text)]);
      },
    });
  }
}

/** `@almanac` answers from the documents, with the sections it found and their sources; it needs no model. */
function* participant(server: Server): Generator<vscode.Disposable> {
  if (typeof vscode.chat?.createChatParticipant !== 'function') return;
  const almanac = vscode.chat.createChatParticipant(
    'serverlessAlmanac.almanac',
    async (request, _, response, token) => {
      const results = await server.search({ query: request.prompt, limit: 3 }, token);
      const [best, ...others] = results;
      if (!best) {
        response.markdown(vscode.l10n.t('Nothing in the almanac answers this.'));
        return;
      }
      response.markdown(`### ${best.title}\n\n${best.text}\n\n`);
      if (best.fact) {
        response.markdown(vscode.l10n.t('[Source]({0}), checked {1}.', best.fact.source, best.fact.checked));
        response.markdown('\n\n');
      }
      response.button({
        command: 'serverlessAlmanac.openDocument',
        title: vscode.l10n.t('Open “{0}”', best.title),
        arguments: [best.id],
      });
      for (const other of others)
        response.button({
          command: 'serverlessAlmanac.openDocument',
          title: other.title,
          arguments: [other.id],
        });
    },
  );
  almanac.iconPath = new vscode.ThemeIcon('book');
  yield almanac;
}

/** Offers the command line's MCP server, run by the editor's own Node. */
function* mcpServer({ extension }: vscode.ExtensionContext, node: string): Generator<vscode.Disposable> {
  const { McpStdioServerDefinition: Definition } = editor;
  if (!editor.lm?.registerMcpServerDefinitionProvider || !Definition) return;
  const program = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'cli.js').fsPath;
  yield editor.lm.registerMcpServerDefinitionProvider('serverlessAlmanac.mcp', {
    provideMcpServerDefinitions: () => [
      new Definition(
        'Serverless Almanac',
        node,
        [program, 'mcp'],
        { ELECTRON_RUN_AS_NODE: '1' },
        String(extension.packageJSON.version),
      ),
    ],
  });
}
