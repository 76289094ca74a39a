import { expect, test } from './fixture.ts';
import { comesAlive, openWhole } from './watch.ts';

const path = '/weaviate/model-providers/model2vec/embeddings';
const region = '[data-region="NearTextExample"]';

test('tabs say what they are, which one is chosen, and what they show', async ({ page, site }) => {
  await page.goto(site + path);
  const tabs = page.locator('[data-tabs]', { has: page.locator(region) });
  await expect(tabs).toMatchAriaSnapshot(`
    - tablist:
      - tab "Python API v4" [selected]
      - tab "JS/TS API v3"
    - tabpanel "Python API v4"
  `);
  await tabs.getByRole('tab', { name: 'JS/TS API v3' }).click();
  await expect(tabs).toMatchAriaSnapshot(`
    - tablist:
      - tab "Python API v4"
      - tab "JS/TS API v3" [selected]
    - tabpanel "JS/TS API v3"
  `);
});

test('a block says its name, its code, what it printed and what is proven of it', async ({ page, site }) => {
  await page.goto(site + path);
  await expect(page.locator(`figure${region}[data-language="py"]`)).toMatchAriaSnapshot(`
    - figure /provider\\.vectorizer\\.py Python .*Copy/:
      - link "provider.vectorizer.py"
      - button "Run"
      - button "Edit"
      - button "Copy"
      - code: /films\\.query\\.near_text/
      - text: /Recorded output Alien/
      - paragraph:
        - text: /Ran on Weaviate/
        - link "Evidence"
        - link "Proof"
  `);
});

test('what Copy did is said', async ({ page, site }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site + path);
  const block = page.locator(`figure${region}[data-language="py"]`);
  await block.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(block.getByRole('status')).toHaveText('Copied');
});

test('the keyboard alone gets to the text, chooses a language, scrolls code and copies', async ({
  page,
  site,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site + path);
  await comesAlive(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  const tab = page
    .locator('[data-tabs]', { has: page.locator(region) })
    .getByRole('tab')
    .first();
  await tab.focus();
  await page.keyboard.press('ArrowRight');
  const chosen = page.getByRole('tab', { name: 'JS/TS API v3', selected: true });
  await expect(chosen.first()).toBeVisible();
  const block = page.locator(`figure${region}[data-language="ts"]`);
  await expect(block).toBeVisible();
  await block.getByRole('link').first().focus();
  const copy = block.getByRole('button', { name: 'Copy', exact: true });
  for (let stops = 0; stops < 4 && !(await copy.evaluate((self) => self.matches(':focus'))); stops++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(block.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await block.locator('code').textContent(),
  );
  await page.keyboard.press('Tab');
  await expect(block.locator('pre').first()).toBeFocused();
});

test('what has the focus is seen', async ({ page, site }) => {
  await page.goto(site + path);
  await comesAlive(page);
  const unseen: string[] = [];
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab');
    const plain = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return seen ? '' : document.activeElement?.outerHTML.slice(0, 80);
    });
    if (plain) unseen.push(plain);
  }
  expect(unseen).toEqual([]);
});

test('nothing moves for readers who want no motion', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site + path);
  await comesAlive(page);
  const moving = await page.evaluate(() =>
    Array.from(document.querySelectorAll('*'))
      .filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        return /[1-9]/.test(transitionDuration + animationDuration) || scrollBehavior === 'smooth';
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});

test('in forced colours the chosen tab still looks chosen, blocks have edges, and arrows show', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(site + path);
  await comesAlive(page);
  const tabs = page.locator('[data-tabs]', { has: page.locator(region) }).getByRole('tab');
  const edges = await tabs.evaluateAll((all) => all.map((tab) => getComputedStyle(tab).borderBottomColor));
  expect(new Set(edges).size).toBe(2);
  const block = page.locator(`figure${region}[data-language="py"]`);
  const [edge, ground] = await block.evaluate((self) => [
    getComputedStyle(self).borderTopColor,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(edge).not.toBe(ground);
  for (const arrow of ['.breadcrumbs__item', '.menu__link--sublist-caret']) {
    const colour = await page
      .locator(arrow)
      .first()
      .evaluate((self) => getComputedStyle(self, '::after').backgroundColor);
    expect([ground, 'rgba(0, 0, 0, 0)'], arrow).not.toContain(colour);
  }
});

test('in forced colours a pressed button looks pressed', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 390, height: 844 });
  await openWhole(page, site + path);
  // The system's own colour for what is chosen; all other grounds become one.
  const chosen = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'Highlight';
    return getComputedStyle(probe).backgroundColor;
  });
  for (const button of [
    page.getByRole('button', { name: 'This page helped' }),
    page.locator('[data-action=wrap]').filter({ visible: true }).first(),
  ]) {
    await expect(button).not.toHaveCSS('background-color', chosen);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(button).toHaveCSS('background-color', chosen);
  }
});
