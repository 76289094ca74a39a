import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { prepare } from '../stack/prepare.ts';
import { runTool } from '../stack/run-tool.ts';

const stack = join(import.meta.dirname, '..', 'stack');

/** The service's embedder with a model that counts what it is asked, and a clock that stands until it is moved. */
const withCountingModel = `
import asyncio, itertools
from pathlib import Path
from cachetools import TTLCache
import numpy as np
import embedder

class Counting:
    def __init__(self):
        self.asked = []
    def encode(self, texts, use_multiprocessing):
        self.asked.extend(texts)
        return np.array([[float(len(self.asked))]])

class Stopped:
    now = 0.0
    def __call__(self):
        return self.now

model, clock = Counting(), Stopped()
embedder.StaticModel.from_pretrained = lambda folder: model
embedder.TTLCache = lambda size, seconds: TTLCache(size, seconds, timer=clock)
service = embedder.Embedder(Path("model/files"))

def ask(text, config=None):
    return asyncio.run(service.vector(text, config))
`;

let python = '';

test.beforeAll(async () => {
  python = (await prepare(() => undefined)).python;
});

test('a text that was asked before is not encoded again', async () => {
  expect(await printed('print(ask("a"), ask("a"), ask("b"), model.asked)')).toBe(
    "[1.0] [1.0] [2.0] ['a', 'b']",
  );
});

test('the same text with other settings is another text to the cache', async () => {
  const code = `
from app import Config
print(ask("a"), ask("a", Config(task_type="query")), ask("a", Config(task_type="query")), ask("a", Config()))
print(len(model.asked))`;
  expect(await printed(code)).toBe('[1.0] [2.0] [2.0] [3.0]\n3');
});

test('a vector is kept for less than ten minutes', async () => {
  const code = `
ask("a")
clock.now = 599.0
ask("a")
print(len(model.asked))
clock.now = 600.0
ask("a")
print(len(model.asked))`;
  expect(await printed(code)).toBe('1\n2');
});

test('1,024 vectors are kept, and the one that nobody asked for longest makes room', async () => {
  const code = `
for number in range(1024):
    ask(str(number))
ask("0")
print(len(model.asked))
ask("one more")
ask("0")
print(len(model.asked))
ask("1")
print(len(model.asked))`;
  expect(await printed(code)).toBe('1024\n1025\n1026');
});

async function printed(code: string): Promise<string> {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONPATH: join(stack, 'inference') };
  return runTool(python, ['-c', withCountingModel + code], { cwd: stack, env });
}
