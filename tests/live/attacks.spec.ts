import type { Page } from 'playwright/test';
import { expect, test } from '../site/fixture.ts';
import { routeOf } from '../site/routes.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { attacks } from './attacks.ts';
import { pythonAttacks } from './attacks-python.ts';
import { openEvil } from './evil.ts';
import { openFront, withKey } from './front.ts';
import { Reader } from './reader.ts';
import { addObject, count } from './server.ts';

const path = 'docs/weaviate/model-providers/model2vec/embeddings.md';
const connect = 'docs/weaviate/model-providers/_includes/provider.connect.local';
const key = 'the-secret-key';

const languages = [
  {
    attacks,
    source: `${connect}.ts`,
    prelude: `import weaviate from 'weaviate-client';\nconst client = await weaviate.connectToLocal();\n`,
  },
  {
    attacks: pythonAttacks,
    source: `${connect}.py`,
    prelude: 'import weaviate\nclient = weaviate.connect_to_local()\n',
  },
];

/** Opens the page as a reader who has things worth stealing, and puts code in the place of its first block. */
async function victim(
  page: Page,
  site: string,
  server: string,
  place: { source: string; region: string },
  code: string,
): Promise<Reader> {
  await page.context().addCookies([{ name: 'session', value: 'the-secret-cookie', url: site }]);
  await page.addInitScript(() => localStorage.setItem('secret', 'the-secret-store'));
  await page.goto(site + routeOf(path));
  const reader = new Reader(page);
  await reader.write(reader.block(place), code);
  await reader.useServer(reader.block(place), server, key);
  return reader;
}

test.beforeEach(async ({ stack }) => {
  await emptyServer(stack);
  await addObject(stack.rest, 'Foreign', { text: 'not yours' });
});

test.afterEach(({ stack }) => emptyServer(stack));

for (const { attacks: list, source, prelude } of languages) {
  const place = { source, region: 'BasicInstantiation' };
  for (const { name, code, prints } of list) {
    test(`code of a ${source.slice(-2)} block cannot ${name}`, async ({ page, site, stack }) => {
      const evil = await openEvil();
      const front = await openFront(stack.rest, withKey(key));
      const reader = await victim(page, site, front.origin, place, prelude + code(evil.origin, site));
      const address = page.url();
      const title = await page.title();
      await reader.run(reader.block(place), 'no');
      const printed = await reader.printed(reader.block(place));
      expect(printed.length).toBeGreaterThan(0);
      expect(printed.join('\n')).not.toMatch(/GOT|the-secret/);
      if (prints) expect(printed).toEqual(prints);
      expect(evil.heard).toEqual([]);
      expect(page.url()).toBe(address);
      expect(await page.title()).toBe(title);
      expect(page.context().pages()).toHaveLength(1);
      expect(await count(stack.rest, 'Foreign')).toBe(1);
      await front.close();
      await evil.close();
    });
  }
}
