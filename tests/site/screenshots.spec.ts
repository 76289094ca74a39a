import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright/test';
import { embeddings } from './embeddings.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';
import { openWhole } from './watch.ts';
import { wholeBrowser } from './whole-browser.ts';

// The engine alone draws letters otherwise.
test.use({ launchOptions: wholeBrowser });

const require = createRequire(import.meta.url);

/** A page as a reader has it before the eyes: where it is, and what to do there. */
interface State {
  name: string;
  route: () => string;
  /** Gives what to scroll to, if not the top. */
  act?: (page: Page) => Promise<Locator | undefined>;
}

const states: State[] = [
  { name: 'home', route: () => '/' },
  { name: 'a page of prose', route: () => routeOf('docs/start/model2vec.mdx') },
  {
    name: 'a block with its output',
    route: () => routeOf(embeddings),
    act: async (page) => {
      await page.getByRole('tab', { name: 'JS/TS' }).first().click();
      return page.locator('[data-region="NearTextExample"][data-language="ts"]');
    },
  },
  {
    name: 'a block that fails',
    route: () => routeOf('docs/weaviate/troubleshooting/module.mdx'),
    act: async (page) => page.locator('[data-verdict="fails"]').first(),
  },
  {
    name: 'a run without a server',
    route: () => routeOf('docs/start/quickstart.mdx'),
    act: async (page) => {
      const block = page.locator('[data-language="py"][data-region]').first();
      await block.locator('[data-edit]').click();
      await block.locator('.cm-content').waitFor();
      await block.locator('[data-panel]').click();
      await page.getByRole('dialog').waitFor();
      return block;
    },
  },
  {
    name: 'search',
    route: () => routeOf('docs/start.mdx'),
    act: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('MODEL2VEC_INFERENCE_API');
      await page.getByRole('dialog').locator('ol > li').first().waitFor();
      return undefined;
    },
  },
  {
    name: 'the configurator',
    route: () => routeOf('docs/deploy/installation-guides/docker-installation.md'),
    act: async (page) => page.locator('#configurator'),
  },
  {
    name: 'the picture of tokens',
    route: () => routeOf('docs/weaviate/concepts/vectorization.mdx'),
    act: async (page) => {
      const picture = page.getByRole('region', { name: 'A text and its vector' });
      await picture.getByLabel('A text').fill('a loaf of bread');
      await picture.getByRole('button', { name: 'Load the model' }).click();
      await expect(picture).toHaveAttribute('data-state', 'ready');
      return picture;
    },
  },
  { name: 'a table', route: () => routeOf('docs/reference/client-methods.mdx') },
  { name: 'an address that is not there', route: () => '/not-there' },
];

/** What may differ: less than the letters of one button, which are some 60 pixels, and no colour that an eye tells apart. */
const tolerance = { maxDiffPixels: 40, threshold: 0.1 };

const places = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
};

for (const { name, route, act } of states) {
  for (const [place, viewport] of Object.entries(places)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name} looks as it did, ${colorScheme}, ${place === 'phone' ? 'on a phone' : 'at a desk'}`, async ({
        page,
        site,
      }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await openWhole(page, site + route());
        await useOwnFonts(page);
        const target = await act?.(page);
        await target?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
        await expect(page).toHaveScreenshot(
          `${name.replaceAll(' ', '-')}-${place}-${colorScheme}.png`,
          tolerance,
        );
      });
    }
  }
}

test('a page looks as it did on a screen of 3840 pixels', async ({ page, site }) => {
  await page.setViewportSize({ width: 3840, height: 2160 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await openWhole(page, site + routeOf(embeddings));
  await useOwnFonts(page);
  const block = page.locator('[data-region="NearTextExample"]:visible');
  await block.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await expect(page).toHaveScreenshot('a-page-4k-light.png', tolerance);
});

/** Gives the page typefaces that are the same on every machine, in the place of the reader's own. */
async function useOwnFonts(page: Page): Promise<void> {
  const faces = [
    ['sans', 'source-sans-3', 400],
    ['sans', 'source-sans-3', 600],
    ['serif', 'source-serif-4', 400],
    ['serif', 'source-serif-4', 600],
    ['mono', 'source-code-pro', 400],
  ] as const;
  const rules = faces.map(async ([family, font, weight]) => {
    const file = require.resolve(`@fontsource/${font}/files/${font}-latin-${weight}-normal.woff2`);
    const data = (await readFile(file)).toString('base64');
    return `@font-face { font-family: "own-${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`;
  });
  const families = ['sans', 'serif', 'mono'].map((family) => `--${family}: "own-${family}";`);
  await page.addStyleTag({
    content: `${(await Promise.all(rules)).join('\n')}\n:root { ${families.join(' ')} }`,
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}
