import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright';
import { type Figure, median } from '../bench/measure.ts';
import { embeddings } from '../site/embeddings.ts';
import { serveSite } from '../site/serve.ts';
import { prepareClients } from '../snippets/clients.ts';
import { asModule, inEmptyFolder } from '../snippets/run/folder.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { findChromium } from '../stack/chromium.ts';
import { startStack } from '../stack/stack.ts';
import { livePrograms } from './blocks.ts';
import { Reader } from './reader.ts';
import { weighLive } from './weigh.ts';

const address = '/weaviate/model-providers/model2vec/embeddings';
const run = promisify(execFile);

interface Goal {
  language: 'py' | 'ts';
  name: string;
  /** Seconds from Run to the first output, in a page that has just been opened. */
  cold: number;
  /** How near a warm run has to be to the same code in the language's own interpreter, where that is measured here. */
  warm?: { words: string; holds(warm: number, own: number): boolean };
}

const goals: Goal[] = [
  {
    language: 'ts',
    name: 'TypeScript',
    cold: 1.5,
    warm: { words: '≤ Node + 100 ms', holds: (warm, own) => warm <= own + 100 },
  },
  {
    language: 'py',
    name: 'Python',
    cold: 4,
    warm: { words: '≤ 2 × CPython', holds: (warm, own) => warm <= 2 * own },
  },
];

/** Measures Run on the built site, and what a reader who never presses it downloads for it. */
export async function measureLive(times = 5): Promise<Figure[]> {
  const stack = await startStack({ kind: 'native', log: () => {} });
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const { added, all } = await weighLive(browser);
    const site = await serveSite('build');
    const figures: Figure[] = [];
    for (const goal of goals)
      figures.push(...(await measureLanguage(browser, site.address, stack.rest, goal, times)));
    await site.close();
    const weight: Figure = {
      what: 'what live code adds to the page for a reader who never presses Run, brotli',
      goal: '≤ 3 kB',
      measured: `${(added / 1000).toFixed(2)} kB (${(all / 1000).toFixed(1)} kB in all)`,
      holds: added <= 3000,
    };
    return [...figures, weight];
  } finally {
    await browser.close();
    await stack.stop();
  }
}

async function measureLanguage(
  browser: Browser,
  site: string,
  rest: string,
  { language, name, cold: most, warm: near }: Goal,
  times: number,
): Promise<Figure[]> {
  const program = (await livePrograms()).find(
    (each) => each.page === embeddings && each.language === language,
  );
  const [connect, search] = ['BasicInstantiation', 'NearTextExample'].map((region) =>
    program?.blocks.find((block) => block.region === region),
  );
  if (!program || !connect || !search) throw new Error(`${embeddings} has lost a block that is measured.`);
  const context = await browser.newContext();
  const cold: number[] = [];
  const warm: number[] = [];
  for (let time = 0; time <= times; time += 1) {
    const page = await context.newPage();
    await page.goto(site + address);
    const reader = new Reader(page);
    cold.push(await firstOutput(page, reader, connect));
    await reader.run(reader.block(search));
    warm.push(await firstOutput(page, reader, search));
    await page.close();
    await emptyServer({ rest });
  }
  await context.close();
  // The first visit also fills the page's cache.
  const [middle, again] = [median(cold.slice(1)) / 1000, median(warm.slice(1))];
  const figures: Figure[] = [
    {
      what: `${name}: from Run to the first output, on a page just opened`,
      goal: `≤ ${most} s`,
      measured: `${middle.toFixed(2)} s (first visit ${((cold[0] ?? 0) / 1000).toFixed(2)} s, n=${times})`,
      holds: middle <= most,
    },
  ];
  if (!near) return figures;
  const own = await ownTime(language, program.text, times);
  await emptyServer({ rest });
  return [
    ...figures,
    {
      what: `${name}: the search block once more, from Run to its first output`,
      goal: near.words,
      measured: `${again.toFixed(0)} ms (${own.toFixed(0)} ms outside of the browser, n=${times})`,
      holds: near.holds(again, own),
    },
  ];
}

/** Milliseconds from the press of Run to the first line of output that was not there before. */
async function firstOutput(
  page: Page,
  reader: Reader,
  place: { source: string; region: string },
): Promise<number> {
  const block = reader.block(place);
  await reader.show(block);
  const before = await reader.ended(block);
  const taken = await block.evaluate(async (figure) => {
    const began = performance.now();
    const output = () =>
      figure.querySelector('[data-live="running"], [data-live="done"]') &&
      figure.querySelector('[data-own] samp');
    figure.querySelector<HTMLElement>('[data-run]')?.click();
    // What an earlier run printed goes first.
    while (figure.querySelector('[data-live="done"]')) await new Promise(requestAnimationFrame);
    while (!output()) await new Promise(requestAnimationFrame);
    return performance.now() - began;
  });
  await reader.end(block, 'yes', before);
  await page.waitForTimeout(100);
  return taken;
}

const timers = {
  ts: { open: 'const $began = performance.now();', close: 'console.error(performance.now() - $began);' },
  py: {
    open: 'import sys, time\nbegan = time.perf_counter()',
    close: 'print((time.perf_counter() - began) * 1000, file=sys.stderr)',
  },
};

/** Milliseconds that the search block takes in the language's own interpreter, within a program that has done the rest. */
async function ownTime(language: 'py' | 'ts', text: string, times: number): Promise<number> {
  const clients = await prepareClients(() => {});
  const { open, close } = timers[language];
  const start = text.search(language === 'ts' ? /^const nearest/m : /^nearest =/m);
  const end = text.indexOf('\n\n', text.indexOf(language === 'ts' ? '\n}' : '\n    print(', start));
  const block = text.slice(start, end);
  const again = language === 'ts' ? `{\n${open}\n${block}\n${close}\n}\n` : `${open}\n${block}\n${close}\n`;
  const finish =
    language === 'ts' ? "await client.collections.delete('Film');" : 'client.collections.delete("Film")';
  const whole = `${text.slice(0, end)}\n${again.repeat(times)}\n${finish}\n${language === 'ts' ? 'await client.close();' : 'client.close()'}\n`;
  return inEmptyFolder(async (folder) => {
    const file = join(folder, `program.${language}`);
    await writeFile(file, whole);
    await asModule(folder, clients.nodeModules);
    const { stderr } = await run(language === 'py' ? clients.python : process.execPath, [file], {
      cwd: folder,
    });
    return median(
      stderr
        .split('\n')
        .filter((line) => /^[\d.]+$/.test(line))
        .map(Number),
    );
  });
}
