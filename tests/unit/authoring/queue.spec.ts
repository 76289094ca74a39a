import { expect, test } from 'playwright/test';
import { Queue } from '../../authoring/queue.ts';
import { kindOf } from '../../authoring/watch.ts';

test('one thing runs after the other, in the order they were asked for', async () => {
  const { queue, told } = listen();
  const gate = Promise.withResolvers<void>();
  queue.ask('one', async () => {
    await gate.promise;
    told.push('one');
  });
  const last = Promise.withResolvers<void>();
  queue.ask('two', async () => void told.push('two'));
  queue.ask('three', async () => last.resolve(void told.push('three')));
  expect(told).toEqual([]);
  gate.resolve();
  await last.promise;
  expect(told).toEqual(['one', 'two', 'three']);
});

test('what is asked for again ends what runs of it, and the newest wins', async () => {
  const { queue, told, errors } = listen();
  const save = (name: string) => (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => resolve(void told.push(name)), name === 'third' ? 0 : 60_000);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        told.push(`${name} ended`);
        reject(signal.reason);
      });
    });
  queue.ask('file', save('first'));
  queue.ask('file', save('second'));
  queue.ask('file', save('third'));
  await expect.poll(() => told).toEqual(['first ended', 'third']);
  expect(errors).toEqual([]);
});

test('what fails is told, and the next thing runs', async () => {
  const { queue, told, errors } = listen();
  queue.ask('one', () => Promise.reject(new Error('broken')));
  queue.ask('two', async () => void told.push('two'));
  await expect.poll(() => told).toEqual(['two']);
  expect(errors.map(String)).toEqual(['Error: broken']);
});

test('sources run, pages and partial pages are read, and nothing else', () => {
  expect(kindOf('docs/start/_includes/first.py')).toBe('source');
  expect(kindOf('_includes/first.ts')).toBe('source');
  expect(kindOf('docs/start/_includes/ready.sh')).toBe('source');
  expect(kindOf('src/pages/index.mdx')).toBe('page');
  expect(kindOf('docs/start/page.mdx')).toBe('page');
  expect(kindOf('_includes/_set-up.mdx')).toBe('page');
  expect(kindOf('tests/facts/about/start.ts')).toBe('check');
  expect(kindOf('tests/prose/words.txt')).toBe('check');
  expect(
    [
      'tests/prose/check.ts',
      'docs/first.ts',
      'docs/_includes/install.own.sh',
      '_includes/first.py~',
      'docs/_category_.json',
    ].map(kindOf),
  ).toEqual(Array(5).fill(undefined));
});

function listen(): { queue: Queue; told: string[]; errors: unknown[] } {
  const errors: unknown[] = [];
  return { queue: new Queue((error) => errors.push(error)), told: [], errors };
}
