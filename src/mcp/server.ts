import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Document } from '../plugin/markdown/document.ts';
import { blockText, foundText } from './answers.ts';
import { createFinder, findBlocks, findPage, whyNone } from './find.ts';

const shown = { default: 5, most: 20 };

/** More blocks than this are of different pages, and no answer. */
const mostBlocks = 6;

/** What a block is for programs: as in `docs.json`, with its place. */
const blockShape = z.object({
  url: z.string(),
  source: z.string(),
  region: z.string().optional(),
  language: z.string(),
  verdict: z.string(),
  code: z.string(),
  output: z.string().optional(),
  proof: z.string(),
});

/** Makes the server that lets assistants search these pages, read them, and take proven blocks from them. */
export function createServer(documents: readonly Document[], version: string): McpServer {
  const server = new McpServer({ name: 'weaviate-model2vec-docs', version });
  const find = createFinder(documents);

  server.registerTool(
    'search_docs',
    {
      title: 'Search the documentation',
      description:
        'Finds sections about Weaviate with Model2Vec by names (near_text, MODEL2VEC_INFERENCE_API) or by a question.',
      inputSchema: {
        query: z.string().min(1).describe('A name or a question'),
        limit: z.number().int().min(1).max(shown.most).default(shown.default),
      },
      annotations: { readOnlyHint: true },
    },
    ({ query, limit }) => said(foundText(query, find(query).slice(0, limit))),
  );

  server.registerTool(
    'read_page',
    {
      title: 'Read a page',
      description: 'Gives a whole page as Markdown, with its code, output and what the code ran on.',
      inputSchema: { page: z.string().describe('The address of the page, such as /weaviate/search/hybrid') },
      annotations: { readOnlyHint: true },
    },
    ({ page }) => {
      const document = findPage(documents, page);
      return document
        ? said(document.markdown)
        : failed(`There is no page ${page}. Find its address with search_docs.`);
    },
  );

  server.registerTool(
    'get_block',
    {
      title: 'Get a proven block',
      description:
        'Gives the code of a region with its recorded output, its verdict and the versions that it ran on. It ran after the blocks of its language before it on its page, which connect and set up what it uses: read_page gives those. Copy it as it stands.',
      inputSchema: {
        region: z.string().describe('The name of the region, such as NearTextExample, from search_docs'),
        language: z.enum(['py', 'ts', 'sh', 'yaml']).optional(),
        page: z
          .string()
          .optional()
          .describe('The address of the page that shows it: names such as Connect stand on many pages'),
      },
      outputSchema: { blocks: z.array(blockShape) },
      annotations: { readOnlyHint: true },
    },
    (wanted) => {
      const found = findBlocks(documents, wanted);
      if (found.length === 0) return failed(whyNone(documents, wanted));
      if (found.length > mostBlocks) {
        const pages = [...new Set(found.map(({ url }) => new URL(url).pathname))];
        return failed(
          `${found.length} blocks are called ${wanted.region}. Ask with one of these as page: ${pages.join(', ')}`,
        );
      }
      const blocks = found.map(({ block: { tabs: _, ...block }, url }) => ({ ...block, url }));
      return { ...said(found.map(blockText).join('\n\n')), structuredContent: { blocks } };
    },
  );
  return server;
}

function said(text: string) {
  return { content: [{ type: 'text' as const, text }] };
}

function failed(text: string) {
  return { ...said(text), isError: true };
}
