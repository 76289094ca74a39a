import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDescription } from '../description.ts';
import type { HalfName } from '../half.ts';
import { debianBaseName } from './debian-base.ts';

/** The Python files of the inference service that its image holds. */
export const servicePrograms = ['app.py', 'embedder.py', 'parent.py'];

const stack = join(import.meta.dirname, '..');
const owner = 'weaviate-model2vec-docs';
const inferenceFiles = [...servicePrograms, 'requirements.txt'].map((name) => `inference/${name}`);
const serverFiles = ['server/go.mod', 'server/go.sum'];

/** The label of every image that is built here. */
export const imageLabel = `${owner}.image`;

/** An image that is built on this machine. */
export interface LocalImage {
  /** Repository and tag; the tag changes with whatever decides what is in the image. */
  name: string;
  dockerfile: string;
}

/** The images that are built on this machine, by the service that runs them. */
export async function localImages(): Promise<Record<HalfName, LocalImage>> {
  const { weaviate } = await readDescription();
  return {
    weaviate: await localImage('weaviate', `${weaviate.version}-`, serverFiles),
    'text2vec-model2vec': await localImage('model2vec-inference', '', inferenceFiles),
  };
}

/** The name under which the base is imported. */
export async function baseImage(): Promise<string> {
  return `${owner}/base:${(await debianBaseName()).replace(/^base-/, '')}`;
}

async function localImage(short: string, version: string, files: string[]): Promise<LocalImage> {
  const dockerfile = join(import.meta.dirname, 'images', short, 'Dockerfile');
  const hash = createHash('sha256').update(await debianBaseName());
  for (const path of [dockerfile, ...files.map((file) => join(stack, file))]) {
    hash.update(`\0${path.slice(stack.length)}\0`).update(await readFile(path));
  }
  return { name: `${owner}/${short}:${version}${hash.digest('hex').slice(0, 12)}`, dockerfile };
}
