import type { Page } from 'playwright/test';
import { embeddingsRoute } from '../site/embeddings.ts';
import { expect, test } from '../site/fixture.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { connectIn, openEmbeddings } from './embeddings.ts';
import { Reader } from './reader.ts';

const connect = connectIn('ts');
const inPython = connectIn('py');

async function open(page: Page, site: string, code: string, place = connect): Promise<Reader> {
  const reader = await openEmbeddings(page, site);
  await reader.write(reader.block(place), code);
  return reader;
}

test.beforeEach(({ stack }) => emptyServer(stack));

test('Stop ends an endless loop, and the next run starts afresh', async ({ page, site }) => {
  const reader = await open(page, site, `console.log('on'); globalThis.mark = 1; for (;;);`);
  const block = reader.block(connect);
  await block.locator('[data-run]').click();
  await expect(block.locator('[data-run]')).toHaveText('Stop');
  await expect(block.locator('[data-own] samp').first()).toHaveText('on');
  await block.locator('[data-run]').click();
  await expect(block).toContainText('You stopped it.');
  await reader.write(block, `console.log(typeof globalThis.mark);`);
  await reader.run(block);
  expect(await reader.printed(block)).toEqual(['undefined']);
});

test('a block that does not end is stopped after a minute, and the page says so', async ({ page, site }) => {
  await page.clock.install();
  const reader = await open(page, site, `console.log('on'); for (;;);`);
  const block = reader.block(connect);
  await block.locator('[data-run]').click();
  await expect
    .poll(async () => {
      await page.clock.runFor(100);
      return block.locator('[data-own] samp').count();
    })
    .toBeGreaterThan(0);
  await page.clock.runFor(61_000);
  await expect(block).toContainText('It ran for 60 seconds');
});

test('a megabyte of output ends the run', async ({ page, site }) => {
  const reader = await open(page, site, `for (;;) console.log('x'.repeat(10_000));`);
  const block = reader.block(connect);
  await reader.run(block);
  await expect(block).toContainText('It printed more than 1 MB');
  const length = (await reader.printed(block)).join('').length;
  expect(length).toBeLessThanOrEqual(1_000_000);
});

test('Stop ends an endless loop of Python, and the next run starts afresh', async ({ page, site }) => {
  const reader = await open(page, site, `mark = 1\nprint('on')\nwhile True:\n    pass\n`, inPython);
  const block = reader.block(inPython);
  await block.locator('[data-run]').click();
  await expect(block.locator('[data-own] samp').first()).toHaveText('on');
  await block.locator('[data-run="running"]').click();
  await expect(block).toContainText('You stopped it.');
  await reader.write(block, `print('mark' in globals())\n`);
  await reader.run(block);
  expect(await reader.printed(block)).toEqual(['False']);
});

test('a Python block that does not end is stopped after a minute', async ({ page, site }) => {
  await page.clock.install();
  const reader = await open(page, site, `print('on')\nwhile True:\n    pass\n`, inPython);
  const block = reader.block(inPython);
  await block.locator('[data-run]').click();
  await expect
    .poll(
      async () => {
        await page.clock.runFor(100);
        return block.locator('[data-own] samp').count();
      },
      { timeout: 120_000 },
    )
    .toBeGreaterThan(0);
  await page.clock.runFor(61_000);
  await expect(block).toContainText('It ran for 60 seconds');
});

test('a megabyte of output ends a run of Python', async ({ page, site }) => {
  const reader = await open(page, site, `while True:\n    print('x' * 10_000)\n`, inPython);
  const block = reader.block(inPython);
  await reader.run(block);
  await expect(block).toContainText('It printed more than 1 MB');
  expect((await reader.printed(block)).join('').length).toBeLessThanOrEqual(1_000_000);
});

