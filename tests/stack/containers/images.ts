import { readDescription } from '../description.ts';
import type { HalfName } from '../half.ts';
import { whyNoBase } from './debian-base.ts';
import { type Docker, docker } from './docker.ts';
import { localImages } from './local-images.ts';

const patience = 10_000;

/** Whose images: those that the description names, or those that this machine builds for the same services. */
export type ImageKind = 'official' | 'local';

/** Images that can be had, and how; or why none can be, as the end of a sentence. */
export type Images =
  | { kind: ImageKind; how: 'present' | 'pullable' | 'buildable' }
  | { kind: 'none'; why: string };

/** The images that the description names. */
export async function officialImages(): Promise<Record<HalfName, string>> {
  const { weaviate, inference } = await readDescription();
  return { weaviate: weaviate.image, 'text2vec-model2vec': inference.image };
}

/** Looks for images: official ones first, then local ones; asks the registry only where none is there. */
export async function findImages(env: Docker): Promise<Images> {
  const official = Object.values(await officialImages());
  const local = Object.values(await localImages()).map(({ name }) => name);
  if (await arePresent(env, official)) return { kind: 'official', how: 'present' };
  if (await arePresent(env, local)) return { kind: 'local', how: 'present' };
  const refused = await whyNotPullable(env, official);
  if (!refused) return { kind: 'official', how: 'pullable' };
  const why = await whyNoBase();
  if (!why) return { kind: 'local', how: 'buildable' };
  return { kind: 'none', why: `the images cannot be pulled (${refused}), and ${why}` };
}

/** Whether the engine has all these images. */
export async function arePresent(env: Docker, names: string[]): Promise<boolean> {
  return docker(env, ['image', 'inspect', ...names]).then(
    () => true,
    () => false,
  );
}

async function whyNotPullable(env: Docker, names: string[]): Promise<string | undefined> {
  const signal = AbortSignal.timeout(patience);
  try {
    await Promise.all(names.map((name) => docker(env, ['manifest', 'inspect', name], { signal })));
    return undefined;
  } catch (error) {
    if (signal.aborted) return `the registry does not answer within ${patience / 1000} s`;
    return error instanceof Error ? (error.message.split('\n').at(-1) ?? '').trim() : String(error);
  }
}
