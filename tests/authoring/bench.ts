import { type Browser, chromium, type Page } from 'playwright';
import { type Figure, seconds } from '../bench/measure.ts';
import { findChromium } from '../stack/chromium.ts';
import { openScratch, type Scratch } from './scratch.ts';

const route = '/weaviate/model-providers/model2vec/embeddings';
const source = 'docs/weaviate/model-providers/_includes/provider.vectorizer';

interface Goal {
  language: 'ts' | 'py';
  name: string;
  most: number;
  /** A text of the source, and what takes its place; each changes what is printed. */
  texts: [string, string];
}

const goals: Goal[] = [
  { language: 'ts', name: 'TypeScript', most: 2, texts: ['}: distance ${film', '}, ${film'] },
  { language: 'py', name: 'Python', most: 3, texts: ['}: distance {film', '}, {film'] },
];

/** Measures how long the open page takes to show what a source prints, from the moment it is saved. */
export async function measureAuthoring(times = 5): Promise<Figure[]> {
  const executablePath = findChromium();
  const scratch = await openScratch();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const page = await openPage(browser, scratch);
    const figures: Figure[] = [];
    for (const goal of goals) figures.push(await measure(goal, { page, scratch, times }));
    return figures;
  } finally {
    await browser.close();
    await scratch.close();
  }
}

async function openPage(browser: Browser, scratch: Scratch): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(scratch.address + route, { timeout: 240_000 });
  await page.getByText('is ready').waitFor();
  return page;
}

async function measure(
  { language, name, most, texts }: Goal,
  { page, scratch, times }: { page: Page; scratch: Scratch; times: number },
): Promise<Figure> {
  const path = `${source}.${language}`;
  const rerun = `figure[data-source="${path}"][data-region="NearTextExample"] [data-rerun`;
  const found: number[] = [];
  // The first run reads everything from the disk.
  for (let run = 0; run <= times; run += 1) {
    const [from, to] = run % 2 === 0 ? texts : texts.toReversed();
    const wanted = run % 2 === 0 ? 'differs' : 'agrees';
    const began = performance.now();
    await scratch.edit(path, from ?? '', to ?? '');
    // Asked with every frame; a locator is asked for only twice a second.
    await page.waitForFunction((shown) => document.querySelector(shown), `${rerun}="${wanted}"]`);
    found.push(performance.now() - began);
    // The types and the page's own new version are not part of it.
    await page.waitForTimeout(8_000);
  }
  const what = `saving a ${name} source, until the open page shows what it prints`;
  return seconds(what, most, found.slice(1));
}
