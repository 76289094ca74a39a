import { readFile } from 'node:fs/promises';
import weaviate, { type Collection } from 'weaviate-client';
import type { Log } from '../stack/log.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { median } from './measure.ts';

/** What one size of a collection costs, on the machine that measured it. */
interface Size {
  objects: number;
  /** Objects imported in a second, since the size before. */
  perSecond: number;
  /** Milliseconds of one search by text: the median, and what 99 of 100 stay under. */
  middle: number;
  slow: number;
  weaviate: Process;
  inference: Process;
}

/** What one process takes. */
interface Process {
  /** Megabytes that it holds. */
  megabytes: number;
  /** Seconds of processor time for a thousand objects, since the size before. */
  seconds: number;
}

const sizes = [1_000, 10_000, 50_000];
const batch = 500;
const searches = 300;
/** Linux counts processor time in hundredths of a second. */
const ticks = 100;

/** Words of the retrieval set, in another order for every object, about as many as a short paragraph has. */
async function paragraphs(): Promise<(index: number) => string> {
  const lines = await readFile('tests/stack/model/retrieval/passages.jsonl', 'utf8');
  const words = lines.split(/\W+/).filter((word) => word.length > 2);
  return (index) =>
    Array.from({ length: 40 }, (_, at) => words[(index * 7_919 + at * 104_729) % words.length]).join(' ');
}

/** Imports up to each size in turn, and measures searches and memory there. */
async function measure(stack: Stack): Promise<Size[]> {
  const client = await weaviate.connectToLocal({ timeout: { insert: 600 } });
  const collection: Collection = await client.collections.create({
    name: 'Paragraph',
    vectorizers: weaviate.configure.vectors.text2VecModel2Vec({ vectorizeCollectionName: false }),
  });
  const paragraph = await paragraphs();
  const measured: Size[] = [];
  let count = 0;
  for (const objects of sizes) {
    const began = performance.now();
    const first = count;
    const spent = await secondsOf(stack);
    while (count < objects) {
      const texts = Array.from({ length: Math.min(batch, objects - count) }, (_, at) =>
        paragraph(count + at),
      );
      const { hasErrors } = await collection.data.insertMany(texts.map((text) => ({ text })));
      if (hasErrors) throw new Error(`Objects from ${count} on could not be imported.`);
      count += texts.length;
    }
    const perSecond = ((objects - first) / (performance.now() - began)) * 1000;
    const used = (await secondsOf(stack)).map(
      (after, at) => ((after - (spent[at] ?? 0)) / (objects - first)) * 1000,
    );
    const times = await searchTimes(collection, paragraph);
    measured.push({
      objects,
      perSecond,
      middle: median(times),
      slow: times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? Number.NaN,
      weaviate: { megabytes: await megabytes(stack.pids.weaviate), seconds: used[0] ?? Number.NaN },
      inference: {
        megabytes: await megabytes(stack.pids['text2vec-model2vec']),
        seconds: used[1] ?? Number.NaN,
      },
    });
  }
  await client.close();
  return measured;
}

async function searchTimes(collection: Collection, paragraph: (index: number) => string): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < searches; index++) {
    const query = paragraph(1_000_003 + index)
      .split(' ')
      .slice(0, 6)
      .join(' ');
    const began = performance.now();
    await collection.query.nearText(query, { limit: 10 });
    times.push(performance.now() - began);
  }
  return times;
}

async function megabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

/** Seconds of processor time that Weaviate and the service have taken: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. */
function secondsOf({ pids }: Stack): Promise<number[]> {
  return Promise.all(
    [pids.weaviate, pids['text2vec-model2vec']].map(async (pid) => {
      const [user = 0, system = 0] = (await readFile(`/proc/${pid}/stat`, 'utf8'))
        .replace(/^.*\) /, '')
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return (user + system) / ticks;
    }),
  );
}

/** The tables of the page on sizing, as measured on a stack of its own in the network of this process. */
export async function measureSizing(log: Log): Promise<string> {
  log('Sizing: 50,000 objects are imported, about five minutes.');
  const stack = await startStack({ kind: 'native', log });
  try {
    const measured = await measure(stack);
    const speed = ['objects', 'imported a second', 'search, median', 'search, 99th percentile'];
    const machine = ['objects', ...['CPU', 'memory'].flatMap((of) => [`${of}, Weaviate`, `${of}, service`])];
    return `${tableOf(speed, measured.map(speedOf))}\n\n${tableOf(machine, measured.map(machineOf))}`;
  } finally {
    await stack.stop();
  }
}

function speedOf({ objects, perSecond, middle, slow }: Size): string[] {
  return [
    objects.toLocaleString('en'),
    perSecond.toFixed(0),
    `${middle.toFixed(1)} ms`,
    `${slow.toFixed(1)} ms`,
  ];
}

function machineOf({ objects, weaviate, inference }: Size): string[] {
  const both = [weaviate, inference];
  return [
    objects.toLocaleString('en'),
    ...both.map(({ seconds }) => `${seconds.toFixed(1)} s`),
    ...both.map(({ megabytes }) => `${megabytes.toFixed(0)} MB`),
  ];
}

function tableOf(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---:'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
