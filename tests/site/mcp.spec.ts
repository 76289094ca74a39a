import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, test } from 'playwright/test';
import { readTree } from '../../src/plugin/tree.ts';
import { evidencePath } from '../../src/snippets/evidence.ts';
import { extractRegions } from '../../src/snippets/extract.ts';
import { parseEvidence } from '../../src/snippets/parse-evidence.ts';

const embeddings = '/weaviate/model-providers/model2vec/embeddings';
const docker = '/deploy/installation-guides/docker-installation';
const modules = '/weaviate/configuration/modules';

/** What readers ask, and the page that answers; the page has to be among the first five sections. */
const questions: [question: string, page: string][] = [
  ['text2vec_model2vec', embeddings],
  ['MODEL2VEC_INFERENCE_API', '/deploy/configuration/env-vars'],
  ['ENABLE_MODULES', modules],
  ['Which environment variables turn the module on?', modules],
  ['MODEL2VEC_WAIT_FOR_STARTUP', modules],
  ['inference_url', '/weaviate/configuration/module-settings'],
  ['no module with name "text2vec-model2vec" present', modules],
  ['How do I start Weaviate with Docker?', docker],
  ['docker compose down', docker],
  ['Who can reach the server?', docker],
  ['Is the module on? cluster metadata', '/deploy/configuration/meta'],
  ['GET /v1/meta', '/deploy/configuration/meta'],
  ['How do I connect to a local server?', '/start/quickstart'],
  ['Which Model2Vec models are there, and how many dimensions?', embeddings],
  ['potion-multilingual-128M', embeddings],
  ['Vectorization behavior', embeddings],
  ['near_text', embeddings],
  ['nearText', embeddings],
  ['cut off results by distance or certainty', '/weaviate/search/similarity'],
  ['What does alpha do in a hybrid search?', '/weaviate/search/hybrid'],
  ['Which search should I take?', '/weaviate/search'],
  ['import many objects at once', '/weaviate/manage-objects/import'],
  ['Which objects failed to import?', '/weaviate/manage-objects/import'],
  ['source_properties of the vectorizer', '/weaviate/manage-collections/vector-config'],
  ['Is Model2Vec the right choice?', '/start'],
  ['How do I filter by a property?', '/weaviate/search/filters'],
  ['bm25', '/weaviate/search/keyword'],
  ['sort objects by a property', '/weaviate/search/sort-and-paginate'],
  ['How do I verify a deployment?', '/contributing/verify-a-deployment'],
  ['Kubernetes Helm', '/deploy/installation-guides/k8s-installation'],
];

/** The regions that assistants take whole. */
const regions: [region: string, language: 'py' | 'ts'][] = [
  ['BasicInstantiation', 'py'],
  ['BasicVectorizerModel2Vec', 'ts'],
  ['BatchImportExample', 'py'],
  ['NearTextExample', 'py'],
  ['HybridExample', 'ts'],
];

const client = new Client({ name: 'test', version: '1.0.0' });

test.beforeAll(async () => {
  await client.connect(
    new StdioClientTransport({ command: 'npm', args: ['run', '--silent', 'mcp'], stderr: 'inherit' }),
  );
});

test.afterAll(() => client.close());

for (const [question, page] of questions) {
  test(`an assistant that asks "${question}" is sent to ${page}`, async () => {
    const text = await ask('search_docs', { query: question });
    const pages = [...text.matchAll(/https:\/\/\S+/g)].map(([url]) => new URL(url).pathname);
    expect(pages).toContain(page);
  });
}

