import { measureAuthoring } from '../authoring/bench.ts';
import { measureLive } from '../live/bench.ts';
import { measureOverhead } from '../snippets/bench.ts';
import type { Log } from '../stack/log.ts';
import { type Figure, median, seconds, time } from './measure.ts';
import { measureVerify } from './measure-verify.ts';
import { measurePages } from './side-by-side/measure-pages.ts';
import { prepareTools } from './side-by-side/tools.ts';
import { measureSizing } from './sizing.ts';

/** Some figures that are measured together. */
export interface Part {
  /** What `--only` calls it. */
  name: string;
  /** What `--help` says of it. */
  what: string;
  /** Whether it starts stacks, in a network of the run's own. */
  stack: boolean;
  measure(log: Log): Promise<Figure[]>;
}

/** What is measured in the network of the run, in order. */
export const parts: readonly Part[] = [
  { name: 'stack', what: 'the stack, from its start until it is ready', stack: true, measure: measureStack },
  {
    name: 'source',
    what: 'what running a source costs, against the bare interpreter',
    stack: true,
    measure: measureSources,
  },
  {
    name: 'author',
    what: 'saving a source, until the open page shows what it prints',
    stack: true,
    measure: (log) => {
      log('The author: a source is saved, five times in each language.');
      return measureAuthoring();
    },
  },
  {
    name: 'live',
    what: 'Run in the browser, in both languages',
    stack: true,
    measure: async (log) => {
      log('Run in the browser, in both languages, on the site as it is built now.');
      await time('npm', ['run', '--silent', 'build']);
      return measureLive();
    },
  },
  {
    name: 'verify',
    what: 'what else authors wait for: verify with one worker and with two, of all and after an edit, and check',
    stack: true,
    measure: measureVerify,
  },
  {
    name: 'pages',
    what: 'the page that readers open, against a stock Docusaurus site and Starlight',
    stack: false,
    measure: async (log) => measurePages(await prepareTools(log), log),
  },
  {
    name: 'sizing',
    what: 'the tables of docs/deploy/configuration/sizing.mdx: speed and memory by number of objects',
    stack: true,
    measure: async (log) => {
      log(`\n${await measureSizing(log)}`);
      return [];
    },
  },
];

async function measureStack(log: Log): Promise<Figure[]> {
  log('The stack: five starts.');
  // What npm would start: npm itself does not pass on the signal that ends it.
  const start = () => time(process.execPath, ['tests/stack/main.ts'], { until: /answers at/ });
  return [seconds('the stack, from `npm run stack` to ready, once built', 15, await times(5, start, log))];
}

async function measureSources(log: Log): Promise<Figure[]> {
  log('Verify with nothing to do: five runs.');
  const verify = () => time('npm', ['run', '--silent', 'verify', '--', '--changed']);
  const idle = await times(5, verify, log);
  log('What running a source costs, against the bare interpreter, in pairs.');
  const overhead = await measureOverhead();
  return [
    ...overhead.map(({ language, bare, ours, ratio }) => ({
      what: `running a ${language} source, from spawn to exit, against the bare interpreter`,
      goal: '≤ 1.15',
      measured: `${ratio.toFixed(2)} (${bare.toFixed(0)} ms bare, ${ours.toFixed(0)} ms)`,
      holds: ratio <= 1.15,
    })),
    seconds('`npm run verify -- --changed` with nothing changed, no stack started', 2, idle),
  ];
}

async function times(count: number, once: () => Promise<number>, log: Log): Promise<number[]> {
  const values: number[] = [];
  for (let run = 0; run < count; run++) values.push(await once());
  log(`  median ${(median(values) / 1000).toFixed(1)} s`);
  return values;
}
