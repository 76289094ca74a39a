import { expect, test } from 'playwright/test';
import { createWorkspace } from '../../../src/live/workspace.ts';

const page = { programs: {}, tested: { server: '', model: {} } };
const about = (collection: string) => ({ kind: 'delete' as const, collection, own: false });

test('a second question waits until the first has its answer', async () => {
  const { ask, store } = createWorkspace(page, { origin: 'http://localhost:8080' });
  const [first, second] = [ask(about('First')), ask(about('Second'))];
  expect(store.get().asked?.question).toEqual(about('First'));
  store.get().asked?.answer(false);
  expect(await first).toBe(false);
  expect(store.get().asked?.question).toEqual(about('Second'));
  store.get().asked?.answer(true);
  expect(await second).toBe(true);
  expect(store.get().asked).toBeUndefined();
});

test('Stop takes all questions back, and none comes after it', async () => {
  const workspace = createWorkspace(page, { origin: 'http://localhost:8080' });
  const asked = [workspace.ask(about('First')), workspace.ask(about('Second'))];
  workspace.stopping.abort(new Error('You stopped it.'));
  for (const each of asked) await expect(each).rejects.toThrow('You stopped it.');
  expect(workspace.store.get().asked).toBeUndefined();
  await expect(workspace.ask(about('Third'))).rejects.toThrow('You stopped it.');
});

test('the end of a run takes its questions back', async () => {
  const { ask, dropQuestions, store } = createWorkspace(page, { origin: 'http://localhost:8080' });
  const asked = ask(about('First'));
  dropQuestions();
  await expect(asked).rejects.toThrow('The run has ended.');
  expect(store.get().asked).toBeUndefined();
});
