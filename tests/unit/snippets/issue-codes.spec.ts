import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { issueTitles } from '../../../src/snippets/index.ts';

function textsUnder(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('\n');
}

test('every issue that the heart finds is pinned by a test', () => {
  const heart = textsUnder(join(import.meta.dirname, '../../../src/snippets'));
  const tests = textsUnder(import.meta.dirname);
  const found = Object.keys(issueTitles).filter(
    (code) => heart.includes(`code: '${code}'`) || heart.includes(`, '${code}'`),
  );
  expect(found.length).toBeGreaterThan(15);
  const pinned = (code: string) =>
    [`"code": "${code}"`, `  ${code}  `, `code: '${code}'`].some((text) => tests.includes(text));
  expect(found.filter((code) => !pinned(code))).toEqual([]);
});

test('every code has its page, and every page its code, under the same title', () => {
  const folder = join(import.meta.dirname, '../../../docs/contributing/errors');
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx') && name !== 'index.mdx');
  const pages = names.map((name) => {
    const title = /^title: (.*)$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1];
    return [name.replace('.mdx', ''), title];
  });
  expect(Object.fromEntries(pages)).toEqual(issueTitles);
});
