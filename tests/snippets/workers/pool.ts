import type { Log } from '../../stack/log.ts';
import type { Planned } from '../plan.ts';
import type { Proof } from '../prove.ts';
import type { Begin } from './messages.ts';
import { startWorker, type Worker } from './start-worker.ts';

export interface Pool {
  /** How many workers. */
  count: number;
  /** What gives each of them a network of its own. */
  prefix: readonly string[];
  begin: Begin;
  log: Log;
  signal: AbortSignal;
  /** Called with each run as soon as it has ended. */
  onRun(proof: Proof): void;
}

/**
 * Starts workers and lets them run everything planned, each the next one as soon as it is done with the one before. A
 * worker whose stack ended takes no more; what nobody could take has no run. Gives when each stack was there.
 */
export async function runOnWorkers(
  planned: readonly Planned[],
  { count, prefix, begin, log, signal, onRun }: Pool,
): Promise<number[]> {
  const began = performance.now();
  const queue = [...planned];
  const ready: number[] = [];
  const work = async (worker: Worker) => {
    await worker.begin(begin);
    ready.push(performance.now() - began);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const proof = await worker.prove(next);
      onRun(proof);
      if (proof.stackEnded) return;
    }
  };
  const said = new Set<string>();
  const once = (line: string) => {
    if (!said.has(line)) log(line);
    said.add(line);
  };
  signal.throwIfAborted();
  const workers = Array.from({ length: count }, () => startWorker(prefix, once));
  const stop = () => Promise.all(workers.map((worker) => worker.stop()));
  const asked = () => void stop();
  signal.addEventListener('abort', asked);
  try {
    await Promise.all(workers.map(work));
    return ready;
  } finally {
    signal.removeEventListener('abort', asked);
    await stop();
  }
}