test('one print that is larger than all that a run may print ends it', async ({ page, site }) => {
  const reader = await open(page, site, `console.log('x'.repeat(2_000_000)); for (;;);`);
  const block = reader.block(connect);
  await reader.run(block);
  await expect(block).toContainText('It printed more than 1 MB');
});

test('values that no print has are counted before they are looked at', async ({ page, site }) => {
  const reader = await open(page, site, `Object.fromEntries = () => 1n; for (;;) console.log({});`);
  const block = reader.block(connect);
  await reader.run(block);
  await expect(block).toContainText('something that is no message');
});

test('code that goes round and round after its block has ended is stopped', async ({ page, site }) => {
  const reader = await open(page, site, `setTimeout(() => { for (;;); }, 50);`);
  const block = reader.block(connect);
  await reader.run(block);
  await expect(block).toContainText('went on after its block had ended');
  await reader.write(block, `console.log('alive');`);
  await reader.run(block);
  expect(await reader.printed(block)).toEqual(['alive']);
  await expect(block).not.toContainText('went on after its block had ended');
});

test('Stop ends the run while the engine is still on its way', async ({ page, site }) => {
  for (const file of ['manifest.json', 'worker.js']) {
    await page.route(`**/live/typescript/${file}`, () => new Promise(() => {}));
    const reader = await openEmbeddings(page, site);
    const block = reader.block(connect);
    await reader.show(block);
    const asked = page.waitForRequest(`**/live/typescript/${file}`);
    await block.locator('[data-run]').click();
    await asked;
    await block.locator('[data-run="running"]').click();
    await expect(block).toContainText('You stopped it.');
    await expect(block.locator('[data-run="failed"]')).toBeEnabled();
    await page.unroute(`**/live/typescript/${file}`);
  }
});

for (const { language, place, memory, poison, alive } of [
  {
    language: 'TypeScript',
    place: connect,
    memory: `const all = []; for (;;) all.push(new Float64Array(8e6).fill(1));`,
    poison: `globalThis.fetch = () => 'poison'; Object.prototype.poison = 'poison'; Promise.prototype.then = () => {}; console.log('done');`,
    alive: `console.log('alive');`,
  },
  {
    language: 'Python',
    place: inPython,
    memory: 'all = []\nwhile True:\n    all.append(bytearray(64_000_000))\n',
    poison: `import builtins, httpx, js, weaviate
print('done')
weaviate.connect_to_local = httpx.Client.send = builtins.print = lambda *_, **__: 'poison'
js.eval("Object.prototype.poison = 'poison'; Promise.prototype.then = () => {};")
`,
    alive: `print('alive')\n`,
  },
]) {
  test(`a block that takes all memory ends by itself or by Stop, and the page lives on, in ${language}`, async ({
    page,
    site,
  }) => {
    const reader = await open(page, site, memory, place);
    const block = reader.block(place);
    await block.locator('[data-run]').click();
    const ended = block.locator('[data-live="failed"]');
    await ended.waitFor({ timeout: 20_000 }).catch(() => block.locator('[data-run="running"]').click());
    await expect(ended).toBeVisible();
    await reader.write(block, alive);
    await reader.run(block);
    expect(await reader.printed(block)).toEqual(['alive']);
  });

  test(`what a block changes in its own world is gone after Reset, in ${language}`, async ({
    page,
    site,
  }) => {
    const reader = await open(page, site, poison, place);
    const block = reader.block(place);
    await block.locator('[data-run]').click();
    await expect(block.locator('[data-own] samp').first()).toHaveText('done');
    if (await block.locator('[data-run="running"]').count()) await block.locator('[data-run]').click();
    await block.locator('[data-edit]', { hasText: 'Reset' }).click();
    const live = await reader.run(block);
    await expect(live).toHaveAttribute('data-comparison', 'same');
  });
}

