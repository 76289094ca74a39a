import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { authoringPath, tokenName } from '../../src/authoring/messages.ts';
import { filesUnder } from '../../src/plugin/files.ts';

test('nothing of what is shown while somebody writes is published', async () => {
  const files = (await filesUnder(process.cwd(), 'build')).filter((path) => /\.(js|css|html)$/.test(path));
  const words = [
    authoringPath,
    tokenName,
    'data-rerun',
    'data-authoring',
    'Output now, not yet accepted',
    'Checking types',
  ];
  const found: string[] = [];
  for (const path of files) {
    const text = await readFile(path, 'utf8');
    found.push(...words.filter((word) => text.includes(word)).map((word) => `${path} holds ${word}`));
  }
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
