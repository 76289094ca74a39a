import type { Page } from 'playwright/test';
import { expect, test } from '../site/fixture.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { attacks } from './attacks.ts';
import { pythonAttacks } from './attacks-python.ts';
import { connectIn, openEmbeddings } from './embeddings.ts';
import { openEvil } from './evil.ts';
import { openFront, withKey } from './front.ts';
import type { BlockName, Reader } from './reader.ts';
import { addObject, count } from './server.ts';

const key = 'the-secret-key';

const languages = [
  {
    attacks,
    language: 'ts',
    prelude: `import weaviate from 'weaviate-client';\nconst client = await weaviate.connectToLocal();\n`,
  },
  {
    attacks: pythonAttacks,
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

for (const { attacks: list, language, prelude } of languages) {
  const place = connectIn(language);
  for (const { name, code, prints } of list) {
    test(`code of a ${language} block cannot ${name}`, async ({ page, site, stack }) => {
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
