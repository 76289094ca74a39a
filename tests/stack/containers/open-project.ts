import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Description, parseDescription } from '../description.ts';
import type { StackModel } from '../kind.ts';
import type { Log } from '../log.ts';
import { publishedPorts } from '../native-halves.ts';
import { buildImages } from './build-images.ts';
import { checkComposeFiles } from './check-compose-files.ts';
import { checkPublishable } from './check-ports.ts';
import { composeEnvironment, composeFiles } from './compose-environment.ts';
import { withCompose } from './compose-plugin.ts';
import type { Docker } from './docker.ts';
import { requireEngine } from './engine.ts';
import { findImages, type ImageKind } from './images.ts';
import { type SupervisedProject, superviseProject } from './supervise-project.ts';
import { takeDownForgotten } from './take-down.ts';

export interface ProjectOptions {
  log: Log;
  signal?: AbortSignal | undefined;
  /** The environment in which `docker` reaches the engine; without it, this process's own. */
  docker?: Docker;
  /** Whose images; without it, the official ones where they can be had, else local ones. */
  images?: ImageKind;
  /** `project` unless said otherwise. */
  model?: StackModel;
  /** The compose file; without it, the stack's description. */
  file?: string;
  /** More files that change what the ones before them say. */
  overrides?: string[];
}

/** A compose project of our own, which is taken down whatever happens to this process. */
export interface Project extends SupervisedProject {
  name: string;
  /** The environment in which a plain `docker compose`, also one in a shell, works on this project. */
  env: Docker;
  images: ImageKind;
  description: Description;
  ports: { rest: number; grpc: number };
}

const describedFile = join(import.meta.dirname, '..', 'docker-compose.yml');

/** Opens a project for the stack and, if asked to, begins to bring it up; images are built first where that is needed. */
export async function openProject(up: boolean, options: ProjectOptions): Promise<Project> {
  const { log, signal, model = 'project', file = describedFile, overrides } = options;
  const version = await requireEngine(options.docker);
  const docker = await withCompose(options.docker ?? process.env, log, signal);
  const images = options.images ?? (await chooseImages(docker));
  if (images === 'local' && model === 'image') {
    throw new Error('The images that are built on this machine hold no model. Leave MODEL2VEC_MODEL out.');
  }
  const localImages = images === 'local' ? await buildImages(docker, log, signal) : undefined;
  const name = `weaviate-model2vec-${randomBytes(4).toString('hex')}`;
  const composition = { docker, project: name, file, model, localImages, overrides };
  const env = composeEnvironment(composition);
  await checkComposeFiles({ ...env, STACK_RUN: 'check' }, composeFiles(composition));
  const description = parseDescription(await readFile(file, 'utf8'));
  const ports = publishedPorts(description);
  await takeDownForgotten(docker, log);
  await checkPublishable(docker, Object.values(ports));
  signal?.throwIfAborted();
  if (up) log(`Starting containers of ${images} images on Docker Engine ${version}.`);
  const supervised = await superviseProject({ name, env, up }, log);
  return { ...supervised, name, env: { ...env, STACK_RUN: supervised.run }, images, description, ports };
}

async function chooseImages(docker: Docker): Promise<ImageKind> {
  const found = await findImages(docker);
  if (found.kind !== 'none') return found.kind;
  throw new Error(
    `Containers cannot be started: ${found.why}. Without Docker, STACK=native starts the same stack.`,
  );
}
