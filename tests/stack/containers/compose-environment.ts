import { delimiter, join, resolve } from 'node:path';
import type { HalfName } from '../half.ts';
import type { StackModel } from '../kind.ts';
import type { Docker } from './docker.ts';

export interface Composition {
  docker: Docker;
  /** The project's name, which no other run has. */
  project: string;
  /** The described stack; any file with the same services will do, the page's own copy for one. */
  file: string;
  /** The project's is mounted over the one in the image. */
  model: StackModel;
  /** Images that are built on this machine; without them, those that the file names. */
  localImages?: Record<HalfName, string> | undefined;
  /** More files that change what the ones before them say. */
  overrides?: string[] | undefined;
}

/** The environment in which a plain `docker compose` sees the described stack as our runs need it. */
export function composeEnvironment(composition: Composition): Docker {
  const { docker, project, model, localImages } = composition;
  return {
    ...withoutCompose(docker),
    COMPOSE_PROJECT_NAME: project,
    COMPOSE_FILE: composeFiles(composition).join(delimiter),
    ...(model === 'project' && { STACK_MODEL: join(import.meta.dirname, '..', 'model', 'files') }),
    ...(localImages && {
      STACK_WEAVIATE_IMAGE: localImages.weaviate,
      STACK_INFERENCE_IMAGE: localImages['text2vec-model2vec'],
    }),
  };
}

/** The files that make up the stack, each one changing what those before it say. */
export function composeFiles({ file, model, localImages, overrides = [] }: Composition): string[] {
  const ours = ['run.yml', model === 'project' && 'model.yml', localImages && 'local.yml'];
  const paths = ours
    .filter((name) => typeof name === 'string')
    .map((name) => join(import.meta.dirname, name));
  return [resolve(file), ...paths, ...overrides.map((path) => resolve(path))];
}

/** Without what the user has set for compose projects of their own. */
function withoutCompose(env: Docker): Docker {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('COMPOSE_')));
}
