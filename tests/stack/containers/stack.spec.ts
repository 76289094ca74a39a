import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCompose } from './compose.ts';
import { docker as run } from './docker.ts';
import { expect, test } from './fixture.ts';
import { officialImages } from './images.ts';
import { localImages } from './local-images.ts';
import { namesOf, runLabel } from './take-down.ts';

const log = () => {};
const ours = `label=${runLabel}`;

const messageOf = (error: Error) => error.message;

test('starts healthy containers with an empty Weaviate and leaves nothing', async ({
  docker,
  images,
  undo,
}) => {
  const stack = await startCompose({ log, docker, images });
  const stop = undo(() => stack.stop());
  const meta = await (await fetch(`${stack.rest}/v1/meta`)).json();
  expect(meta.version).toBe(stack.version);
  expect(meta.modules['text2vec-model2vec']).toMatchObject({ model_type: 'model2vec', hidden_dim: 256 });
  expect(await (await fetch(`${stack.rest}/v1/schema`)).json()).toEqual({ classes: [] });
  expect((await fetch(`${stack.inference}/.well-known/ready`)).status).toBe(204);
  expect(await namesOf(docker, ours)).toHaveLength(4);
  await stop();
  expect(await namesOf(docker, ours)).toEqual([]);
});

test('tells that a container was killed, with its last lines, and ends the others', async ({
  docker,
  images,
  undo,
}) => {
  const stack = await startCompose({ log, docker, images });
  undo(() => stack.stop());
  await run(docker, ['kill', stack.containers.weaviate.id]);
  expect((await stack.dead).message).toMatch(
    /^Weaviate ended \(killed by SIGKILL\)\. Its last lines:\n {2}\S/,
  );
  expect(await namesOf(docker, ours)).toEqual([]);
});

test('names the process that holds a port', async ({ docker, images }) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(8080, '127.0.0.1', resolve));
  try {
    await expect(startCompose({ log, docker, images })).rejects.toThrow(
      new RegExp(`Port 8080 is taken by .*process ${process.pid} .*start again\\.`),
    );
  } finally {
    server.close();
  }
  expect(await namesOf(docker, ours)).toEqual([]);
});

test('names the container that holds a port', async ({ docker, images, undo }) => {
  const image =
    images === 'local'
      ? (await localImages())['text2vec-model2vec'].name
      : (await officialImages())['text2vec-model2vec'];
  const name = 'port-holder';
  undo(() => run(docker, ['rm', '--force', name]));
  const sleep = ['--entrypoint', 'python', image, '-c', 'import time; time.sleep(60)'];
  await run(docker, [
    'run',
    '--detach',
    '--rm',
    '--name',
    name,
    '--publish',
    '127.0.0.1:50051:50051',
    ...sleep,
  ]);
  await expect(startCompose({ log, docker, images })).rejects.toThrow(
    `Port 50051 is taken by the container ${name}. Stop it (docker stop ${name}) and start again.`,
  );
});

test('shows the last lines of a container that does not get healthy', async ({ docker, images }) => {
  const folder = await mkdtemp(join(tmpdir(), 'override-'));
  const override = join(folder, 'unhealthy.yml');
  const check = `[CMD, python, -c, 'raise SystemExit("no model yet")']`;
  await writeFile(
    override,
    `services:\n  text2vec-model2vec:\n    healthcheck:\n      test: ${check}\n      interval: 1s\n      retries: 3\n`,
  );
  try {
    const fault = await startCompose({ log, docker, images, overrides: [override] }).catch(messageOf);
    expect(fault).toMatch(/^The inference service does not get healthy: its health check failed [34] times/);
    expect(fault).toMatch(/, the last time with: no model yet\. Its last lines:\n.*Uvicorn running/s);
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(await namesOf(docker, ours)).toEqual([]);
});

test('names an image that is not here and cannot be pulled', async ({ docker, images }) => {
  const folder = await mkdtemp(join(tmpdir(), 'override-'));
  const override = join(folder, 'missing.yml');
  await writeFile(
    override,
    'services:\n  weaviate:\n    image: localhost:1/weaviate:0.0.0\n    pull_policy: missing\n',
  );
  const said: string[] = [];
  const tell = (line: string) => said.push(line);
  try {
    await expect(startCompose({ log: tell, docker, images, overrides: [override] })).rejects.toThrow(
      /^The image localhost:1\/weaviate:0\.0\.0 is not here and cannot be pulled\. Docker says: /,
    );
    expect(said).toContain('Pulling the image of weaviate, once: a few minutes.');
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(await namesOf(docker, ours)).toEqual([]);
});

test('ends a start that is called off', async ({ docker, images }) => {
  const off = new AbortController();
  const starting = startCompose({ log, docker, images, signal: off.signal });
  await expect.poll(() => namesOf(docker, ours)).not.toEqual([]);
  off.abort(new Error('Stopped.'));
  await expect(starting).rejects.toThrow('Stopped.');
  expect(await namesOf(docker, ours)).toEqual([]);
});
