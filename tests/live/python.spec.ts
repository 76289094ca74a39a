import { expect, startPython, test } from './python-fixture.ts';

test('starts the published client in a frame that has no connection', async ({ python }) => {
  expect(python.versions).toMatch(/^weaviate-client 4\.24\.1 on Python 3\.14\.\d+$/);
  expect(await python.text('print(1 + 1)')).toBe('2\n');
});

test('gives each print its line, its text and its values', async ({ python }) => {
  const { end, prints } = await python.run(
    'def shout(word):\n    print(word.upper())\n\nprint("a", 1, [0.5, None], sep=" | ", end="!\\n")\nshout("b")\n',
  );
  expect(end).toEqual({ ok: true });
  expect(prints).toEqual([
    { stream: 'stdout', text: 'a | 1 | [0.5, None]!\n', line: 4, values: ['a', 1, [0.5, null]] },
    { stream: 'stdout', text: 'B\n', line: 2, values: ['B'] },
  ]);
});

test('shows what is written to both streams, each at the line that wrote it', async ({ python }) => {
  const { prints } = await python.run(
    'import sys\nsys.stdout.write("one\\n")\nprint("two", file=sys.stderr)\nsys.stdout.write("three")\n',
  );
  expect(prints).toEqual([
    { stream: 'stdout', text: 'one\n', line: 2, values: [] },
    { stream: 'stderr', text: 'two\n', line: 3, values: [] },
    { stream: 'stdout', text: 'three', line: 4, values: [] },
  ]);
});

test('shares names between blocks, and lets a block await', async ({ python }) => {
  await python.text(
    'import asyncio\nasync def later(value):\n    await asyncio.sleep(0.01)\n    return value\nx = 20',
  );
  expect(await python.text('print(x + await later(1), __name__)')).toBe('21 __main__\n');
});

test('tells the name, the message and the line of an error', async ({ python }) => {
  const { end } = await python.run('def half(x):\n    return x / 0\n\n\nhalf(1)\n');
  expect(end).toEqual({
    ok: false,
    error: { name: 'ZeroDivisionError', message: 'division by zero', line: 2 },
  });
  const broken = await python.run('x = 1\ny = (2\n');
  expect(broken.end).toMatchObject({ ok: false, error: { name: 'SyntaxError', line: 2 } });
  expect(await python.text('print(x if "x" in globals() else "no x")')).toBe('no x\n');
});

test('runs asyncio.run, time.sleep and threads while the page waits for nothing else', async ({ python }) => {
  const text = await python.text(`
import asyncio, threading, time
from concurrent.futures import ThreadPoolExecutor

async def later():
    await asyncio.sleep(0.01)
    return "later"

print(asyncio.run(later()))
began = time.monotonic()
time.sleep(0.2)
print(0.15 < time.monotonic() - began < 2)
seen = []
def work(name):
    for step in range(3):
        time.sleep(0.01)
        seen.append(f"{name}{step} {threading.current_thread().name}")
threads = [threading.Thread(target=work, args=(name,), name=f"thread {name}") for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(seen), threads[0].is_alive(), threading.current_thread().name)
print(seen[0][0] != seen[1][0])
with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(lambda x: (time.sleep(0.01), x * x)[1], range(5))))
`);
  expect(text.split('\n')).toEqual([
    'later',
    'True',
    "['a0 thread a', 'a1 thread a', 'a2 thread a', 'b0 thread b', 'b1 thread b', 'b2 thread b'] False MainThread",
    'True',
    '[0, 1, 4, 9, 16]',
    '',
  ]);
});

test('says why input() has no answer', async ({ python }) => {
  const { end } = await python.run('name = input("Your name? ")');
  expect(end).toMatchObject({
    error: {
      name: 'EOFError',
      message: 'input() has no keyboard here. Write the value into the block instead.',
      line: 1,
    },
  });
});

test('ends a block early and without an error on sys.exit', async ({ python }) => {
  expect(await python.text('import sys\nprint(1)\nsys.exit()\nprint(2)')).toBe('1\n');
  expect((await python.run('sys.exit("gone")')).end).toMatchObject({
    error: { name: 'SystemExit', message: 'gone', line: 1 },
  });
});

test('gives random numbers that differ from visit to visit', async ({ python, page, lab, stack }) => {
  const code = 'import random, uuid\nprint(random.random(), uuid.uuid4())';
  const first = await python.text(code);
  await page.goto(lab);
  const again = await startPython(page, stack.rest);
  expect(await again.text(code)).not.toBe(first);
});

test('says what is missing in a browser that cannot pause Python', async ({ page, lab, stack }) => {
  await page.goto(lab);
  const started = page.evaluate((at) => window.lab.start(at, 'delete WebAssembly.Suspending'), stack.rest);
  await expect(started).rejects.toThrow('This browser cannot pause Python while a request is on its way');
});
