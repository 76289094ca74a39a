import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesUnder } from '../../src/plugin/files.ts';
import { seeded } from './many-texts.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/**
 * Prints sentences of the pages, to be judged: could a test falsify them, and does a fact show them?
 * `node tests/facts/sample.ts --seed 1` draws 60, `--count 20` another number, `--unmarked` gives all without a fact.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '60' },
    unmarked: { type: 'boolean', default: false },
  },
});

const folders = await Promise.all(
  ['docs', '_includes', 'src/pages'].map((name) => filesUnder(process.cwd(), name)),
);
const pages = folders
  .flat()
  .filter((path) => /\.mdx?$/.test(path) && !path.startsWith('docs/contributing/errors/'))
  .sort();
const texts = await Promise.all(pages.map((path) => readFile(join(process.cwd(), path), 'utf8')));
const all = texts.flatMap((text, index) => sentencesOf(text, pages[index] ?? ''));

const chosen = values.unmarked
  ? all.filter(({ fact }) => !fact)
  : sample(all, Number(values.count), Number(values.seed));
for (const { at, text, fact } of chosen) console.log(`${at.path}:${at.line}  [${fact ?? '-'}]  ${text}`);
console.log(
  `${chosen.length} of ${all.length} sentences, ${all.filter(({ fact }) => fact).length} of them under a mark.`,
);

function sample(sentences: readonly Sentence[], count: number, seed: number): Sentence[] {
  const random = seeded(seed);
  const left = [...sentences];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(random(left.length), 1),
  ).flat();
}
