import type { Page } from 'playwright/test';
import { expect, test } from '../site/kept-window.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { attacks } from './attacks.ts';
import { pythonAttacks } from './attacks-python.ts';
import { connectIn, openEmbeddings } from './embeddings.ts';
import { listenToPages, openEvil } from './evil.ts';
import { openFront, withKey } from './front.ts';
import type { BlockName, Reader } from './reader.ts';
import { addObject, count } from './server.ts';

const key = 'the-secret-key';

const languages = [
  {
    attacks,
    change: `await client.collections.use('Foreign').data.insert({ text: 'mine' });`,
    remove: `await client.collections.delete('Foreign');`,
    language: 'ts',
    prelude: `import weaviate from 'weaviate-client';\nconst client = await weaviate.connectToLocal();\n`,
  },
  {
    attacks: pythonAttacks,
    change: 'client.collections.use("Foreign").data.insert({"text": "mine"})',
    remove: 'client.collections.delete("Foreign")',
    language: 'py',
    prelude: 'import weaviate\nclient = weaviate.connect_to_local()\n',
  },
] as const;

/** Opens the page as a reader who has things worth stealing, and puts code in the place of its first block. */
async function victim(
  page: Page,
  site: string,
  server: string,
  place: BlockName,
  code: string,
): Promise<Reader> {
  await page.context().addCookies([{ name: 'session', value: 'the-secret-cookie', url: site }]);
  await page.addInitScript(() => localStorage.setItem('secret', 'the-secret-store'));
  await page.addInitScript(listenToPages);
  const reader = await openEmbeddings(page, site);
  await reader.write(reader.block(place), code);
  await reader.useServer(reader.block(place), server, key);
  return reader;
}

test.beforeEach(async ({ stack }) => {
  await emptyServer(stack);
  await addObject(stack.rest, 'Foreign', { text: 'not yours' });
});

test.afterEach(({ stack }) => emptyServer(stack));

for (const { attacks: list, language, prelude, change, remove } of languages) {
  const place = connectIn(language);
  for (const { name, code, prints, asks } of list) {
    test(`code of a ${language} block cannot ${name}`, async ({ page, site, stack }) => {
      const evil = await openEvil();
      const front = await openFront(stack.rest, withKey(key));
      const reader = await victim(page, site, front.origin, place, prelude + code(evil.origin, site));
      const address = page.url();
      const title = await page.title();
      const tabs = page.context().pages().length;
      const block = reader.block(place);
      const before = await reader.ended(block);
      await block.locator('[data-run]').click();
      if (asks) await expect(block.locator('[data-question]')).toContainText(asks);
      await reader.end(block, 'no', before);
      const printed = await reader.printed(block);
      expect(printed.length).toBeGreaterThan(0);
      expect(printed.join('\n')).not.toMatch(/GOT|the-secret/);
      if (prints) expect(printed).toEqual(prints);
      expect(evil.heard).toEqual([]);
      expect(page.url()).toBe(address);
      expect(await page.title()).toBe(title);
      expect(page.context().pages()).toHaveLength(tabs);
      expect(await count(stack.rest, 'Foreign')).toBe(1);
      await front.close();
      await evil.close();
    });
  }

  test(`code of a ${language} block changes and deletes what the reader lets it`, async ({
    page,
    site,
    stack,
  }) => {
    const reader = await openEmbeddings(page, site);
    const block = reader.block(place);
    for (const [code, kind, left] of [
      [change, 'change', 2],
      [remove, 'delete', undefined],
    ] as const) {
      await reader.write(block, prelude + code);
      const before = await reader.ended(block);
      await block.locator('[data-run]').click();
      const question = block.locator(`[data-question="${kind}"]`);
      await expect(question).toContainText(`The block wants to ${kind} Foreign at http://localhost:8080.`, {
        timeout: 120_000,
      });
      await expect(question).toContainText('This page did not make it, so it may be yours.');
      const live = await reader.end(block, 'yes', before);
      await expect(live).toHaveAttribute('data-live', 'done');
      expect(await count(stack.rest, 'Foreign')).toBe(left);
    }
  });
}