for (const [region, language] of regions) {
  test(`an assistant gets ${region} in ${language} as it ran, with what it printed`, async () => {
    const answer = await client.callTool({ name: 'get_block', arguments: { region, language } });
    const { blocks } = answer.structuredContent as { blocks: Record<string, string>[] };
    const block = blocks.find(({ source }) => source?.includes('model-providers'));
    const source = block?.source ?? '';
    const tree = await readTree(process.cwd());
    const text = tree.sources.find(({ path }) => path === source)?.text ?? '';
    expect(block?.code).toBe(
      extractRegions({ path: source, text }).regions.find(({ name }) => name === region)?.text,
    );
    const evidence = parseEvidence(await readFile(evidencePath(source, 'source', language), 'utf8'));
    const recorded = evidence?.blocks.find((each) => each.region === region)?.output ?? [];
    expect(block?.output ?? '').toBe(recorded.map((print) => `${print.text}\n`).join(''));
    expect(block?.verdict).toBe('ran');
    expect(block?.proof).toContain(`Weaviate ${evidence?.fingerprint.server}`);
  });
}

test('an assistant reads a page by any of its addresses', async () => {
  const markdown = await readFile(`build${embeddings}.md`, 'utf8');
  for (const page of [
    embeddings,
    `${embeddings}.md`,
    embeddings.slice(1),
    `https://any.example${embeddings}#x`,
  ])
    expect(await ask('read_page', { page })).toBe(markdown);
});

test('an assistant reads a page of a site that stands in a folder, with the folder and without', async () => {
  const root = 'https://someone.example/repository';
  const built = await readFile('build/docs.json', 'utf8');
  const [own] = JSON.parse(built).map(({ url }: { url: string }) => new URL(url).origin);
  const server = createServer((request, response) =>
    response.end(request.url === '/repository/docs.json' ? built.replaceAll(own, root) : ''),
  );
  await once(server.listen(0, 'localhost'), 'listening');
  const { port } = server.address() as AddressInfo;
  const reader = new Client({ name: 'test', version: '1.0.0' });
  const args = ['run', '--silent', 'mcp', '--', '--site', `http://localhost:${port}/repository/`];
  await reader.connect(new StdioClientTransport({ command: 'npm', args, stderr: 'inherit' }));
  for (const page of [embeddings, `/repository${embeddings}`, `${root}${embeddings}.md`]) {
    const { content } = await reader.callTool({ name: 'read_page', arguments: { page } });
    expect((content as { text: string }[])[0]?.text, page).toContain(`url: ${root}${embeddings}\n`);
  }
  const { content } = await reader.callTool({ name: 'read_page', arguments: { page: '/' } });
  expect((content as { text: string }[])[0]?.text).toContain(`url: ${root}/\n`);
  await reader.close();
  server.close();
});

test('a name that stands on many pages is answered with those pages', async () => {
  const answer = await ask('get_block', { region: 'Connect' });
  expect(answer).toMatch(/^\d+ blocks are called Connect\. Ask with one of these as page: \/\S+, \//);
  const [page = ''] = answer.split(': ')[1]?.split(', ') ?? [];
  expect(await ask('get_block', { region: 'Connect', page })).toContain('Connect in ');
});

test('what is not there is answered with the way to find it', async () => {
  expect(await ask('read_page', { page: '/nowhere' })).toBe(
    'There is no page /nowhere. Find its address with search_docs.',
  );
  expect(await ask('get_block', { region: 'NearTxet' })).toBe(
    'No page shows a region NearTxet. Find its name with search_docs.',
  );
  expect(await ask('get_block', { region: 'NearTextExample', page: '/nowhere' })).toBe(
    'There is no page /nowhere. Find its address with search_docs, or leave it out.',
  );
  expect(await ask('get_block', { region: 'NearTextExample', language: 'yaml', page: embeddings })).toBe(
    'NearTextExample is not there in yaml, but in py and ts.',
  );
  expect(await ask('get_block', { region: 'NearTextExample', page: modules })).toBe(
    `${modules} shows no NearTextExample. Leave page out: another page does.`,
  );
  expect(await ask('search_docs', { query: 'zzyzx' })).toContain('Nothing has "zzyzx".');
});

async function ask(name: string, args: Record<string, string>): Promise<string> {
  const { content } = await client.callTool({ name, arguments: args });
  return (content as { text: string }[]).map(({ text }) => text).join('\n');
}
