import { availableParallelism } from 'node:os';

/** What one worker needs at most: Weaviate, the inference service, the client that runs and the worker itself. */
const memoryOfOne = 1 << 30;

/** A stack takes about as long to start as this many runs. */
const worthIt = 4;

/** How many workers prove so many things: as many as were asked for, or as the machine bears, and no idle ones. */
export function countWorkers(
  things: number,
  asked?: number,
  { cores = availableParallelism(), memory = process.availableMemory() } = {},
): number {
  const bears = Math.min(cores, Math.floor(memory / memoryOfOne), Math.ceil(things / worthIt));
  return Math.max(1, Math.min(asked ?? bears, things));
}
