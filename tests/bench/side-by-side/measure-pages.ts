import { dirname, join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { readTree } from '../../../src/plugin/tree.ts';
import { extractRegions } from '../../../src/snippets/extract.ts';
import { findChromium } from '../../stack/chromium.ts';
import type { Log } from '../../stack/log.ts';
import { runTool } from '../../stack/run-tool.ts';
import type { Figure } from '../measure.ts';
import { measureBuilds } from './builds.ts';
import { compareBuilds, compareVisits, type Visits } from './compare.ts';
import type { Trial } from './probe.ts';
import { serve } from './serve.ts';
import { writeStarlightSite } from './starlight-site.ts';
import { writeStockSite } from './stock-site.ts';
import { visit } from './visit.ts';

const page = 'docs/weaviate/model-providers/model2vec/embeddings.md';
const path = '/weaviate/model-providers/model2vec/embeddings';
const source = 'docs/weaviate/model-providers/_includes/provider.vectorizer.py';

/** Builds the model2vec page as a stock site, in Starlight and as ours, and measures all three as a reader's phone does. */
export async function measurePages(tools: string, log: Log, rounds = 5): Promise<Figure[]> {
  const stock = resolve('.cache/side-by-side/stock');
  const starlight = join(dirname(tools), 'starlight');
  await writeStockSite(stock);
  await writeStarlightSite(starlight, page);
  log('The same pages built cold and warm: by webpack, by Rspack, and as ours.');
  const builds = await measureBuilds(stock, tools);
  log('The same page built by Starlight.');
  await runTool(process.execPath, [join(tools, 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: starlight,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const folders = { ours: resolve('build'), stock: join(stock, 'build'), starlight: join(starlight, 'dist') };
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    return [...compareVisits(await visitAll(browser, folders, rounds, log)), ...compareBuilds(builds)];
  } finally {
    await browser.close();
  }
}

/** Round after round, so that what the machine does meanwhile meets all three. */
async function visitAll(
  browser: Browser,
  folders: Record<keyof Visits, string>,
  rounds: number,
  log: Log,
): Promise<Visits> {
  const trial = await findTrial();
  const visits: Visits = { ours: [], stock: [], starlight: [] };
  const names = ['ours', 'stock', 'starlight'] as const;
  const sites = await Promise.all(names.map(async (name) => ({ name, site: await serve(folders[name]) })));
  for (let round = 1; round <= rounds; round++) {
    log(`A slow phone opens each page: round ${round} of ${rounds}.`);
    for (const { name, site } of sites) visits[name].push(await visit(browser, site, path, trial));
  }
  await Promise.all(sites.map(({ site }) => site.stop()));
  return visits;
}

async function findTrial(): Promise<Trial> {
  const { sources } = await readTree(process.cwd());
  const found = sources.find((each) => each.path === source);
  const region = found && extractRegions(found).regions.find(({ name }) => name === 'NearTextExample');
  if (!region) throw new Error(`${source} has no region NearTextExample, whose Copy is measured.`);
  return { piece: 'near_text(', code: region.text, tab: 'JS/TS API v3', behind: 'npm install' };
}
