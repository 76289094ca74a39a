import { prepareImageParts } from './containers/build-images.ts';
import { withCompose } from './containers/compose-plugin.ts';
import { findEngine } from './containers/engine.ts';
import { startEngine } from './containers/own-engine.ts';
import type { StackKind } from './kind.ts';
import type { Log } from './log.ts';
import { inNamespace } from './namespace.ts';
import { preflight } from './preflight.ts';
import { prepare } from './prepare.ts';

/**
 * Gets what a stack of this kind needs while the package registries can be reached, then goes where it can start: into
 * a network of its own, or, where the user's own engine publishes ports on the host, nowhere. What it gives ends an
 * engine that it had to start.
 */
export async function enterStack(
  kind: StackKind,
  log: Log,
  signal?: AbortSignal,
): Promise<() => Promise<void>> {
  if (kind === 'native') {
    await preflight({ stack: true }, log);
    await prepare(log, signal);
    await inNamespace(log);
    return async () => {};
  }
  const { answers } = await findEngine();
  if (answers) {
    Object.assign(process.env, await withCompose(process.env, log, signal));
    return async () => {};
  }
  await preflight({ stack: true }, log);
  await withCompose(process.env, log, signal);
  await prepareImageParts(log, signal);
  await inNamespace(log);
  const engine = await startEngine({ log, signal });
  Object.assign(process.env, await withCompose(engine.env, log, signal));
  return () => engine.stop();
}
