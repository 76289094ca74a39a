import { parseArgs } from 'node:util';
import { prepareClients } from '../snippets/clients.ts';
import { checkoutLock } from '../stack/checkout-lock.ts';
import { enterStack } from '../stack/enter.ts';
import { measureFresh } from './fresh.ts';
import { type Part, parts } from './parts.ts';
import { type Measured, reportOf, timed } from './report.ts';
import { prepareTools } from './side-by-side/tools.ts';

/** Within a network of its own there is no registry, so this is measured before, and handed on. */
const fresh = {
  name: 'fresh',
  what: 'what is done after `npm ci` on a machine that has cached nothing; it needs the package registries',
};

const choices = [fresh, ...parts];
const names = choices.map(({ name }) => name);
const width = Math.max(...names.map(({ length }) => length));
const help = `npm run bench [-- --only PART]

Measures the figures of the README on this machine and prints them as its table. It takes about forty minutes; leave the
machine alone meanwhile. With --only it measures one part:

${choices.map(({ name, what }) => `  ${name.padEnd(width)}  ${what}`).join('\n')}
`;

const log = (line: string) => console.log(line);

const options = { help: { type: 'boolean', short: 'h' }, only: { type: 'string' } } as const;
const { help: asked, only } = parseArgs({ options }).values;
if (asked) {
  console.log(help);
} else if (only !== undefined && !names.includes(only)) {
  console.error(`No part is called ${only}: npm run bench -- --only ${names.join(', ')}`);
  process.exitCode = 1;
} else {
  await bench((name) => only === undefined || name === only);
}

async function bench(isAsked: (name: string) => boolean): Promise<void> {
  const chosen = parts.filter(({ name }) => isAsked(name));
  if (isAsked('pages')) await prepareTools(log);
  if (isAsked(fresh.name))
    process.env.FRESH ??= JSON.stringify([await locked(() => timed(fresh.name, () => measureFresh(log)))]);
  if (chosen.some(({ stack }) => stack)) {
    process.env.STACK = 'native';
    await prepareClients(log);
    await enterStack('native', log);
  }
  const before: Measured[] = JSON.parse(process.env.FRESH ?? '[]');
  const measured = [...before, ...(await locked(() => measure(chosen)))];
  if (measured.some(({ figures }) => figures.length > 0)) console.log(reportOf(measured));
}

async function measure(chosen: readonly Part[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const part of chosen) measured.push(await timed(part.name, () => part.measure(log)));
  return measured;
}

/** Nothing else may use the checkout meanwhile. */
async function locked<Result>(run: () => Promise<Result>): Promise<Result> {
  const release = await checkoutLock(log);
  try {
    return await run();
  } finally {
    await release();
  }
}
