import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CallToolRequestSchema,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import type { Almanac } from '../almanac/almanac';
import { pageOf } from '../knowledge/library';
import { ToolError, type ToolHost, tools } from '../tools/tools';

const scheme = 'almanac:';

/** Serves the Model Context Protocol: the tools, the documents as resources, a review as a prompt. */
export async function serveMcp(
  almanac: Almanac,
  host: ToolHost,
  transport: Transport,
  version: string,
): Promise<void> {
  const server = new Server(
    { name: 'serverless-almanac', version },
    {
      capabilities: { tools: {}, resources: {}, prompts: {} },
      instructions:
        'Knowledge of serverless on AWS with sources and days, and checks of SAM and CloudFormation templates.',
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, async () => ({
    tools: tools.map(({ name, title, description, input }) => ({
      name,
      title,
      description,
      inputSchema: schemaOf(input),
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: given } }) => {
    const tool = tools.find(one => one.name === name);
    const answer = (text: string, isError = false) => ({
      content: [{ type: 'text' as const, text }],
      isError,
    });
    if (!tool) return answer(`there is no tool ${name}`, true);
    try {
      return answer(await tool.run(almanac, host, given ?? {}));
    } catch (error) {
      if (error instanceof ToolError) return answer(error.message, true);
      throw error;
    }
  });
  server.setRequestHandler(ListResourcesRequestSchema, async () => ({
    resources: (await almanac.library()).documents.map(({ id, title, summary }) => ({
      uri: scheme + id,
      name: id,
      title,
      description: summary,
      mimeType: 'text/markdown',
    })),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const document = (await almanac.library()).document(
      uri.startsWith(scheme) ? uri.slice(scheme.length) : uri,
    );
    if (!document) throw new Error(`there is no document ${uri}`);
    return { contents: [{ uri, mimeType: 'text/markdown', text: pageOf(document) }] };
  });
  server.setRequestHandler(ListPromptsRequestSchema, async () => ({
    prompts: [
      {
        name: 'review_template',
        title: 'Review a serverless template',
        description: 'Checks a template and explains what matters most.',
        arguments: [{ name: 'path', description: 'The path of the template.', required: true }],
      },
    ],
  }));
  server.setRequestHandler(GetPromptRequestSchema, async ({ params: { name, arguments: given } }) => {
    if (name !== 'review_template') throw new Error(`there is no prompt ${name}`);
    const path = given?.path ?? 'template.yaml';
    const text = `Review the serverless application in ${path}. First call check_template with this path. For each problem call explain_rule once for its rule. Then list the problems by what would hurt most, each with its fix, and quote limits and prices only from search_knowledge or get_fact, with their source and day.`;
    return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
  });
  await server.connect(transport);
}

/** The SDK's types want what is ours to be writable. */
function schemaOf(input: (typeof tools)[number]['input']) {
  return {
    type: 'object' as const,
    properties: { ...input.properties },
    ...(input.required ? { required: [...input.required] } : {}),
  };
}
