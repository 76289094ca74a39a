import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { freePort } from '../site/serve.ts';
import { findChromium } from '../stack/chromium.ts';
import { findGo } from '../stack/go.ts';
import type { Log } from '../stack/log.ts';
import { type Figure, seconds, time } from './measure.ts';

const route = '/weaviate/model-providers/model2vec/embeddings';

/** Measures what somebody waits for after `npm ci`, on a machine that has made and cached nothing but what Go compiled. */
export async function measureFresh(log: Log): Promise<Figure[]> {
  log('The site on a fresh machine: `npm start` until a page is there, three times; then four builds.');
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  const page: number[] = [];
  for (let run = 0; run < 3; run += 1) page.push(await withoutCaches((env) => firstPage(browser, env)));
  await browser.close();
  const build: number[] = [];
  await withoutCaches(async (env) => {
    for (let run = 0; run < 4; run += 1) {
      await forgetSite();
      build.push(await time('npm', ['run', '--silent', 'build'], { env }));
    }
  });
  const [first = Number.NaN, ...later] = build;
  return [
    seconds('`npm start` after `npm ci`, nothing cached, until the browser shows a page', 60, page),
    seconds('the cold build of the site', 15, later),
    seconds('the first build after `npm ci`, which makes the Python engine too', 60, [first]),
  ];
}

/** Until the words and a block of a page are to be seen; the stack comes when it comes. */
async function firstPage(browser: Browser, env: NodeJS.ProcessEnv): Promise<number> {
  const port = await freePort();
  const words = ['tests/stack/start.ts', '--no-open', '--port', String(port)];
  const page = await browser.newPage();
  const began = performance.now();
  const site = spawn(process.execPath, words, { env, stdio: 'ignore' });
  const ended = once(site, 'exit');
  const shown = async () => {
    while (!(await page.goto(`http://localhost:${port}${route}`).catch(() => undefined))?.ok()) {
      await page.waitForTimeout(50);
    }
    await page
      .getByRole('heading', { level: 1, name: 'Model2Vec Embeddings with Weaviate' })
      .waitFor({ timeout: 240_000 });
    await page.locator('figure[data-source] code').first().waitFor();
    return performance.now() - began;
  };
  const gone = ended.then(() => Promise.reject(new Error('`npm start` ended before it showed a page.')));
  try {
    return await Promise.race([shown(), gone]);
  } finally {
    site.kill('SIGINT');
    await Promise.all([ended, page.close()]);
  }
}

/** Gives an environment whose cache is empty, as are the site's; Go keeps what it compiled, which would take minutes. */
async function withoutCaches<Result>(run: (env: NodeJS.ProcessEnv) => Promise<Result>): Promise<Result> {
  const go = await findGo();
  const cache = await mkdtemp(join(tmpdir(), 'bench-'));
  await forgetSite();
  try {
    const kept = go ? { GOCACHE: go.buildCache, GOMODCACHE: go.moduleCache } : {};
    return await run({ ...process.env, ...kept, XDG_CACHE_HOME: cache });
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

async function forgetSite(): Promise<void> {
  for (const folder of ['node_modules/.cache', '.docusaurus', 'build'])
    await rm(folder, { recursive: true, force: true });
}
