import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { extractRegions, joinPrograms, locate, programLine } from '../../../src/snippets/index.ts';
import { treeFixtures } from './tree-fixture.ts';

for (const { title, folder, tree } of treeFixtures('programs')) {
  const regions = new Map(tree.sources.map((source) => [source.path, extractRegions(source).regions]));
  const joined = tree.pages.map((page) => joinPrograms(page, (path) => regions.get(path) ?? []));
  const programs = joined.flatMap((one) => one.programs);

  test.describe(title, () => {
    test('joins without an issue', () => {
      expect(joined.flatMap(({ issues }) => issues)).toEqual([]);
      expect(programs.length).toBeGreaterThan(0);
    });

    for (const program of programs) {
      test(`gives the ${program.language} program of ${program.page}`, () => {
        const expected = join(folder, `${program.page}.${program.language}.txt`);
        expect(existsSync(expected), `${expected} is missing; this is it:\n${program.text}`).toBe(true);
        expect(program.text).toBe(readFileSync(expected, 'utf8'));
      });

      test(`finds each line of the ${program.language} program of ${program.page} in its region, and back`, () => {
        for (const [index, text] of program.text.split('\n').entries()) {
          const place = locate(program, index + 1);
          if (!place) {
            expect(text).toBe('');
            continue;
          }
          expect(place.region.lines[place.line - 1]?.text).toBe(text);
          expect(programLine(program, place)).toBe(index + 1);
        }
      });
    }
  });
}
