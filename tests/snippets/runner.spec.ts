import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '../stack/fixture.ts';
import { prepareClients } from './clients.ts';
import { outcomeText } from './outcome-text.ts';
import { run } from './run/run.ts';
import { emptyServer } from './run/schema.ts';
import { type Subject, sourceSubject } from './run/subject.ts';

const folder = join(import.meta.dirname, 'fixtures', 'sources');
const clients = await prepareClients(() => {});
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Each source in the folder is a test; what has to come of its run stands beside it. */
for (const file of readdirSync(folder).filter((name) => /\.(py|ts|sh)$/.test(name))) {
  const [sentence = '', language = ''] = file.split('.');
  test(`${sentence.replaceAll('-', ' ')} (${language})`, async ({ stack }) => {
    const milliseconds = sentence.startsWith('hangs') ? 2_000 : 60_000;
    const subject = subjectOf(file, decoder.decode(readFileSync(join(folder, file))));
    const result = await run(subject, { stack, clients, limits: { milliseconds, bytes: 1 << 20 } });
    expect(outcomeText(subject, result)).toBe(readFileSync(join(folder, `${file}.txt`), 'utf8'));
  });
}

test('leaves no process of a run that hangs', async ({ stack }) => {
  const note = test.info().outputPath('pid');
  mkdirSync(dirname(note), { recursive: true });
  const text = [
    'import subprocess, time',
    `child = subprocess.Popen(["sleep", "1000"])`,
    `open(${JSON.stringify(note)}, "w").write(str(child.pid))`,
    'time.sleep(1000)',
  ].join('\n');
  await run(subjectOf('hangs.py', text), { stack, clients, limits: { milliseconds: 1_000, bytes: 1 << 20 } });
  const pid = Number(readFileSync(note, 'utf8'));
  await expect.poll(() => isRunning(pid)).toBe(false);
});

test('ends a run at once when it is asked to', async ({ stack }) => {
  const asked = new AbortController();
  const running = run(subjectOf('hangs.ts', 'setInterval(() => {}, 1000);'), {
    stack,
    clients,
    signal: asked.signal,
  });
  setTimeout(() => asked.abort(new Error('Stopped.')), 300);
  await expect(running).rejects.toThrow('Stopped.');
});

test('never runs on a server that holds something', async ({ stack }) => {
  await fetch(`${stack.rest}/v1/schema`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      class: 'Planet',
      vectorConfig: { own: { vectorizer: { none: {} }, vectorIndexType: 'hnsw' } },
    }),
  });
  const running = run(subjectOf('any.py', 'assert True'), { stack, clients });
  await expect(running).rejects.toThrow('Weaviate is not empty before any.py runs; it holds Planet.');
  await emptyServer(stack);
});

test('a source that leaves an alias behind fails, and the next one finds an empty server', async ({
  stack,
}) => {
  const lines = [
    'import weaviate',
    'client = weaviate.connect_to_local()',
    'client.collections.create("Planet")',
    'client.alias.create(alias_name="World", target_collection="Planet")',
    'client.collections.delete("Planet")',
    'assert client.alias.exists(alias_name="World")',
    'client.close()',
    '',
  ];
  const { issues } = await run(subjectOf('alias.py', lines.join('\n')), { stack, clients });
  expect(issues.map(({ code, message, fix }) => [code, message, fix])).toEqual([
    [
      'left-collections',
      'alias.py leaves aliases behind: World.',
      'End it with client.alias.delete(alias_name="World"), outside its regions.',
    ],
  ]);
  expect((await run(subjectOf('any.py', 'assert True'), { stack, clients })).issues).toEqual([]);
});

function subjectOf(path: string, text: string): Subject {
  const subject = sourceSubject({ path, text });
  if (!subject) throw new Error(`${path} is in no language that runs.`);
  return subject;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