/** Code that stands in for what moves values and messages about, and keeps each port that comes by. */
const spy = `const { apply } = Reflect, own = MessagePort.prototype.postMessage;
const post = (port, args) => apply(own, port, args), isPort = MessagePort.prototype.isPrototypeOf.bind(MessagePort.prototype);
const ports = new Set(), add = Set.prototype.add; let calls = 0;
const note = (...all) => { calls += 1; for (let i = 0; i < all.length; i += 1) if (isPort(all[i])) apply(add, ports, [all[i]]); };
const watch = (owner, name) => { const real = owner[name]; owner[name] = function (...args) { note(this, ...args); return apply(real, this, args); }; };
for (const name of ['postMessage', 'start', 'addEventListener', 'dispatchEvent']) watch(MessagePort.prototype, name);
for (const name of ['get', 'set', 'delete', 'has']) watch(Map.prototype, name);
for (const name of ['call', 'bind']) watch(Function.prototype, name);
watch(Promise.prototype, 'then'); watch(EventTarget.prototype, 'addEventListener'); watch(globalThis, 'postMessage');
for (const [owner, name] of [[Event, 'target'], [Event, 'currentTarget'], [MessageEvent, 'data'], [MessageEvent, 'ports'], [MessageEvent, 'source']]) {
  const { get } = Object.getOwnPropertyDescriptor(owner.prototype, name);
  Object.defineProperty(owner.prototype, name, { get() { const value = apply(get, this, []); note(value, this); return value; } });
}`;

test('a forged message is no result', async ({ page, site }) => {
  const reader = await open(
    page,
    site,
    `import weaviate from 'weaviate-client';
const forged = { type: 'end', run: '', end: { ok: true } };
self.postMessage(forged); new BroadcastChannel('x').postMessage(forged);
${spy}
await (await weaviate.connectToLocal()).getMeta();
ports.forEach((port) => post(port, [forged]));
console.log(calls > 0, ports.size);
throw new Error('the real end');`,
  );
  const block = reader.block(connect);
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-live', 'failed');
  await expect(block.locator('[data-problem]')).toContainText('Error: the real end');
  // All that passes is seen, and the port to the page is not among it.
  expect(await reader.printed(block)).toEqual(['true 0']);
});

test('code that goes on after its block has ended reaches nothing', async ({ page, site }) => {
  const reader = await open(
    page,
    site,
    `globalThis.after = setTimeout(async () => { globalThis.said = await fetch('http://localhost:8080/v1/meta').then(() => 'GOT', String); }, 300);`,
  );
  const block = reader.block(connect);
  await reader.run(block);
  await page.waitForTimeout(800);
  await reader.write(block, `console.log(globalThis.said);`);
  await reader.run(block);
  expect((await reader.printed(block)).join()).toContain('only while its block runs');
});

test('nothing in a link chooses the server or the code', async ({ page, site }) => {
  const evil = 'http://127.0.0.1:9';
  await page.goto(`${site}${embeddingsRoute()}?endpoint=${evil}&url=${evil}&code=console.log(1)#run=${evil}`);
  const reader = new Reader(page);
  const block = reader.block(connect);
  const live = await reader.run(block);
  await expect(live).toContainText('http://localhost:8080');
  expect(await reader.printed(block)).toEqual(['true']);
});

test('an address in the panel gives its origin and nothing more', async ({ page, site, stack }) => {
  const reader = await open(
    page,
    site,
    `const { status } = await fetch('http://localhost:8080/v1/meta'); console.log(status);`,
  );
  const block = reader.block(connect);
  await reader.useServer(block, `${stack.rest}/v1/../x?y="><script>document.title=1</script>;script-src *#z`);
  const live = await reader.run(block);
  await expect(live).toContainText(`at ${stack.rest}.`);
  expect(await page.title()).not.toBe('1');
  expect(await reader.printed(block)).toEqual(['200']);
  await block.locator('[data-panel]').click();
  await page.getByLabel('Address').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Use this server' }).click();
  await expect(page.getByRole('dialog')).toContainText('is no address of a server');
});
