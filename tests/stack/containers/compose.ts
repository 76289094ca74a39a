import type { HalfName } from '../half.ts';
import { untilReady } from '../ready.ts';
import type { Stack } from '../stack.ts';
import { type Container, containerOf } from './container.ts';
import { docker } from './docker.ts';
import { diskFull, isFull } from './docker-faults.ts';
import type { ImageKind } from './images.ts';
import { openProject, type Project, type ProjectOptions } from './open-project.ts';
import { whyNotUp } from './why-not-up.ts';

/** The stack as containers. */
export interface ComposeStack extends Stack {
  kind: 'compose';
  /** Whose images the containers are of. */
  images: ImageKind;
  containers: Record<HalfName, Container>;
}

/** Starts the described stack with `docker compose` and resolves once its containers are healthy and Weaviate is empty. */
export async function startCompose(options: ProjectOptions): Promise<ComposeStack> {
  const { signal } = options;
  const project = await openProject(true, options);
  // Whoever asks for the end also awaits `stop`, and learns there if something is left.
  const stop = () => void project.stop().catch(() => {});
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    await project.up;
    const stack = await describe(project);
    const ended = new AbortController();
    void project.dead.then((error) => ended.abort(error));
    const either = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
    await untilReady(stack, project.description, async () => true, either);
    return stack;
  } catch (error) {
    const why = signal?.aborted ? signal.reason : await whyNotUp(error, project);
    await project.stop().catch((left: Error) => {
      throw why instanceof Error && !signal?.aborted
        ? new Error(`${why.message}\n${left.message}`, { cause: why })
        : left;
    });
    throw why;
  }
}

async function describe(project: Project): Promise<ComposeStack> {
  const { name, env, ports, description, images, dead, stop } = project;
  const containers = {
    weaviate: await containerOf(env, name, 'weaviate'),
    'text2vec-model2vec': await containerOf(env, name, 'text2vec-model2vec'),
  };
  const inference = await docker(env, ['compose', 'port', 'text2vec-model2vec', '8080']);
  return {
    kind: 'compose',
    images,
    version: description.weaviate.version,
    rest: `http://127.0.0.1:${ports.rest}`,
    grpcPort: ports.grpc,
    inference: `http://${inference.trim()}`,
    pids: {
      weaviate: containers.weaviate.pid,
      'text2vec-model2vec': containers['text2vec-model2vec'].pid,
    },
    containers,
    dead: dead.then(async (error) =>
      isFull(error.message) ? new Error(await diskFull(env), { cause: error }) : error,
    ),
    stop,
  };
}
