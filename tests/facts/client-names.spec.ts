import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import modules from '../../src/plugin/known/modules.json' with { type: 'json' };
import { readTree } from '../../src/plugin/tree.ts';
import { prepareClients } from '../snippets/clients.ts';
import { readDescription } from '../stack/description.ts';
import { findGo } from '../stack/go.ts';
import { unknownClientNames, unknownIn } from './client-names.ts';
import { namesOfClients } from './known-names.ts';

const clients = await prepareClients(() => {});

test('inline code names only what the installed clients and the stack have', async () => {
  expect(await unknownClientNames(await readTree(process.cwd()), clients)).toEqual([]);
});

test('a page that names a method of no client is told what was meant', async () => {
  const tree = await readTree(process.cwd());
  const texts = new Map([['docs/page.mdx', 'Search with `query.near_txet` and `limit`.\n']]);
  const issues = await unknownClientNames({ ...tree, texts }, clients);
  expect(issues.map(({ code, at, fix }) => `${at.path}:${at.line}:${at.column} ${code} ${fix}`)).toEqual([
    'docs/page.mdx:1:13 unknown-name Write `query.near_text`.',
  ]);
});

test('each name of a call is looked up, its options too', () => {
  const known = { names: new Set(['query', 'nearText', 'limit']), members: new Map() };
  const at = { path: 'docs/page.mdx', line: 3, column: 1 };
  expect(unknownIn('query.nearTxet({ limt: 2 })', known, at).map(({ message }) => message)).toEqual([
    'Neither client has a nearTxet.',
    'Neither client has a limt.',
  ]);
  expect(unknownIn('query.nearText({ limit: 2 })', known, at)).toEqual([]);
});

test('what stands behind a part of a client is a member of that part', async () => {
  const known = await namesOfClients(clients);
  const at = { path: 'docs/page.mdx', line: 3, column: 1 };
  const messages = (written: string) => unknownIn(written, known, at).map(({ message }) => message);
  expect(messages('query.deprecated()')).toEqual(['Neither client has a query.deprecated.']);
  expect(messages('collection.query.connectToLocal()')).toEqual([
    'Neither client has a query.connectToLocal.',
  ]);
  expect(messages('client.collectoins.use()')).toEqual(['Neither client has a client.collectoins.']);
  for (const written of [
    'client.collections.use()',
    'collection.data.insert_many()',
    'collection.data.insertMany()',
    'tenants.getByName()',
    'config.add_vector()',
    'batch.fixed_size()',
    'batch.number_errors',
    'weaviate.classes.config.Configure',
  ])
    expect(messages(written), written).toEqual([]);
});

test('words of comments and docstrings are no names', async () => {
  const { names } = await namesOfClients(clients);
  for (const word of ['automatically', 'documentation', 'therefore']) expect(names).not.toContain(word);
});

test('the modules that pages may name are those of the tested server', async () => {
  const [go, { weaviate }] = [await findGo(), await readDescription()];
  const source = join(go?.moduleCache ?? '', `github.com/weaviate/weaviate@v${weaviate.version}`, 'modules');
  const folders = (await readdir(source)).filter((name) => !/dummy|^usage-|^text-spellcheck$/.test(name));
  expect(modules).toEqual({ weaviate: weaviate.version, names: folders.sort() });
});
