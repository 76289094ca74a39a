import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { BuiltHtml } from '../../../src/plugin/markdown/html-pages.ts';
import { keptDocuments, type Made } from '../../../src/plugin/markdown/kept-documents.ts';

const root = new URL('https://docs.example/');
let site = '';

test.beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'kept-'));
  for (const path of ['src/plugin/code.ts', 'src/snippets/code.ts', 'package-lock.json']) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), '');
  }
});

test.afterEach(() => rmSync(site, { recursive: true, force: true }));

test('a document is made again where its page says something else, and only there', async () => {
  const one = page('/one', 'One');
  const two = page('/two', 'Two');
  expect(await madeOf([one, two])).toEqual(['/one', '/two']);
  expect(await madeOf([one, two])).toEqual([]);
  expect(await madeOf([one, page('/two', 'Three')])).toEqual(['/two']);
  expect(await madeOf([page('/one', 'One', 'About two'), page('/two', 'Three')])).toEqual(['/one']);
});

test('scripts decide nothing, the addresses of other pages do', async () => {
  const one = page('/one', 'One');
  await madeOf([one]);
  expect(await madeOf([{ ...one, html: one.html.replace('a.js', 'b.js') }])).toEqual([]);
  expect(await madeOf([one, page('/two', 'Two')])).toEqual(['/one', '/two']);
});

test('a page without a document stays without one, and what is kept and not whole is nothing', async () => {
  const lead = page('/lead', '');
  expect(await madeOf([lead])).toEqual(['/lead']);
  expect(await madeOf([lead])).toEqual([]);
  writeFileSync(join(site, 'node_modules/.cache/documents-of-pages'), 'x');
  expect(await madeOf([lead])).toEqual(['/lead']);
});

/** The pages that a build has to make documents of. */
async function madeOf(built: BuiltHtml[]): Promise<string[]> {
  const made: string[] = [];
  const kept = await keptDocuments(site);
  const documents = await kept.complete(built, root, async (unknown) => {
    made.push(...unknown.map(({ path }) => path));
    return unknown.map(documentOf);
  });
  expect(documents).toEqual(built.map(documentOf));
  return made;
}

function documentOf({ path, html }: BuiltHtml): Made {
  const title = /<article>(.*)<\/article>/.exec(html)?.[1];
  if (!title) return null;
  return { url: path, markdownUrl: path, title, description: '', sections: [], markdown: title };
}

function page(path: string, title: string, description = ''): BuiltHtml {
  const head = `<head><meta name="description" content="${description}"></head>`;
  const html = `<html>${head}<body><article>${title}</article><script src="a.js"></script></body></html>`;
  return { path, html };
}
