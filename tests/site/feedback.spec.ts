import { readTree } from '../../src/plugin/tree.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';
import { openWhole } from './watch.ts';

const path = '/weaviate/model-providers/model2vec/embeddings';

for (const { asking, label, opinion, question } of [
  { asking: path, label: 'This page helped', opinion: 'helped', question: 'What helped?' },
  {
    asking: path,
    label: 'This page did not help',
    opinion: 'did not help',
    question: 'What were you looking for?',
  },
  { asking: '/start', label: 'This page helped', opinion: 'helped', question: 'What helped?' },
])
  test(`"${label}" on ${asking} opens an issue with the reader's words in it, and sends nothing`, async ({
    page,
    site,
  }) => {
    const title = `${asking} ${opinion}`;
    await openWhole(page, site + asking);
    const sent: string[] = [];
    // The site may still get scripts and pictures of its own.
    page.on('request', (request) => {
      const own = request.url().startsWith(site) && request.method() === 'GET';
      if (!own || request.url().includes('alpha')) sent.push(request.url());
    });
    await page.getByRole('button', { name: label, exact: true }).click();
    await expect(page.getByRole('button', { name: label, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.getByLabel(question).fill('How do I turn "alpha" & <co> off?\n100 % sure');
    const link = page.getByRole('link', { name: 'Open it as an issue' });
    const address = new URL((await link.getAttribute('href')) ?? '');
    expect(address.pathname).toMatch(/^\/[\w-]+\/[\w-]+\/issues\/new$/);
    expect(address.searchParams.get('title')).toBe(title);
    expect(address.searchParams.get('body')).toBe(
      `The page ${title}.\n\nHow do I turn "alpha" & <co> off?\n100 % sure`,
    );
    expect(sent).toEqual([]);
  });

test('the keyboard alone gives feedback', async ({ page, site }) => {
  await openWhole(page, site + path);
  await page.getByRole('button', { name: 'This page did not help' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Prices');
  await page.keyboard.press('Tab');
  const link = page.getByRole('link', { name: 'Open it as an issue' });
  await expect(link).toBeFocused();
  await expect(link).toHaveAttribute('href', /Prices/);
});

test('the longest text still makes an address that servers take', async ({ page, site }) => {
  await openWhole(page, site + path);
  await page.getByRole('button', { name: 'This page helped' }).click();
  const field = page.getByLabel('What helped?');
  await field.focus();
  await page.keyboard.insertText('words and '.repeat(400));
  const href = await page.getByRole('link', { name: 'Open it as an issue' }).getAttribute('href');
  expect(href?.length).toBeGreaterThan(1000);
  expect(href?.length).toBeLessThan(8000);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a plain link to an issue', async ({ page, site }) => {
    await page.goto(site + path);
    const href = await page
      .getByRole('link', { name: 'Write an issue about this page' })
      .getAttribute('href');
    expect(new URL(href ?? '').searchParams.get('title')).toBe(`About ${path}`);
  });

  test('every page of the documentation asks once', async ({ page, site }) => {
    const docs = (await readTree(process.cwd())).pages.filter(({ path }) => path.startsWith('docs/'));
    expect(docs.length).toBeGreaterThan(90);
    for (const { path } of docs) {
      await page.goto(site + routeOf(path));
      expect.soft(await page.getByText('Did this page help?').count(), path).toBe(1);
      const link = page.getByRole('link', { name: 'Write an issue about this page' });
      await expect.soft(link, path).toHaveCount(1);
    }
  });
});
