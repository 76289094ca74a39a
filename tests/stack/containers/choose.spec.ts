import { chooseStack } from './choose.ts';
import { expect, test } from './fixture.ts';
import { officialImages } from './images.ts';

const unreachable = { ...process.env, STACK: undefined, DOCKER_HOST: 'unix:///nowhere/docker.sock' };

test('takes containers where an engine answers and has the images', async ({ docker, images }) => {
  const { kind, line } = await chooseStack({ ...docker, STACK: undefined });
  expect(kind).toBe('compose');
  expect(line).toMatch(/^Starting containers, because Docker Engine \S+ answers and (has|can pull) the /);
  expect(line).toContain(`the ${images} images.`);
});

test('takes processes where no engine answers', async () => {
  const { kind, line } = await chooseStack(unreachable);
  expect(kind).toBe('native');
  expect(line).toMatch(
    /^Starting processes without Docker, because the Docker engine is not running \(.+\)\.$/,
  );
});

test('takes what STACK says', async ({ docker }) => {
  expect(await chooseStack({ ...docker, STACK: 'native' })).toEqual({
    kind: 'native',
    line: 'Starting processes without Docker, because STACK=native says so.',
  });
  expect((await chooseStack({ ...unreachable, STACK: 'compose' })).kind).toBe('compose');
});

test('refuses another word in STACK', async ({ docker }) => {
  await expect(chooseStack({ ...docker, STACK: 'podman' })).rejects.toThrow(
    'STACK is podman. Write STACK=native or STACK=compose, or leave it out.',
  );
});

test('knows the official images from the description', async () => {
  expect(await officialImages()).toEqual({
    weaviate: expect.stringMatching(/^cr\.weaviate\.io\/semitechnologies\/weaviate:\d/),
    'text2vec-model2vec': expect.stringMatching(/^cr\.weaviate\.io\/semitechnologies\/model2vec-inference:/),
  });
});
