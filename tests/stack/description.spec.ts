import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { parseDescription, readDescription } from './description.ts';
import { nativeHalves, publishedPorts } from './native-halves.ts';
import { checkVersion } from './server-binary.ts';

const text = await readFile(join(import.meta.dirname, 'docker-compose.yml'), 'utf8');

test('reads version, ports and health checks from docker-compose.yml', async () => {
  const { weaviate, inference } = await readDescription();
  expect(weaviate.image).toBe(`cr.weaviate.io/semitechnologies/weaviate:${weaviate.version}`);
  expect(weaviate.readyPath).toBe('/v1/.well-known/ready');
  expect(inference.readyPath).toBe('/.well-known/ready');
  expect(publishedPorts(await readDescription())).toEqual({ rest: 8080, grpc: 50051 });
});

test('starts Weaviate with the described environment and nothing of the own one', async () => {
  process.env.ENABLE_MODULES = 'text2vec-openai';
  const ports = {
    rest: 8080,
    grpc: 50051,
    inference: 1,
    gossip: 2,
    clusterData: 3,
    raft: 4,
    raftInternal: 5,
  };
  const halves = nativeHalves(
    await readDescription(),
    { server: 'server', python: 'python', raft: 'raft' },
    ports,
  );
  delete process.env.ENABLE_MODULES;
  const weaviate = halves.find(({ name }) => name === 'weaviate');
  expect(weaviate?.args).toEqual(['--host', '127.0.0.1', '--port', '8080', '--scheme', 'http']);
  expect(weaviate?.env).toMatchObject({
    ENABLE_MODULES: 'text2vec-model2vec',
    AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: 'true',
    CLUSTER_HOSTNAME: 'node1',
    MODEL2VEC_INFERENCE_API: 'http://127.0.0.1:1',
  });
});

const edits: { name: string; from: string; to: string; says: string }[] = [
  {
    name: 'a slash after the address of the inference service',
    from: 'http://text2vec-model2vec:8080',
    to: 'http://text2vec-model2vec:8080/',
    says: 'MODEL2VEC_INFERENCE_API is http://text2vec-model2vec:8080/. Write http://text2vec-model2vec:8080, without',
  },
  {
    name: 'a port that other machines reach',
    from: '127.0.0.1:8080:8080',
    to: '8080:8080',
    says: 'the port 8080:8080 is not on this machine only. Write 127.0.0.1:8080:8080.',
  },
  {
    name: 'an image without a version',
    from: 'semitechnologies/weaviate:1.39.3',
    to: 'semitechnologies/weaviate:latest',
    says: 'the image cr.weaviate.io/semitechnologies/weaviate:latest names no version',
  },
  {
    name: 'a service under another name',
    from: '\n  text2vec-model2vec:\n    # The',
    to: '\n  model2vec:\n    # The',
    says: 'describes no service text2vec-model2vec (it has: weaviate, model2vec).',
  },
  {
    name: 'a health check that asks nothing',
    from: 'http://127.0.0.1:8080/v1/.well-known/ready',
    to: '--help',
    says: 'the health check of weaviate asks no http address',
  },
  {
    name: 'broken YAML',
    from: 'services:',
    to: 'services: [',
    says: 'docker-compose.yml:4:12 cannot be read: Nested',
  },
];

for (const { name, from, to, says } of edits) {
  test(`refuses ${name} and says what is right`, () => {
    expect(text).toContain(from);
    expect(() => parseDescription(text.replace(from, to))).toThrow(says);
  });
}

test('refuses a server that is built at another version than the image names', async () => {
  const module = await readFile(join(import.meta.dirname, 'server', 'go.mod'), 'utf8');
  const { weaviate } = await readDescription();
  checkVersion(weaviate.version, module);
  expect(() => checkVersion('1.40.0', module)).toThrow(
    'docker-compose.yml names Weaviate 1.40.0, but tests/stack/server/go.mod builds 1.39.3. In tests/stack/server, run: go get -tool',
  );
});
