import type { Source } from '../../../src/snippets/index.ts';

/** Numbers from 0 to below 1 that depend on the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface RandomSource {
  source: Source;
  /** The lines that each region shows, in the order of the first START. */
  shown: Map<string, number[]>;
}

/** A sound source: up to four regions with names that are prefixes of each other, in ranges that follow or nest. */
export function randomSource(random: () => number): RandomSource {
  const lines: string[] = [];
  const own = new Map<string, number[]>();
  const open: string[] = [];
  const pick = (count: number) => Math.floor(random() * count);
  const language = pick(2) === 0 ? { path: 'a.py', open: '#' } : { path: 'a.ts', open: '//' };
  const indent = () => ['', '  ', '    ', '\t'][pick(4)] ?? '';
  const mark = (marker: string) => lines.push(`${indent()}${language.open} ${marker}`);
  const line = () => {
    const text = pick(4) === 0 ? ['', '   '][pick(2)] : `${indent()}line_${lines.length + 1}`;
    lines.push(text ?? '');
    for (const name of open) own.get(name)?.push(lines.length);
  };

  for (let range = 0; range < 6; range += 1) {
    for (let count = pick(3); count > 0; count -= 1) line();
    const name = ['Create', 'CreateExport', 'CreateExportAsync', 'Createx'][pick(4)] ?? '';
    if (open.includes(name)) continue;
    if (!own.has(name)) own.set(name, []);
    mark(`START ${name}`);
    open.push(name);
    lines.push(`${indent()}filled_${lines.length + 1}`);
    for (const inside of open) own.get(inside)?.push(lines.length);
    while (open.length > 0 && pick(2) === 0) {
      line();
      mark(`END ${open.pop()}`);
    }
  }
  while (open.length > 0) mark(`END ${open.pop()}`);

  const filled = (number: number) => (lines[number - 1] ?? '').trim() !== '';
  const shown = new Map(
    Array.from(own, ([name, numbers]) => {
      const unique = [...new Set(numbers)];
      return [name, unique.slice(unique.findIndex(filled), unique.findLastIndex(filled) + 1)];
    }),
  );
  const end = pick(2) === 0 ? '\n' : '\r\n';
  return {
    source: { path: language.path, text: (pick(4) === 0 ? '\uFEFF' : '') + lines.join(end) + end },
    shown,
  };
}
