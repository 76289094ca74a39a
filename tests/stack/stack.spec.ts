import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { expect, test } from 'playwright/test';
import { readDescription } from './description.ts';
import { type Stack, startStack } from './stack.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

let stack: Stack;
const said: string[] = [];
const usual = process.env.TMPDIR;

test.beforeAll(async () => {
  process.env.TMPDIR = await temporaryFolder();
  stack = await startStack({ kind: 'native', log: (line) => said.push(line) });
});

test.afterAll(async () => {
  await stack.stop();
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
});

test('says which version it starts', () => {
  expect(said).toContain(`Starting Weaviate ${stack.version} and the inference service.`);
});

test('runs the described version with the module and the project’s model', async () => {
  const { weaviate } = await readDescription();
  const meta = await (await fetch(`${stack.rest}/v1/meta`)).json();
  expect(meta.version).toBe(weaviate.version);
  expect(meta.modules['text2vec-model2vec']).toMatchObject({ model_type: 'model2vec', hidden_dim: 256 });
});

test('holds no collection and takes one', async () => {
  const schema = `${stack.rest}/v1/schema`;
  expect(await (await fetch(schema)).json()).toEqual({ classes: [] });
  const created = await fetch(schema, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ class: 'Trial', vectorizer: 'text2vec-model2vec' }),
  });
  expect(created.status).toBe(200);
  const object = await fetch(`${stack.rest}/v1/objects`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ class: 'Trial', properties: { title: 'A holiday film' } }),
  });
  expect((await object.json()).vector).toHaveLength(256);
  expect((await fetch(`${schema}/Trial`, { method: 'DELETE' })).status).toBe(200);
});

test('answers on the gRPC port and at the inference service', async () => {
  await new Promise<void>((resolve, reject) => {
    const socket = connect(stack.grpcPort, '127.0.0.1', () => resolve(void socket.destroy()));
    socket.once('error', reject);
  });
  expect((await fetch(`${stack.inference}/.well-known/ready`)).status).toBe(204);
});

test('keeps its data in one folder, which is gone when it is stopped', async () => {
  const folder = process.env.TMPDIR ?? '';
  expect(await readdir(folder)).toHaveLength(1);
  await stack.stop();
  expect(await readdir(folder)).toEqual([]);
  await expect(fetch(stack.rest)).rejects.toThrow();
});
