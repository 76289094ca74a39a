import { readFile } from 'node:fs/promises';
import weaviate, { type Collection } from 'weaviate-client';
import { enterStack } from '../stack/enter.ts';
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
  /** Megabytes that each process holds. */
  weaviate: number;
  inference: number;
}

const sizes = [1_000, 10_000, 50_000];
const batch = 500;
const searches = 300;

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
    while (count < objects) {
      const texts = Array.from({ length: Math.min(batch, objects - count) }, (_, at) =>
        paragraph(count + at),
      );
      const { hasErrors } = await collection.data.insertMany(texts.map((text) => ({ text })));
      if (hasErrors) throw new Error(`Objects from ${count} on could not be imported.`);
      count += texts.length;
    }
    const perSecond = ((objects - first) / (performance.now() - began)) * 1000;
    const times = await searchTimes(collection, paragraph);
    measured.push({
      objects,
      perSecond,
      middle: median(times),
      slow: times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? Number.NaN,
      weaviate: await megabytes(stack.pids.weaviate),
      inference: await megabytes(stack.pids['text2vec-model2vec']),
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

const log = (line: string) => console.log(line);
process.env.STACK = 'native';
const leave = await enterStack('native', log);
const stack = await startStack({ kind: 'native', log });
try {
  log('| objects | imported a second | search, median | search, 99 of 100 | Weaviate | service |');
  log('| ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { objects, perSecond, middle, slow, weaviate, inference } of await measure(stack)) {
    const cells = [
      objects.toLocaleString('en'),
      perSecond.toFixed(0),
      `${middle.toFixed(1)} ms`,
      `${slow.toFixed(1)} ms`,
      `${weaviate.toFixed(0)} MB`,
      `${inference.toFixed(0)} MB`,
    ];
    log(`| ${cells.join(' | ')} |`);
  }
} finally {
  await stack.stop();
  await leave();
}
