import { expect, test } from 'playwright/test';
import { startStopwatch } from '../../../src/live/stopwatch.ts';

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

test('time stands still while a question is open, and goes on with its answer', async () => {
  let over = 0;
  const watch = startStopwatch(60, () => {
    over += 1;
  });
  await watch.hold(after(150));
  expect(over).toBe(0);
  expect(watch.elapsed()).toBeLessThan(60);
  await after(150);
  expect(over).toBe(1);
});

test('a question that outlives its run does not end what runs next', async () => {
  let over = 0;
  const watch = startStopwatch(20, () => {
    over += 1;
  });
  const question = watch.hold(after(30));
  watch.stop();
  await question;
  await watch.hold(after(1));
  await after(100);
  expect(over).toBe(0);
});
