import type { Locator } from 'playwright/test';
import { axeInBoth } from '../site/axe.ts';
import { expect, test } from '../site/kept-window.ts';
import { sideways } from '../site/sideways.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { firstBlocks, openEmbeddings } from './embeddings.ts';
import type { Reader } from './reader.ts';

const { connect, load, near } = await firstBlocks('ts');

const windows = { 'at a desk': { width: 1280, height: 800 }, 'on a phone': { width: 390, height: 844 } };

test.beforeEach(({ stack }) => emptyServer(stack));

/** What a page shows once a reader has run, changed or asked something there. */
const states: Readonly<Record<string, (reader: Reader) => Promise<Locator>>> = {
  'a run that printed what is recorded': async (reader) => {
    const block = reader.block(near);
    const live = await reader.run(block);
    await expect(live).toHaveAttribute('data-comparison', 'same');
    return block;
  },
  'a run that printed something else': async (reader) => {
    await reader.write(
      reader.block(connect),
      `import weaviate from 'weaviate-client';
const client = await weaviate.connectToLocal();
const own = console.log; console.log = (text) => own('other ' + text);`,
    );
    const block = reader.block(load);
    await expect((await reader.run(block)).getByRole('table')).toContainText('other');
    return block;
  },
  'a run that failed': async (reader) => {
    const block = reader.block(connect);
    await reader.write(block, `throw new Error('on purpose');`);
    await expect(await reader.run(block)).toHaveAttribute('data-live', 'failed');
    return block;
  },
  'a question before a run': async (reader) => {
    const block = reader.block(load);
    await reader.run(block);
    await block.locator('[data-run]').click();
    await expect(block.locator('[data-question="again"]')).toBeVisible();
    return block;
  },
  'the open editor': async (reader) => {
    const block = reader.block(near);
    await reader.showFoot(block);
    await expect(block.locator('.cm-content')).toBeVisible();
    return block;
  },
  'the dialog “Where it runs” after a run': async (reader) => {
    const block = reader.block(near);
    await reader.run(block);
    await block.locator('[data-panel]').click();
    await expect(reader.page.getByRole('dialog', { name: 'Where it runs' })).toBeVisible();
    return block;
  },
};

for (const [state, open] of Object.entries(states))
  test(`axe finds nothing on ${state}, in light and dark, at a desk and on a phone`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const block = await open(await openEmbeddings(page, site));
    for (const [where, viewport] of Object.entries(windows)) {
      await page.setViewportSize(viewport);
      await block.scrollIntoViewIfNeeded();
      expect(await axeInBoth(page, where)).toEqual([]);
      expect(await sideways(page), 'Only code may scroll sideways').toEqual([]);
    }
  });
