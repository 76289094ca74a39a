import { selfSigned } from '../live/certificate.ts';
import { openFront } from '../live/front.ts';
import { addObject, count } from '../live/server.ts';
import { routeOf } from '../site/routes.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { blocksIn, seedPage } from './blocks.ts';
import { expect, test } from './fixture.ts';
import { launchFirefox } from './launch-firefox.ts';
import { FirefoxReader } from './reader.ts';

const [connect = '', create = ''] = blocksIn('ts').map(({ selector }) => selector);
const [inPython = ''] = blocksIn('py').map(({ selector }) => selector);

test.beforeEach(({ stack }) => emptyServer(stack));

for (const language of ['ts', 'py'] as const) {
  test(`in Firefox, on your own computer, each ${language} block of a page does what is recorded`, async ({
    window: firefox,
    site,
  }) => {
    await firefox.goto(site + routeOf(seedPage));
    const reader = new FirefoxReader(firefox);
    for (const { selector, output } of blocksIn(language)) {
      await reader.run(selector);
      expect(await reader.printed(selector)).toEqual(output);
      expect(await reader.attribute(selector, 'data-comparison')).toBe('same');
    }
  });
}

test('in a Firefox that cannot pause WebAssembly, TypeScript runs, and Python says what is missing', async ({
  site,
}) => {
  const settings = { 'javascript.options.wasm_js_promise_integration': false };
  const browser = await launchFirefox({ settings });
  const firefox = await browser.newPage();
  await firefox.goto(site + routeOf(seedPage));
  const reader = new FirefoxReader(firefox);
  await reader.run(connect);
  expect(await reader.attribute(connect, 'data-comparison')).toBe('same');
  await reader.run(inPython);
  expect(await reader.text(inPython)).toContain(
    'This browser cannot pause Python while a request is on its way',
  );
  await browser.close();
});

test('in a Firefox without WebAssembly, TypeScript runs, and Python says so beside its recorded output', async ({
  site,
}) => {
  const browser = await launchFirefox({ settings: { 'javascript.options.wasm': false } });
  const firefox = await browser.newPage();
  await firefox.goto(site + routeOf(seedPage));
  expect(await firefox.evaluate(() => typeof WebAssembly)).toBe('undefined');
  const reader = new FirefoxReader(firefox);
  await reader.run(connect);
  expect(await reader.attribute(connect, 'data-comparison')).toBe('same');
  await reader.run(inPython);
  const said = await reader.text(inPython);
  expect(said).toContain('Python runs on WebAssembly, which this browser does not have or has turned off.');
  expect(said).toContain('Recorded output');
  await browser.close();
});

for (const { language, block, loop, next } of [
  {
    language: 'TypeScript',
    block: connect,
    loop: `console.log('on'); for (;;);`,
    next: `console.log('off');`,
  },
  { language: 'Python', block: inPython, loop: `print('on')\nwhile True: pass`, next: `print('off')` },
]) {
  test(`in Firefox, Stop ends an endless loop of ${language}, and the next run starts afresh`, async ({
    window: firefox,
    site,
  }) => {
    await firefox.goto(site + routeOf(seedPage));
    const reader = new FirefoxReader(firefox);
    await reader.write(block, loop);
    await reader.press(block);
    await firefox.waitForSelector(`${block} [data-own] samp`);
    await firefox.click(`${block} [data-run="running"]`);
    await reader.says(block, 'You stopped it.');
    await reader.write(block, next);
    await reader.run(block);
    expect(await reader.printed(block)).toEqual(['off']);
  });
}

test('in Firefox, a certificate that is not trusted is named, with the way to look at it', async ({
  window: firefox,
  site,
  stack,
}) => {
  const front = await openFront(stack.rest, () => false, selfSigned());
  await firefox.goto(site + routeOf(seedPage));
  const reader = new FirefoxReader(firefox);
  await reader.useServer(connect, front.origin);
  await reader.run(connect);
  expect(await reader.attribute(connect, 'data-fault')).toBe('certificate');
  expect(await reader.text(connect)).toContain(`${front.origin}/v1/meta`);
  await front.close();
});

test('in Firefox, a foreign collection of the same name is named before it goes, and kept on demand', async ({
  window: firefox,
  site,
  stack,
}) => {
  await addObject(stack.rest, 'Film', { title: 'mine' });
  await firefox.goto(site + routeOf(seedPage));
  const reader = new FirefoxReader(firefox);
  await reader.run(create, 'no');
  expect(await reader.attribute(create, 'data-live')).toBe('failed');
  expect(await count(stack.rest, 'Film')).toBe(1);
  const before = await reader.press(create);
  await reader.says(create, 'Film exists at http://localhost:8080');
  expect(await reader.attribute(create, 'data-question')).toBe('replace');
  await reader.end(create, 'yes', before);
  expect(await reader.attribute(create, 'data-live')).toBe('done');
  expect(await count(stack.rest, 'Film')).toBe(0);
});
