import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { findEngine, requireEngine } from './engine.ts';

let folder: string;
let address: string;
let server: Server | undefined;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-'));
  address = join(folder, 'docker.sock');
});

test.afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

test('says that the engine is not running, and what works without it', async () => {
  const env = { ...process.env, DOCKER_HOST: `unix://${address}` };
  const fault = await requireEngine(env).catch((error: Error) => error.message);
  expect(fault).toContain(
    'Containers cannot be started: the Docker engine is not running (Cannot connect to',
  );
  expect(fault).toContain('Without Docker, STACK=native starts the same stack.');
});

test('says that Docker is not installed', async () => {
  expect(await findEngine({ ...process.env, PATH: folder })).toEqual({
    answers: false,
    why: 'Docker is not installed',
  });
});

test('says that an engine is too old', async () => {
  await engineOfVersion('19.03.15', '1.40');
  expect(await findEngine({ ...process.env, DOCKER_HOST: `unix://${address}` })).toEqual({
    answers: false,
    why: 'Docker Engine 19.03.15 is too old; 20.10 or newer is needed',
  });
});

test('gives up on an engine that accepts connections and says nothing', async () => {
  await listen(createServer(() => {}));
  expect(await findEngine({ ...process.env, DOCKER_HOST: `unix://${address}` })).toEqual({
    answers: false,
    why: 'the Docker engine does not answer within 5 s',
  });
});

/** Answers what `docker version` asks, as an engine of that version would. */
async function engineOfVersion(version: string, api: string): Promise<void> {
  const answer = { Version: version, ApiVersion: api, MinAPIVersion: '1.12', Os: 'linux', Arch: 'amd64' };
  await listen(
    createServer((request, response) => {
      response.setHeader('Api-Version', api);
      response.end(request.url === '/_ping' ? 'OK' : JSON.stringify(answer));
    }),
  );
}

function listen(created: Server): Promise<void> {
  server = created;
  return new Promise((resolve) => {
    created.listen(address, () => resolve());
  });
}
