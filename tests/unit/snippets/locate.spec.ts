import { expect, test } from 'playwright/test';
import { extractRegions, joinPrograms, locate, placesOf, programLine } from '../../../src/snippets/index.ts';

const text = [
  '# START Whole',
  'one = 1',
  '# START Part',
  'two = 2',
  '# END Part',
  '# END Whole',
  'hidden()',
  '# START Last',
  'three = 3',
  '# END Last',
].join('\n');
const { regions } = extractRegions({ path: 'a.py', text });
const at = { path: 'page.mdx', line: 1, column: 1 };
const usages = ['Whole', 'Last'].map((region) => ({ at, source: 'a.py', region, language: 'py' as const }));
const [program] = joinPrograms({ path: 'page.mdx', usages }, () => regions).programs;

function placed(line: number): string[] {
  return placesOf(regions, line).map((place) => `${place.region.name}:${place.line}`);
}

test('a line of a source has a place in every region that shows it', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 9, 99].map(placed)).toEqual([
    [],
    ['Whole:1'],
    [],
    ['Whole:2', 'Part:1'],
    [],
    [],
    [],
    ['Last:1'],
    [],
  ]);
});

test('lines of a program between and beyond its blocks belong to no region', () => {
  expect(program?.text).toBe('one = 1\ntwo = 2\n\nthree = 3\n');
  const names = [0, 1, 2, 3, 4, 5].map((line) => program && locate(program, line)?.region.name);
  expect(names).toEqual([undefined, 'Whole', 'Whole', undefined, 'Last', undefined]);
});

test('a region that a program lacks, or a line that it lacks, has no line in the program', () => {
  const [whole, part] = regions;
  if (!program || !whole || !part) throw new Error('The source has three regions and one program.');
  expect(programLine(program, { region: whole, line: 2 })).toBe(2);
  expect(programLine(program, { region: whole, line: 3 })).toBeUndefined();
  expect(programLine(program, { region: whole, line: 0 })).toBeUndefined();
  expect(programLine(program, { region: part, line: 1 })).toBeUndefined();
});
