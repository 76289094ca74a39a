import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import { chooseStack } from './choose.ts';
import { debianBaseName } from './debian-base.ts';
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

const answering = `'{"Client":{"Version":"27.5.1"},"Server":{"Version":"27.5.1"}}'`;
const without: [what: string, docker: string, path: string, why: RegExp][] = [
  [
    'the engine has no compose plugin',
    `case "$1" in version) echo ${answering} ;; *) exit 1 ;; esac`,
    '',
    /^Docker has no compose plugin$/,
  ],
  [
    'the images can neither be had nor built',
    `case "$1" in version) echo ${answering} ;; compose) echo 2.40.3 ;; *) echo 'no registry' >&2; exit 1 ;; esac`,
    '',
    /^the images cannot be pulled \(no registry\), and building them needs \S/,
  ],
  [
    'images would have to be built first',
    `case "$1" in version) echo ${answering} ;; compose) echo 2.40.3 ;; *) echo 'no registry' >&2; exit 1 ;; esac`,
    'base',
    /^its images cannot be pulled; STACK=compose builds them first$/,
  ],
];
for (const [what, program, made, why] of without) {
  test(`takes processes where ${what}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'choose-'));
    const { PATH = '', XDG_CACHE_HOME } = process.env;
    try {
      await writeFile(join(folder, 'docker'), `#!/bin/sh\n${program}\n`, { mode: 0o755 });
      // An empty cache, or one in which the base of the images is made; beside them no debootstrap.
      process.env.XDG_CACHE_HOME = folder;
      const places = PATH.split(delimiter).filter((place) => !existsSync(join(place, 'debootstrap')));
      process.env.PATH = [folder, ...places].join(delimiter);
      if (made) await makeBase();
      const { kind, line } = await chooseStack({ ...process.env, STACK: undefined });
      expect(kind).toBe('native');
      const [, reason] = /^Starting processes without Docker, because (.+)\.$/.exec(line) ?? [];
      expect(reason).toMatch(why);
    } finally {
      process.env.PATH = PATH;
      if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
      await rm(folder, { recursive: true });
    }
  });
}

for (const [how, program] of [
  ['has', `image) echo '[]' ;;`],
  ['can pull', `manifest) echo '{}' ;;`],
]) {
  test(`takes containers where the engine ${how} the official images`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'choose-'));
    try {
      const script = `case "$1" in version) echo ${answering} ;; compose) echo 2.40.3 ;; ${program} *) exit 1 ;; esac`;
      await writeFile(join(folder, 'docker'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      const PATH = [folder, process.env.PATH].join(delimiter);
      expect(await chooseStack({ ...process.env, PATH, STACK: undefined })).toEqual({
        kind: 'compose',
        line: `Starting containers, because Docker Engine 27.5.1 answers and ${how} the official images.`,
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

/** What a machine that has made the base has in its cache. */
async function makeBase(): Promise<void> {
  const folder = join(cacheFolder(), await debianBaseName());
  await mkdir(folder, { recursive: true });
  for (const name of ['root.tar', '.complete']) await writeFile(join(folder, name), '');
}
