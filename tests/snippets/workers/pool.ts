import { chosenModel, kindOfRuns } from '../../stack/kind.ts';
import type { Log } from '../../stack/log.ts';
import { type Clients, prepareClients } from '../clients.ts';
import type { Planned } from '../plan.ts';
import type { Proof } from '../prove.ts';
import { countWorkers } from './count.ts';
import { findPlace } from './place.ts';
import { startWorker, type Worker } from './start-worker.ts';

export interface PoolOptions {
  /** How many things are going to run, as far as that is known. */
  things: number;
  /** How many workers were asked for; as many as the machine bears where it says nothing. */
  workers: number | undefined;
  log: Log;
  signal: AbortSignal;
}

/** Workers whose stacks start, or have started. */
export interface Pool {
  clients: Clients;
  /**
   * Lets the workers run everything planned, each the next one as soon as it is done with the one before, with more
   * workers where there is more to do than was known. One whose stack ended takes no more; what nobody could take has
   * no run. Resolves with when each stack was there, in milliseconds from the call.
   */
  run(planned: readonly Planned[], onRun: (proof: Proof) => void): Promise<number[]>;
  /** Ends all workers and what had to be started for them. */
  close(): Promise<void>;
}

/** Gets what stacks need, and starts as many workers as so many things keep busy. */
export async function openPool({ things, workers: asked, log, signal }: PoolOptions): Promise<Pool> {
  const [kind, model] = [kindOfRuns(), chosenModel()];
  const clients = await prepareClients(log, signal);
  const { prefix, parts, leave } = await findPlace(kind, log, signal);
  const said = new Set<string>();
  const once = (line: string) => {
    if (!said.has(line)) log(line);
    said.add(line);
  };
  const started: { worker: Worker; begun: Promise<void> }[] = [];
  const countFor = (things: number) => (prefix.length > 0 ? countWorkers(things, asked) : 1);
  const growTo = (count: number) => {
    while (started.length < count) {
      const worker = startWorker(prefix, once);
      const begun = worker.begin({ kind, model, parts, clients });
      // Who lets it run something is told; nobody may come to that.
      begun.catch(() => {});
      started.push({ worker, begun });
    }
  };
  const stop = () => Promise.all(started.map(({ worker }) => worker.stop()));
  const asksToStop = () => void stop();
  signal.addEventListener('abort', asksToStop);
  if (!signal.aborted && things > 0) growTo(countFor(things));
  return {
    clients,
    async run(planned, onRun) {
      signal.throwIfAborted();
      const began = performance.now();
      const queue = [...planned];
      const ready: number[] = [];
      const count = countFor(planned.length);
      if (count > 1) log(`${count} workers run ${planned.length} programs, each on a stack of its own.`);
      growTo(count);
      const work = async ({ worker, begun }: (typeof started)[number]) => {
        await begun;
        ready.push(performance.now() - began);
        for (let next = queue.shift(); next; next = queue.shift()) {
          const proof = await worker.prove(next);
          onRun(proof);
          if (proof.stackEnded) return;
        }
      };
      await Promise.all(started.map(work));
      return ready;
    },
    async close() {
      signal.removeEventListener('abort', asksToStop);
      await stop().finally(leave);
    },
  };
}
