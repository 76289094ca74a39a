import { prepareImageParts } from './containers/build-images.ts';
import { withCompose } from './containers/compose-plugin.ts';
import { findEngine } from './containers/engine.ts';
import { requireOwnEngine, startEngine } from './containers/own-engine.ts';
import type { StackKind } from './kind.ts';
import type { Log } from './log.ts';
import { inNamespace } from './namespace.ts';
import { preflight } from './preflight.ts';
import { prepare } from './prepare.ts';
import { sourceTools } from './tools.ts';

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
  const needsEngine = await enterNetwork(kind, log, signal);
  if (!needsEngine) return async () => {};
  const engine = await startEngine({ log, signal });
  Object.assign(process.env, await withCompose(engine.env, log, signal));
  return () => engine.stop();
}

/** As `enterStack`, but starts no engine; gives whether the stack needs one, which can then be started here. */
export async function enterNetwork(kind: StackKind, log: Log, signal?: AbortSignal): Promise<boolean> {
  if (kind === 'compose' && (await findEngine()).answers) {
    Object.assign(process.env, await withCompose(process.env, log, signal));
    return false;
  }
  await preflight({ stack: true, tools: sourceTools, gigabytes: 0.2 }, log);
  if (kind === 'compose') {
    await withCompose(process.env, log, signal);
    await prepareImageParts(log, signal);
  } else await prepare(log, signal);
  await inNamespace(log);
  if (kind === 'native') return false;
  await requireOwnEngine();
  return true;
}
