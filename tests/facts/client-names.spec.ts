import { expect, test } from 'playwright/test';
import { readTree } from '../../src/plugin/tree.ts';
import { prepareClients } from '../snippets/clients.ts';
import { unknownClientNames, unknownIn } from './client-names.ts';

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
  const known = new Set(['query', 'nearText', 'limit']);
  const at = { path: 'docs/page.mdx', line: 3, column: 1 };
  expect(unknownIn('query.nearTxet({ limt: 2 })', known, at).map(({ message }) => message)).toEqual([
    'Neither client has a nearTxet.',
    'Neither client has a limt.',
  ]);
  expect(unknownIn('query.nearText({ limit: 2 })', known, at)).toEqual([]);
});
