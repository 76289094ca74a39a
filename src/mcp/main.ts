import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { readLibrary } from './library.ts';
import { createServer } from './server.ts';

const help = `npm run --silent mcp [-- --site ADDRESS]

Lets an assistant search these pages and take proven blocks from them, over standard input and output (Model Context
Protocol). It reads build/, so "npm run build" comes first.
--site ADDRESS reads a published site in the place of build/.
`;

const { help: asked, site } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, site: { type: 'string' } },
}).values;
const root = join(import.meta.dirname, '..', '..');

try {
  if (asked) console.log(help);
  else await serve();
} catch (error) {
  // Standard output belongs to the protocol.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function serve(): Promise<void> {
  const { version }: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const server = createServer(await readLibrary(site ?? join(root, 'build')), version);
  await server.connect(new StdioServerTransport());
}
