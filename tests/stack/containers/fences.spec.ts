import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { compose, readTree } from '../../../src/plugin/tree.ts';
import {
  acceptedCompose,
  refusedCompose,
  textOf,
  titleOf,
  withLines,
} from '../../unit/plugin/compose-samples.ts';
import { composeFences, composeIssues, readersVariables } from './compose-fences.ts';
import { type Docker, docker as run } from './docker.ts';
import { expect, test } from './fixture.ts';

const fromElsewhere = 'tests/site/fixtures/upstream.md';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fence-'));
});

test.afterEach(() => rm(folder, { recursive: true }));

const { texts } = await readTree(process.cwd());
const pages = [...texts, [fromElsewhere, await readFile(fromElsewhere, 'utf8')] as const];
const fences = composeFences(pages);

for (const { text, at } of fences) {
  test(`compose takes the stack's file with the lines at ${at.path}:${at.line}`, async ({ docker }) => {
    await run(await merged(docker, text), ['compose', 'config', '--quiet']);
  });
}

test('fences of compose files are found on several pages', () => {
  expect(new Set(fences.map(({ at }) => at.path)).size).toBeGreaterThan(3);
  expect(fences.map(({ at }) => at.path)).toContain(fromElsewhere);
});

test('compose merges docker-compose.override.yml by its name, with keys of the environment and of .env', async ({
  docker,
}) => {
  const security = fences.find(({ at }) => at.path === 'docs/deploy/configuration/security.mdx');
  await copyFile(compose, join(folder, 'docker-compose.yml'));
  await writeFile(join(folder, 'docker-compose.override.yml'), security?.text ?? '');
  await writeFile(join(folder, '.env'), 'SECOND_KEY=two\n');
  const both = await run({ ...docker, FIRST_KEY: 'one' }, ['compose', 'config'], { cwd: folder });
  for (const line of ['AUTHENTICATION_APIKEY_ALLOWED_KEYS: one,two', 'ENABLE_MODULES: text2vec-model2vec'])
    expect(both).toContain(line);
});

test('with the proxy of the security page Weaviate publishes no port of its own', async ({ docker }) => {
  const proxy = fences.find(({ text }) => text.includes('ports: !reset []'));
  const env = await merged(docker, proxy?.text ?? '');
  const { services } = JSON.parse(await run(env, ['compose', 'config', '--format', 'json']));
  expect(services.weaviate.ports ?? []).toEqual([]);
  const published = services.proxy.ports.map((port: { published: string }) => port.published);
  expect(published).toEqual(['443', '50051']);
});

for (const sample of refusedCompose) {
  test(`compose refuses ${titleOf(sample)}`, async ({ docker }) => {
    const env = await merged(docker, textOf(sample));
    await expect(run(env, ['compose', 'config', '--quiet'])).rejects.toThrow();
  });
}

for (const sample of acceptedCompose) {
  test(`compose takes ${titleOf(sample)}`, async ({ docker }) => {
    await run(await merged(docker, textOf(sample)), ['compose', 'config', '--quiet']);
  });
}

test('what Compose itself refuses is told on its line', async () => {
  const fencesOf = (yaml: string) =>
    composeFences([['docs/page.mdx', `# Page\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`]]);
  const faulty = fencesOf(withLines(['init: true', 'ports:', '  - published: "80"']));
  const [issue, ...others] = await composeIssues([
    ...faulty,
    ...fencesOf(withLines(['cpus: $CPUS', `hostname: $\{NAME:?}`])),
  ]);
  expect(issue?.message).toContain('docker compose refuses this: ');
  expect(issue?.message).toContain('missing a target port');
  expect(issue?.at).toEqual({ path: 'docs/page.mdx', line: 7, column: 1 });
  expect(others).toEqual([]);
});

/** The environment in which a plain `docker compose` sees the stack's file with these lines, their variables set. */
async function merged(docker: Docker, text: string): Promise<Docker> {
  const file = join(folder, 'more.yml');
  await writeFile(file, `${text}\n`);
  const files = [resolve(compose), file].join(delimiter);
  return { ...docker, ...readersVariables(text), COMPOSE_FILE: files, COMPOSE_PROJECT_NAME: 'fence' };
}
