import { buildImages } from '../build-images.ts';
import { dockerList, docker as run } from '../docker.ts';
import { expect, test } from '../fixture.ts';
import { arePresent } from '../images.ts';
import { localImages } from '../local-images.ts';

test('builds both images under names of our own and leaves no dangling one', async ({ docker }) => {
  const names = Object.values(await buildImages(docker, () => {}));
  for (const name of names) expect(name).toMatch(/^weaviate-model2vec-docs\//);
  const users = await dockerList(docker, ['image', 'inspect', '--format', '{{.Config.User}}', ...names]);
  expect(users).toEqual(['1000:1000', '1000:1000']);
  expect(await dockerList(docker, ['image', 'ls', '--quiet', '--filter', 'dangling=true'])).toEqual([]);
});

test('builds nothing again while nothing has changed', async ({ docker }) => {
  const names = await buildImages(docker, () => {});
  const said: string[] = [];
  expect(await buildImages(docker, (line) => said.push(line))).toEqual(names);
  expect(said).toEqual([]);
});

test('finishes the image that it builds where it is cut off, and leaves no layers', async ({ docker }) => {
  const { weaviate, 'text2vec-model2vec': inference } = await buildImages(docker, () => {});
  await run(docker, ['image', 'rm', '--force', weaviate, inference]);
  const layers = () => dockerList(docker, ['image', 'ls', '--all', '--quiet']);
  const before = await layers();
  const cut = new AbortController();
  const said: string[] = [];
  const building = expect(buildImages(docker, (line) => said.push(line), cut.signal)).rejects.toThrow();
  await expect.poll(layers, { timeout: 120_000, intervals: [20] }).not.toEqual(before);
  cut.abort();
  await building;
  expect(said.at(-1)).toBe(`Ending as soon as the image ${weaviate} is built.`);
  expect(await arePresent(docker, [weaviate])).toBe(true);
  expect(await arePresent(docker, [inference])).toBe(false);
  expect(await dockerList(docker, ['image', 'ls', '--quiet', '--filter', 'dangling=true'])).toEqual([]);
  expect(await dockerList(docker, ['ps', '--all', '--quiet'])).toEqual([]);
});

test('removes an image that a changed recipe has left', async ({ docker }) => {
  const { weaviate } = await buildImages(docker, () => {});
  await run(docker, ['tag', weaviate, 'weaviate-model2vec-docs/weaviate:earlier']);
  const { 'text2vec-model2vec': inference } = await localImages();
  await run(docker, ['image', 'rm', inference.name]);
  await buildImages(docker, () => {});
  const tags = await dockerList(docker, [
    'image',
    'ls',
    '--format',
    '{{.Tag}}',
    'weaviate-model2vec-docs/weaviate',
  ]);
  expect(tags).toEqual([weaviate.split(':')[1]]);
});
