import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import weaviate, { type Collection } from 'weaviate-client';
import type { Log } from '../stack/log.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { median } from './measure.ts';
import { type Size, sizingTables } from './sizing-tables.ts';

const sizes = [1_000, 10_000, 50_000];
const setup = { words: 40, batch: 500, limit: 10 };
const searches = 300;
const json = join(import.meta.dirname, 'sizing.json');
/** Linux counts processor time in hundredths of a second. */
const ticks = 100;

/** Words of the retrieval set, in another order for every object, about as many as a short paragraph has. */
async function paragraphs(): Promise<(index: number) => string> {
  const lines = await readFile('tests/stack/model/retrieval/passages.jsonl', 'utf8');
  const words = lines.split(/\W+/).filter((word) => word.length > 2);
  return (index) =>
    Array.from({ length: setup.words }, (_, at) => words[(index * 7_919 + at * 104_729) % words.length]).join(
      ' ',
    );
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
      const texts = Array.from({ length: Math.min(setup.batch, objects - count) }, (_, at) =>
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
    await collection.query.nearText(query, { limit: setup.limit });
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

/** The tables of the page on sizing, as measured on a stack of its own in the network of this process, and kept in `sizing.json`. */
export async function measureSizing(log: Log): Promise<string> {
  log('Sizing: 50,000 objects are imported, about five minutes.');
  const stack = await startStack({ kind: 'native', log });
  try {
    const sizing = {
      measured: new Date().toISOString().slice(0, 10),
      ...(await measuredOn(stack)),
      ...setup,
      sizes: await measure(stack),
    };
    await writeFile(json, `${JSON.stringify(sizing, null, 2)}\n`);
    const { speed, machine } = sizingTables(sizing);
    return `${speed}\n\n${machine}`;
  } finally {
    await stack.stop();
  }
}

async function measuredOn({ rest, inference }: Stack): Promise<{ weaviate: string; dimensions: number }> {
  const { version } = await (await fetch(`${rest}/v1/meta`)).json();
  const body = JSON.stringify({ text: 'one' });
  const headers = { 'content-type': 'application/json' };
  const { dim } = await (await fetch(`${inference}/vectors`, { method: 'POST', headers, body })).json();
  return { weaviate: version, dimensions: dim };
}
