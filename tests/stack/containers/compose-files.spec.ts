import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkComposeFiles } from './check-compose-files.ts';
import { composeEnvironment, composeFiles } from './compose-environment.ts';
import { docker } from './docker.ts';
import { expect, test } from './fixture.ts';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compose-'));
});

test.afterEach(() => rm(folder, { recursive: true }));

const faults = [
  {
    name: 'a line that is indented wrongly',
    text: 'services:\n  weaviate:\n    image: a:1\n   ports: []\n',
    place: '4:1',
    what: 'All mapping items must start at the same column',
  },
  {
    name: 'a key that compose does not know',
    text: 'services:\n  weaviate:\n    image: a:1\n    port: []\n',
    place: '4:11',
    what: "services.weaviate additional properties 'port' not allowed",
  },
  {
    name: 'a value of the wrong kind',
    text: 'services:\n  weaviate:\n    image: a:1\n    ports: 8080\n',
    place: '4:12',
    what: 'services.weaviate.ports must be a array',
  },
  {
    name: 'a service that is not there',
    text: 'services:\n  weaviate:\n    image: a:1\n    depends_on: [text2vec]\n',
    place: '3:5',
    what: 'service "weaviate" depends on undefined service "text2vec": invalid compose project',
  },
];

for (const { name, text, place, what } of faults) {
  test(`says where ${name} is`, async ({ docker }) => {
    const file = join(folder, 'docker-compose.yml');
    await writeFile(file, text);
    const env = { ...docker, COMPOSE_FILE: file, COMPOSE_PROJECT_NAME: 'check' };
    const fault = await checkComposeFiles(env, [file]).catch((error: Error) => error.message);
    expect(fault).toBe(`${file}:${place}: ${what}. The stack cannot be started before that is repaired.`);
  });
}

test('runs the described services with the same ports, environment and health checks, and fewer rights', async ({
  docker,
}) => {
  const file = join(import.meta.dirname, '..', 'docker-compose.yml');
  const localImages = { weaviate: 'local/weaviate:1', 'text2vec-model2vec': 'local/inference:1' };
  const described = await configuration({ docker, project: 'check', file, model: 'image' });
  const local = await configuration({ docker, project: 'check', file, model: 'project', localImages });
  expect(Object.keys(local)).toEqual(Object.keys(described));
  for (const [name, service] of Object.entries(local)) {
    for (const key of ['command', 'environment', 'healthcheck', 'depends_on'] as const) {
      expect(service[key]).toEqual(described[name]?.[key]);
    }
    expect(service).toMatchObject({
      user: '1000:1000',
      read_only: true,
      cap_drop: ['ALL'],
      pull_policy: 'never',
    });
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
  }
  expect(local.weaviate?.ports).toEqual(described.weaviate?.ports);
  expect(local['text2vec-model2vec']?.volumes).toMatchObject([{ target: '/app/models', read_only: true }]);
  expect(described['text2vec-model2vec']?.volumes).toBeUndefined();
});

async function configuration(
  composition: Parameters<typeof composeEnvironment>[0],
): Promise<Record<string, Record<string, unknown>>> {
  const env = { ...composeEnvironment(composition), STACK_RUN: 'check' };
  await checkComposeFiles(env, composeFiles(composition));
  return JSON.parse(await docker(env, ['compose', 'config', '--format', 'json'])).services;
}
