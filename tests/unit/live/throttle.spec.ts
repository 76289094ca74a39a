import { expect, test } from 'playwright/test';
import { throttle } from '../../../src/live/throttle.ts';

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

test('of many calls the first comes at once, and one more when its time has come', async () => {
  let calls = 0;
  const { soon } = throttle(30, () => {
    calls += 1;
  });
  for (let times = 0; times < 5; times += 1) soon();
  expect(calls).toBe(1);
  await after(100);
  expect(calls).toBe(2);
});

test('a call that was cancelled does not come, and the next one comes at once', async () => {
  let calls = 0;
  const { soon, cancel } = throttle(30, () => {
    calls += 1;
  });
  soon();
  soon();
  cancel();
  await after(100);
  expect(calls).toBe(1);
  soon();
  expect(calls).toBe(2);
});
