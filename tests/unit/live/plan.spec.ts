import { expect, test } from 'playwright/test';
import { compareOutput } from '../../../src/live/compare-output.ts';
import { lost, type Planned, stepsTo, undoneBy, usedUp } from '../../../src/live/plan.ts';

const none = { created: [], changed: [], deleted: [] };
const program = (...ran: boolean[]): Planned[] =>
  [none, { ...none, created: ['Film'] }, { ...none, changed: ['Film'] }, none].map((collections, index) => ({
    collections,
    ran: ran[index] ?? false,
  }));

test('what has not run comes first, in the order of the page', () => {
  expect(stepsTo(program(), 2)).toEqual([0, 1, 2]);
  expect(stepsTo(program(true, false, true), 3)).toEqual([1, 3]);
});

test('a block that cannot run in a browser is left out', () => {
  const blocks = program();
  blocks[1] = { collections: none, ran: false, not: 'It streams.' };
  expect(stepsTo(blocks, 2)).toEqual([0, 2]);
});

test('an import that has run has used its collection up; the block that makes it has not', () => {
  expect(usedUp(program(true, true, true), 2)).toEqual(['Film']);
  expect(usedUp(program(true, true, false), 2)).toEqual([]);
  expect(usedUp(program(true, true), 1)).toEqual([]);
});

test('when a collection goes, the work of its maker and of all after it is undone', () => {
  expect(undoneBy(program(), 'Film')).toEqual([1, 2, 3]);
  expect(undoneBy(program(), 'Other')).toEqual([]);
});

test('a collection that a later block has deleted is lost to the blocks before it, not to those after', () => {
  const [none, make, use] = program(true, true, true);
  const anew = { ran: true, collections: { created: ['Film'], changed: [], deleted: ['Film'] } };
  const remove = { ran: true, collections: { created: [], changed: [], deleted: ['Film'] } };
  const blocks = [none, make, use, anew, remove, none].filter((block) => block !== undefined);
  const gone = () => false;
  expect(lost(blocks, 2, gone)).toEqual(['Film']);
  expect(lost(blocks, 4, gone)).toEqual(['Film']);
  expect(lost(blocks, 5, gone)).toEqual([]);
  expect(lost(blocks, 2, () => true)).toEqual([]);
});

test('a block that has to fail stands on the blocks before it on the page, and no block stands on it', () => {
  const fails: Planned = { collections: none, ran: false, failsAfter: 2 };
  const blocks = [...program(), fails];
  expect(stepsTo(blocks, 4)).toEqual([0, 1, 4]);
  expect(stepsTo(blocks, 3)).toEqual([0, 1, 2, 3]);
  expect(undoneBy(blocks, 'Film')).toEqual([1, 2, 3, 4]);
  expect(undoneBy([...program(), { ...fails, failsAfter: 1 }], 'Film')).toEqual([1, 2, 3]);
  const ran = [...program(true, true, true), { ...fails, ran: true }];
  expect(lost(ran, 4, () => false)).toEqual(['Film']);
});

const print = (text: string, line = 1) => ({ stream: 'stdout' as const, text, line, values: [] });

test('output is the same when every line is, at its place', () => {
  const recorded = [{ line: 1, text: 'a' }];
  expect(compareOutput(recorded, [print('a\n')], true)).toEqual({ kind: 'same', silent: false });
  expect(compareOutput(recorded, [print('a\n', 2)], true)).toMatchObject({ kind: 'different' });
  expect(compareOutput(recorded, [print('a'), print('\n')], true)).toEqual({ kind: 'same', silent: false });
  expect(compareOutput([], [], true)).toEqual({ kind: 'same', silent: true });
});

test('with another model the number, the places and the forms of lines are compared, not their words', () => {
  const compare = (recorded: string, ...now: string[]) =>
    compareOutput(
      [{ line: 1, text: recorded }],
      now.map((text) => print(`${text}\n`)),
      false,
    );
  const alike = { kind: 'model', sameForm: true };
  const unlike = { kind: 'model', sameForm: false };
  expect(compare('Alien: distance 0.709', 'Apollo 13: distance 0.6')).toEqual(alike);
  expect(compare('Alien: 0.5', 'The Martian: -1e-5')).toEqual(alike);
  expect(compare("[ 'Jaws', 'Alien' ]", "[ 'Schindler: a list', 'Up' ]")).toEqual(alike);
  expect(compare('0.5 0.25', '0.5 0.125')).toEqual(alike);
  expect(compare('Alien: 0.5', 'Alien: null')).toEqual(unlike);
  expect(compare("[ 'Jaws', 'Alien' ]", "[ 'Jaws' ]")).toEqual(unlike);
  expect(compare('0.5 0.25', '0.5')).toEqual(unlike);
  expect(compare('Alien: 0.5')).toEqual(unlike);
  expect(compare('Alien: 0.5', 'Alien: 0.4', 'Jaws: 0.5')).toEqual(unlike);
  const moved = compareOutput([{ line: 1, text: 'Alien: 0.5' }], [print('Jaws: 0.6\n', 2)], false);
  expect(moved).toEqual(unlike);
});
