import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { visit } from 'unist-util-visit';
import { parseMdx } from '../../src/plugin/syntax.ts';
import { readTree } from '../../src/plugin/tree.ts';
import { nearest } from '../../src/snippets/nearest.ts';
import { prepareClients } from '../snippets/clients.ts';
import { type ClientName, clientNamesIn, namesOfClients } from './client-names.ts';

test('inline code names only what the installed clients and the stack have', async () => {
  const known = await namesOfClients(await prepareClients(() => {}));
  const { texts, sources } = await readTree(process.cwd());
  const model = await readFile('tests/stack/model/files/config.json', 'utf8');
  // What the stack, the model and the sources call by a name of their own.
  for (const text of [model, ...sources.map((source) => source.text)])
    for (const [name] of text.matchAll(/\b[A-Za-z_]\w*\b/g)) known.add(name);

  const written = Array.from(texts).flatMap(([path, text]) => inlineNames(path, text));
  expect(written.length).toBeGreaterThan(20);
  expect(written.flatMap((each) => unknownIn(each, known))).toEqual([]);
});

test('a name that is almost that of a method is found, with what was meant', () => {
  const known = new Set(['query', 'near_text', 'nearText', 'limit']);
  const names = clientNamesIn('docs/page.mdx', 3, 'query.nearTxet({ limt: 2 })');
  expect(names.flatMap((each) => unknownIn(each, known))).toEqual([
    'docs/page.mdx:3 `query.nearTxet({ limt: 2 })`: there is no nearTxet. Is it nearText?',
    'docs/page.mdx:3 `query.nearTxet({ limt: 2 })`: there is no limt. Is it limit?',
  ]);
});

function inlineNames(path: string, text: string): ClientName[] {
  const found: ClientName[] = [];
  if (!/\.mdx?$/.test(path) || path.startsWith('docs/contributing/')) return found;
  visit(parseMdx(text), 'inlineCode', ({ value, position }) => {
    found.push(...clientNamesIn(path, position?.start.line ?? 1, value));
  });
  return found;
}

function unknownIn({ path, line, written, names }: ClientName, known: ReadonlySet<string>): string[] {
  return names
    .filter((name) => !known.has(name))
    .map((name) => {
      const meant = nearest(name, known);
      return `${path}:${line} \`${written}\`: there is no ${name}.${meant ? ` Is it ${meant}?` : ''}`;
    });
}
