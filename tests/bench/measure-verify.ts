import { readFile, writeFile } from 'node:fs/promises';
import type { Log } from '../stack/log.ts';
import { type Figure, median, seconds, time } from './measure.ts';

/** About forty runs in both languages: enough that starting the stacks weighs little. */
const sample = ['docs/weaviate/search', 'docs/weaviate/concepts'];
/** What an author edits: outside of all regions, so that this source alone has to run again. */
const edits = [
  ['TypeScript', 'docs/weaviate/concepts/_includes/vectorization.ts', '// Edited.'],
  ['Python', 'docs/weaviate/concepts/_includes/vectorization.py', '# Edited.'],
] as const;

/** Measures how much faster two workers are than one, in pairs, then a run of everything and one after an edit. */
export async function measureVerify(log: Log): Promise<Figure[]> {
  log('Verify with one worker and with two, in three pairs.');
  const pairs: [number, number][] = [];
  for (let pair = 0; pair < 3; pair++) {
    const one = await verify('--workers', '1', ...sample);
    const two = await verify('--workers', '2', ...sample);
    log(`  ${(one / 1000).toFixed(1)} s and ${(two / 1000).toFixed(1)} s`);
    pairs.push([one, two]);
  }
  const ratio = median(pairs.map(([one, two]) => one / two));
  const [one, two] = [0, 1].map((place) => median(pairs.map((pair) => pair[place] ?? 0)) / 1000);
  log('Verify of everything, then after one edit, five times in each language.');
  const all = await verify();
  const changed: Figure[] = [];
  for (const [language, path, comment] of edits)
    changed.push(
      seconds(
        `\`npm run verify -- --changed\` after one edit, in a ${language} source`,
        5,
        await verifyEdited(path, comment),
      ),
    );
  log('Check, three times.');
  const check: number[] = [];
  for (let run = 0; run < 3; run++) check.push(await time('npm', ['run', '--silent', 'check']));
  return [
    {
      what: '`npm run verify` with two workers, against one',
      goal: '≥ 1.6 times as fast',
      measured: `${ratio.toFixed(2)} (${one?.toFixed(1)} s and ${two?.toFixed(1)} s, n=3)`,
      holds: ratio >= 1.6,
    },
    seconds('`npm run verify` of everything', 300, [all]),
    ...changed,
    seconds('`npm run check`', 20, check),
  ];
}

/** What verifying takes after a line was put before a source, five times; the source is left as it was. */
async function verifyEdited(path: string, line: string): Promise<number[]> {
  const text = await readFile(path, 'utf8');
  try {
    await writeFile(path, `${line}\n${text}`);
    const times: number[] = [];
    for (let run = 0; run < 5; run++) times.push(await verifyUntil(/not as recorded/, '--changed'));
    return times;
  } finally {
    await writeFile(path, text);
  }
}

function verify(...words: string[]): Promise<number> {
  return time(process.execPath, ['tests/snippets/verify.ts', ...words]);
}

function verifyUntil(said: RegExp, ...words: string[]): Promise<number> {
  return time(process.execPath, ['tests/snippets/verify.ts', ...words], { until: said });
}
