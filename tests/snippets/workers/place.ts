import { enterStack } from '../../stack/enter.ts';
import type { StackKind } from '../../stack/kind.ts';
import type { Log } from '../../stack/log.ts';
import { inOwnNetwork, namespaceCommand } from '../../stack/namespace.ts';
import { preflight } from '../../stack/preflight.ts';
import { type Parts, prepare } from '../../stack/prepare.ts';
import { sourceTools } from '../../stack/tools.ts';

/** Where workers start. */
export interface Place {
  /** What gives each worker a network of its own; none where there is only this one, for one worker. */
  prefix: readonly string[];
  /** What processes are made of; containers have their own. */
  parts?: Parts;
  /** Ends what had to be started for them. */
  leave(): Promise<void>;
}

/** Gets what stacks of this kind need while the package registries can be reached, and finds where workers can start. */
export async function findPlace(kind: StackKind, log: Log, signal: AbortSignal): Promise<Place> {
  // Containers publish their ports in the one network that their engine is in.
  if (kind === 'compose') return { prefix: [], leave: await enterStack(kind, log, signal) };
  await preflight({ stack: true, tools: sourceTools, gigabytes: 0.2 }, log);
  const parts = await prepare(log, signal);
  const prefix = namespaceCommand() ?? [];
  if (prefix.length === 0 && !inOwnNetwork())
    log(
      'This system has no network namespaces (unshare), so there is one worker, on ports that have to be free.',
    );
  return { prefix, parts, leave: async () => {} };
}
