import { parseArgs } from 'node:util';
import { measureAuthoring } from '../authoring/bench.ts';
import { measureLive } from '../live/bench.ts';
import { measureOverhead } from '../snippets/bench.ts';
import { prepareClients } from '../snippets/clients.ts';
import { checkoutLock } from '../stack/checkout-lock.ts';
import { enterStack } from '../stack/enter.ts';
import { measureFresh } from './fresh.ts';
import { type Figure, median, seconds, time } from './measure.ts';
import { measureVerify } from './measure-verify.ts';
import { measurePages } from './side-by-side/measure-pages.ts';
import { prepareTools } from './side-by-side/tools.ts';
import { measureSizing } from './sizing.ts';

const help = `npm run bench [-- --only fresh|pages|sizing|verify]

Measures the figures of the README on this machine and prints them as its table. It takes about half an hour; leave the
machine alone meanwhile.

  --only fresh   only what is done after \`npm ci\` on a machine that has cached nothing; it needs the package registries
  --only pages   only the page that readers open, against a stock Docusaurus site and Starlight; it needs no stack
  --only sizing  only the table of docs/deploy/configuration/sizing.mdx: speed and memory by number of objects
  --only verify  only what authors wait for: verify with one worker and with two, of all and after an edit, and check
`;

const log = (line: string) => console.log(line);
const npm = (verb: string) => ['run', '--silent', verb];
/** What npm would start: npm itself does not pass on the signal that ends it. */
const script = (file: string, ...args: string[]): [string, string[]] => [
  process.execPath,
  [`tests/${file}`, ...args],
];

const options = { help: { type: 'boolean', short: 'h' }, only: { type: 'string' } } as const;
const { help: asked, only } = parseArgs({ options }).values;
if (asked) {
  console.log(help);
} else if (only !== undefined && !['fresh', 'pages', 'sizing', 'verify'].includes(only)) {
  console.error(
    `There is nothing to measure by the name of ${only}: npm run bench -- --only fresh, pages, sizing or verify`,
  );
  process.exitCode = 1;
} else {
  const tools = only === undefined || only === 'pages' ? await prepareTools(log) : undefined;
  // Within a network of its own there is no registry, so this is measured before, and handed on.
  if (only === undefined || only === 'fresh') process.env.FRESH ??= JSON.stringify(await fresh());
  if (only === undefined || only === 'verify' || only === 'sizing') {
    process.env.STACK = 'native';
    await prepareClients(log);
    await enterStack('native', log);
  }
  const release = await checkoutLock(log);
  const figures: Figure[] = [
    ...(only ? [] : await measure()),
    ...JSON.parse(process.env.FRESH ?? '[]'),
    ...(only === undefined || only === 'verify' ? await measureVerify(log) : []),
    ...(tools ? await measurePages(tools, log) : []),
  ];
  const sizing = only === undefined || only === 'sizing' ? await measureSizing(log) : undefined;
  await release();
  if (sizing) console.log(`\n${sizing}`);
  if (figures.length > 0) report(figures);
}

function report(figures: readonly Figure[]): void {
  console.log('\n| figure | goal | measured |\n| --- | --- | --- |');
  for (const { what, goal, measured } of figures) console.log(`| ${what} | ${goal} | ${measured} |`);
  const missed = figures.filter(({ holds }) => !holds).length;
  console.log(missed === 0 ? '\nEvery goal is met.' : `\n${missed} of ${figures.length} goals are missed.`);
}

async function measure(): Promise<Figure[]> {
  log('The stack: five starts.');
  const ready = await times(5, () => time(...script('stack/main.ts'), { until: /answers at/ }));
  log('Verify with nothing to do: five runs.');
  const idle = await times(5, () => time('npm', [...npm('verify'), '--', '--changed']));
  log('What running a source costs, against the bare interpreter, in pairs.');
  const overhead = await measureOverhead();
  log('The author: a source is saved, five times in each language.');
  const authoring = await measureAuthoring();
  log('Run in the browser, in both languages.');
  const live = await measureLive();
  return [
    ...overhead.map(({ language, bare, ours, ratio }) => ({
      what: `running a ${language} source, from spawn to exit, against the bare interpreter`,
      goal: '≤ 1.15',
      measured: `${ratio.toFixed(2)} (${bare.toFixed(0)} ms bare, ${ours.toFixed(0)} ms)`,
      holds: ratio <= 1.15,
    })),
    seconds('`npm run verify -- --changed` with nothing changed, no stack started', 2, idle),
    ...authoring,
    ...live,
    seconds('the stack, from `npm run stack` to ready, once built', 15, ready),
  ];
}

async function times(count: number, once: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let run = 0; run < count; run++) values.push(await once());
  log(`  median ${(median(values) / 1000).toFixed(1)} s`);
  return values;
}

async function fresh(): Promise<Figure[]> {
  const release = await checkoutLock(log);
  const figures = await measureFresh(log);
  await release();
  return figures;
}
