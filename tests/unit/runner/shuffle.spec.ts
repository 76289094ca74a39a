import { expect, test } from 'playwright/test';
import { readTree } from '../../../src/plugin/tree.ts';
import { planOf } from '../../snippets/plan.ts';
import { shuffled } from '../../snippets/shuffle.ts';

const { planned } = await planOf(await readTree(process.cwd()));
const orders = (seed: number) => shuffled(planned, seed).map(({ path }) => path);

test('an order is the same for the same number, and another one for another', () => {
  expect(orders(1)).toEqual(orders(1));
  expect(orders(1)).not.toEqual(orders(2));
  expect(orders(1)).not.toEqual(planned.map(({ path }) => path));
});

test('an order leaves nothing out', () => {
  expect(orders(1).toSorted()).toEqual(planned.map(({ path }) => path).toSorted());
});
