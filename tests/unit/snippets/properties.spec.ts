import { expect, test } from 'playwright/test';
import { dedent, extractRegions, joinPrograms, locate, type Page } from '../../../src/snippets/index.ts';
import { randomFrom, randomSource } from './random-source.ts';

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

test('a region shows exactly the lines between its markers', () => {
  for (const seed of seeds) {
    const { source, shown } = randomSource(randomFrom(seed));
    const { regions, issues } = extractRegions(source);
    expect(issues, `source ${seed}`).toEqual([]);
    expect(new Map(regions.map(({ name, lines }) => [name, lines.map((line) => line.source)]))).toEqual(
      shown,
    );
    expect(regions.map(({ name }) => name)).toEqual([...shown.keys()]);
    const written = source.text.replace(/^\uFEFF/, '').split(/\r?\n/);
    for (const { lines, text } of regions) {
      expect(text).toBe(lines.map((line) => line.text).join('\n'));
      for (const line of lines) expect((written[line.source - 1] ?? '').trim()).toBe(line.text.trim());
      expect(dedent(text.split('\n')).join('\n')).toBe(text);
      expect(text).not.toMatch(/\r|\bSTART\b|\bEND\b|^\n|\n$/);
    }
  }
});

test('a program is its regions, each line in its place', () => {
  for (const seed of seeds) {
    const { source } = randomSource(randomFrom(seed));
    const { regions } = extractRegions(source);
    const page: Page = {
      path: 'page.mdx',
      usages: regions.toReversed().map(({ path, name, language }, index) => ({
        at: { path: 'page.mdx', line: index + 1, column: 1 },
        source: path,
        region: name,
        language,
      })),
    };
    const [program] = joinPrograms(page, () => regions).programs;
    expect(program?.text, `source ${seed}`).toBe(
      `${regions
        .toReversed()
        .map(({ text }) => text)
        .join('\n\n')}\n`,
    );
    if (!program) continue;
    const places = program.text.split('\n').map((_, index) => locate(program, index + 1));
    const located = places.flatMap((place) => (place ? [`${place.region.name}:${place.line}`] : []));
    const expected = regions
      .toReversed()
      .flatMap(({ name, lines }) => lines.map((_, index) => `${name}:${index + 1}`));
    expect(located).toEqual(expected);
  }
});
