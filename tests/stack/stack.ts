import { readDescription } from './description.ts';
import type { HalfName } from './half.ts';
import type { StackKind, StackModel } from './kind.ts';
import type { Log } from './log.ts';
import { startNative } from './native.ts';
import { type Parts, prepare } from './prepare.ts';

export type { HalfName, Log, StackKind };
export { prepare };

/** A running Weaviate with its inference service, started by us and empty when we got it. */
export interface Stack {
  /** Processes of this machine, or containers. */
  kind: StackKind;
  /** Weaviate's version, as its image tag says. */
  version: string;
  /** Where Weaviate answers REST, without a trailing slash. */
  rest: string;
  grpcPort: number;
  /** Where the inference service answers, without a trailing slash. */
  inference: string;
  /** The process of each half. */
  pids: Record<HalfName, number>;
  /** Resolves when the stack ends without being asked, with a sentence for people. */
  dead: Promise<Error>;
  /** Ends both halves and removes their data; resolves once nothing is left. */
  stop(): Promise<void>;
}

export interface StackOptions {
  kind: StackKind;
  /** The project's own unless said otherwise; only containers have another. */
  model?: StackModel;
  /** What processes are made of, where that is known; otherwise it is looked for, and made where it is missing. */
  parts?: Parts | undefined;
  log: Log;
  /** Ends the stack, also while it starts. */
  signal?: AbortSignal;
}

/** Starts the stack that `docker-compose.yml` describes, builds what is missing, and resolves once both halves answer. */
export async function startStack({
  kind,
  model = 'project',
  parts,
  log,
  signal,
}: StackOptions): Promise<Stack> {
  if (kind === 'compose') {
    const { startCompose } = await import('./containers/compose.ts');
    return startCompose({ log, signal, model });
  }
  if (model === 'image') {
    throw new Error('Only containers can run the model of an image. Write STACK=compose too.');
  }
  const description = await readDescription();
  return startNative(description, parts ?? (await prepare(log, signal)), log, signal);
}
