import { readFile } from 'node:fs/promises';
import { readTree } from '../../src/plugin/tree.ts';
import { evidencePath } from '../../src/snippets/evidence.ts';
import { sha256 } from '../../src/snippets/fingerprint.ts';
import { languages } from '../../src/snippets/languages.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { regionsIn } from '../snippets/plan.ts';
import { openTabOf } from './clipboard.ts';
import { expect, test } from './kept-window.ts';
import { routeOf } from './routes.ts';

const tree = await readTree(process.cwd());
const pages = tree.pages
  .map((page) => ({
    path: page.path,
    programs: joinPrograms(page, regionsIn(tree)).programs.filter(
      ({ fails, language }) => !fails && languages[language].runs,
    ),
  }))
  .filter(({ programs }) => programs.length > 0);

for (const { path, programs } of pages)
  test(`Copy program on ${path} gives the bytes that ran, before any script file comes`, async ({
    page,
    site,
  }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.addInitScript(() => {
      navigator.clipboard.writeText = async (text) => {
        Object.assign(window, { copied: text });
      };
    });
    await page.goto(site + routeOf(path));
    for (const { language, text } of programs) {
      const ran = `figure[data-verdict=ran][data-region][data-language=${language}]`;
      const block = page.locator(ran).last();
      await openTabOf(block);
      await block.getByRole('button', { name: 'Copy program' }).click();
      await expect(block.getByRole('status').first()).toHaveText('Copied');
      const copied = await page.evaluate(() => (window as typeof window & { copied: string }).copied);
      expect(copied).toBe(text);
      const evidence = JSON.parse(await readFile(evidencePath(path, 'program', language), 'utf8'));
      expect(await sha256(copied)).toBe(evidence.sha256);
    }
  });

test('a browser that keeps the clipboard from the page is told of by Copy program', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('kept'));
  });
  await page.goto(site + routeOf('docs/start/quickstart.mdx'));
  const block = page.locator('figure[data-verdict=ran][data-region]:visible').first();
  await block.getByRole('button', { name: 'Copy program' }).click();
  await expect(block.getByRole('status').first()).toHaveText('Not copied: take block by block');
  await expect(block.getByRole('button', { name: 'Copy program' })).toBeVisible({ timeout: 60_000 });
});
