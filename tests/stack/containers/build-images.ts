import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDescription } from '../description.ts';
import type { HalfName } from '../half.ts';
import type { Log } from '../log.ts';
import { serverBinary } from '../server-binary.ts';
import { type DebianBase, debianBase, whyNoBase } from './debian-base.ts';
import { type Docker, docker, dockerList } from './docker.ts';
import { withoutSpace } from './docker-faults.ts';
import { arePresent } from './images.ts';
import { inferencePackages } from './inference-packages.ts';
import { baseImage, imageLabel, type LocalImage, localImages, servicePrograms } from './local-images.ts';

const service = join(import.meta.dirname, '..', 'inference');

/** What the local images are built of. */
export interface ImageParts {
  base: DebianBase;
  /** The folder with the inference service's packages. */
  packages: string;
  /** The path of the Weaviate server. */
  server: string;
}

/** Makes the parts that this machine does not have yet; only then is the network needed. */
export async function prepareImageParts(log: Log, signal?: AbortSignal): Promise<ImageParts> {
  const { weaviate } = await readDescription();
  const base = await debianBase(log, signal);
  const packages = await inferencePackages(base.python, log, signal);
  return { base, packages, server: await serverBinary(weaviate.version, log, signal) };
}

/**
 * Builds the local images that the engine does not have, removes those that a changed recipe left, gives the names.
 * Where the signal comes while one is built, that one is finished first.
 */
export async function buildImages(
  env: Docker,
  log: Log,
  signal?: AbortSignal,
): Promise<Record<HalfName, string>> {
  const images = await localImages();
  const base = await baseImage();
  const names = { weaviate: images.weaviate.name, 'text2vec-model2vec': images['text2vec-model2vec'].name };
  if (await arePresent(env, Object.values(names))) return names;
  const why = await whyNoBase();
  if (why) throw new Error(`The images of this machine are not built yet, and ${why}.`);
  const parts = await prepareImageParts(log, signal);
  if (!(await arePresent(env, [base]))) {
    log('Importing the base of the inference image.');
    const label = `LABEL ${imageLabel}=base`;
    await withoutSpace(env, docker(env, ['import', '--change', label, parts.base.archive, base], { signal }));
  }
  await build(env, images.weaviate, log, signal, (context) =>
    copyFile(parts.server, join(context, 'weaviate-server')),
  );
  await build(env, images['text2vec-model2vec'], log, signal, async (context) => {
    await cp(parts.packages, join(context, 'packages'), { recursive: true });
    for (const name of servicePrograms) await copyFile(join(service, name), join(context, name));
  });
  await removeOthers(env, [base, ...Object.values(names)]);
  return names;
}

async function build(
  env: Docker,
  { name, dockerfile }: LocalImage,
  log: Log,
  signal: AbortSignal | undefined,
  fill: (context: string) => Promise<void>,
): Promise<void> {
  if (await arePresent(env, [name])) return;
  log(`Building the image ${name}: about 10 s.`);
  const context = await mkdtemp(join(tmpdir(), 'weaviate-model2vec-image-'));
  const sayWait = () => log(`Ending as soon as the image ${name} is built.`);
  signal?.addEventListener('abort', sayWait);
  try {
    await fill(context);
    // The parts are all there: nothing is fetched while the image is built.
    const options = ['--force-rm', '--network', 'none', '--build-arg', `BASE=${await baseImage()}`];
    const build = ['build', ...options, '--tag', name, '--file', dockerfile, context];
    // The engine goes on for a while with a build that nobody waits for, and leaves its layers: it is built to its end.
    await withoutSpace(env, docker(env, build, { detached: true }));
  } catch (error) {
    await removeDangling(env);
    throw error;
  } finally {
    signal?.removeEventListener('abort', sayWait);
    await rm(context, { recursive: true, force: true });
  }
  signal?.throwIfAborted();
}

async function removeOthers(env: Docker, current: string[]): Promise<void> {
  const ours = ['image', 'ls', '--filter', `label=${imageLabel}`, '--format', '{{.Repository}}:{{.Tag}}'];
  const others = (await dockerList(env, ours)).filter(
    (name) => !current.includes(name) && !name.includes('<none>'),
  );
  // One that another checkout's containers use stays.
  for (const name of others) await docker(env, ['image', 'rm', name]).catch(() => {});
  await removeDangling(env);
}

async function removeDangling(env: Docker): Promise<void> {
  await docker(env, ['image', 'prune', '--force', '--filter', `label=${imageLabel}`]);
}
