import { expect, test } from 'playwright/test';
import { duration, Progress } from './progress.ts';

test('is silent for two seconds, then says every five how far it is and how long still', () => {
  const said: string[] = [];
  const progress = new Progress('Building Weaviate', (line) => said.push(line), 0);
  for (let second = 0; second <= 13; second += 1)
    progress.update(second * 10, 400, 'packages compiled', { now: second * 1000 });
  expect(said).toEqual([
    'Building Weaviate: 20 of 400 packages compiled, about 38 s left',
    'Building Weaviate: 70 of 400 packages compiled, about 33 s left',
    'Building Weaviate: 120 of 400 packages compiled, about 28 s left',
  ]);
});

test('counts what comes after the last part', () => {
  const said: string[] = [];
  const progress = new Progress('Fetching', (line) => said.push(line), 0);
  progress.update(37, 37, 'packages fetched', { rest: 0.5, now: 10_000 });
  expect(said).toEqual(['Fetching: 37 of 37 packages fetched, about 10 s left']);
});

test('guesses no rest from the first few parts', () => {
  const said: string[] = [];
  new Progress('Building Weaviate', (line) => said.push(line), 0).update(1, 400, 'packages compiled', {
    now: 3000,
  });
  expect(said).toEqual(['Building Weaviate: 1 of 400 packages compiled']);
});

test('speaks of minutes from a minute and a half on', () => {
  expect(duration(0)).toBe('about 1 s');
  expect(duration(89_000)).toBe('about 89 s');
  expect(duration(150_000)).toBe('about 3 min');
});
