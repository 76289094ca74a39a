import { expect, test } from '../site/kept-window.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { connectIn, openEmbeddings } from './embeddings.ts';

/** Leaves what the next code of the same world would trip over, and tries what two worlds could share. */
const poison = `
for (const name of ['fetch', 'postMessage', 'importScripts', 'WebAssembly', 'Worker']) globalThis[name] = undefined;
Object.prototype.then = Promise.prototype.then = () => {}; Map.prototype.get = () => 'poison';
const tell = new BroadcastChannel('live-python');
for (const type of ['end', 'print', 'broken', 'ready']) tell.postMessage({ type, run: '', message: 'poison', versions: 'poison' });
`;
const shared = `
for (const name of ['live-python', 'live-typescript']) {
  try { await (await caches.open(name)).put('https://engine.invalid/worker.js', new Response('poison')); console.log('GOT', name); }
  catch { console.log('no cache'); }
}
try { new SharedWorker(URL.createObjectURL(new Blob(['']))); console.log('made'); } catch { console.log('none made'); }
`;
const inPython = (code: string) => `from pyodide.code import run_js\nrun_js(${JSON.stringify(code)})\n`;

const pairs = [
  { from: 'ts', to: 'py', code: shared + poison, before: 'console.log("on");' },
  { from: 'py', to: 'ts', code: inPython(poison), before: 'print("on")\n' },
] as const;

for (const { from, to, code, before } of pairs) {
  test(`what ${from} code does to its world leaves the engine of ${to} as it is`, async ({
    page,
    site,
    stack,
  }) => {
    await emptyServer(stack);
    const reader = await openEmbeddings(page, site);
    const [attacker, other] = [reader.block(connectIn(from)), reader.block(connectIn(to))];
    await reader.write(attacker, `${before}\n${code}`);
    await reader.show(attacker);
    await attacker.locator('[data-run]').click();
    await expect(attacker.locator('[data-own] samp').first()).toHaveText('on');
    const stop = attacker.locator('[data-run="running"]');
    await expect(attacker.locator('[data-ended="1"]').or(stop).first()).toBeVisible();
    if (await stop.count()) await stop.click();
    await expect(attacker.locator('[data-ended="1"]')).toBeVisible();
    expect((await reader.printed(attacker)).join()).not.toContain('GOT');
    const live = await reader.run(other);
    await expect(live).toHaveAttribute('data-comparison', 'same');
  });
}
