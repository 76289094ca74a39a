import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Docker } from './docker.ts';
import { expect, test } from './fixture.ts';
import type { ImageKind } from './images.ts';
import { namesOf, runLabel, takeDownForgotten } from './take-down.ts';

const ours = `label=${runLabel}`;
const program = `
import { untilAsked } from ${JSON.stringify(join(import.meta.dirname, '..', 'ending.ts'))};
import { startCompose } from ${JSON.stringify(join(import.meta.dirname, 'compose.ts'))};
const signal = untilAsked();
await startCompose({ log: console.log, signal, images: process.env.IMAGES }).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});`;

test('leaves nothing after Ctrl-C', async ({ docker, images }) => {
  const starting = await startElsewhere(docker, images);
  const exited = once(starting, 'exit');
  starting.kill('SIGINT');
  expect(await exited).toEqual([1, null]);
  expect(await namesOf(docker, ours)).toEqual([]);
});

test('leaves nothing when whoever started it is killed', async ({ docker, images }) => {
  const starting = await startElsewhere(docker, images);
  starting.kill('SIGKILL');
  await expect.poll(() => namesOf(docker, ours)).toEqual([]);
});

test('takes down at the next start what is left when the supervisor is killed too', async ({
  docker,
  images,
}) => {
  const starting = await startElsewhere(docker, images);
  const [supervisor] = await children(starting.pid ?? 0);
  for (const pid of [supervisor, starting.pid]) if (pid) process.kill(pid, 'SIGKILL');
  await once(starting, 'exit');
  expect(await namesOf(docker, ours)).not.toEqual([]);
  const said: string[] = [];
  await takeDownForgotten(docker, (line) => said.push(line));
  expect(said).toEqual([
    expect.stringMatching(/^Taking down weaviate-model2vec-\w+, left by a run that was killed\.$/),
  ]);
  expect(await namesOf(docker, ours)).toEqual([]);
});

/** A process of its own that starts the stack; resolves while its containers come up. */
async function startElsewhere(docker: Docker, images: ImageKind): Promise<ChildProcess> {
  const starting = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...docker, IMAGES: images },
    stdio: 'ignore',
  });
  await expect.poll(() => namesOf(docker, ours)).not.toEqual([]);
  return starting;
}

async function children(pid: number): Promise<number[]> {
  return (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').map(Number);
}
