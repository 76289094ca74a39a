import { once } from 'node:events';
import type { Choice } from './containers/choose.ts';
import { type Log, startStack } from './stack.ts';

/** Starts the chosen stack, says where it answers, and keeps it until it is asked to end; fails if it ends by itself. */
export async function hold(
  { kind, line }: Choice,
  asked: AbortSignal,
  log: Log,
  onReady?: () => void,
): Promise<void> {
  const began = performance.now();
  try {
    log(line);
    const stack = await startStack({ kind, log, signal: asked });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    log(
      `Weaviate ${stack.version} answers at ${stack.rest}, gRPC on port ${stack.grpcPort}, after ${seconds} s. Ctrl-C ends it.`,
    );
    onReady?.();
    const ended = await Promise.race([stack.dead, once(asked, 'abort')]);
    await stack.stop();
    if (ended instanceof Error) throw ended;
  } catch (error) {
    if (!asked.aborted) throw error;
  }
}
