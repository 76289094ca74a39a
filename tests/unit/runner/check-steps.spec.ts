import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { timedSteps } from '../../check-steps.ts';

const taking = (milliseconds: number, passed: boolean) => async () => {
  await setTimeout(milliseconds);
  return { passed, faults: [] };
};

test('says how each step went when it has ended, and of all where the time went', async () => {
  const said: string[] = [];
  const steps = timedSteps((text) => said.push(text));
  const types = steps.beside('types', taking(300, true));
  expect(await steps.inTurn('facts', taking(100, false))).toEqual({ passed: false, faults: [] });
  await steps.waiting(types);
  expect(said).toEqual([
    expect.stringMatching(/^failed facts, \d\.\d s$/),
    expect.stringMatching(/^ok {4} types, \d\.\d s$/),
  ]);
  expect(steps.timeLine()).toMatch(/^Time: facts 0\.\d s, waiting \d\.\d s; beside them types \d\.\d s\.$/);
});
