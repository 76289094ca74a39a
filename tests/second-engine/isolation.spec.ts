import { browserAttacks } from '../live/attacks-browser.ts';
import { listenToPages, openEvil } from '../live/evil.ts';
import { openFront, withKey } from '../live/front.ts';
import { routeOf } from '../site/routes.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { blocksIn, seedPage } from './blocks.ts';
import { expect, test } from './fixture.ts';
import { FirefoxReader } from './reader.ts';

const key = 'the-secret-key';
const prelude = `import weaviate from 'weaviate-client';\nconst client = await weaviate.connectToLocal();\n`;
const [block = ''] = blocksIn('ts').map(({ selector }) => selector);

test.beforeEach(({ stack }) => emptyServer(stack));

for (const { name, code, prints } of browserAttacks) {
  test(`in Firefox, code of a block cannot ${name}`, async ({
    firefox: browser,
    window: firefox,
    site,
    stack,
  }) => {
    const evil = await openEvil();
    const front = await openFront(stack.rest, withKey(key));
    await firefox.goto(site + routeOf(seedPage));
    await firefox.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: what a page of this site could have set
      document.cookie = 'session=the-secret-cookie';
      localStorage.setItem('secret', 'the-secret-store');
    });
    await firefox.evaluate(listenToPages);
    const reader = new FirefoxReader(firefox);
    await reader.write(block, prelude + code(evil.origin, site));
    await reader.useServer(block, front.origin, key);
    const title = await firefox.title();
    const address = firefox.url();
    const open = (await browser.pages()).length;
    await reader.run(block, 'no');
    const printed = await reader.printed(block);
    expect(printed.length).toBeGreaterThan(0);
    expect(printed.join('\n')).not.toMatch(/GOT|the-secret/);
    if (prints) expect(printed).toEqual(prints);
    expect(evil.heard).toEqual([]);
    expect(firefox.url()).toBe(address);
    expect(await firefox.title()).toBe(title);
    expect(await browser.pages()).toHaveLength(open);
    await front.close();
    await evil.close();
  });
}
