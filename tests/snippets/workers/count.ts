import { availableParallelism } from 'node:os';

/** What one worker needs at most: Weaviate, the inference service, the client that runs and the worker itself. */
const memoryOfOne = 1 << 30;

/** How many workers prove so many things: as many as were asked for, or else as the machine bears, and none to idle. */
export function countWorkers(
  things: number,
  asked?: number,
  { cores = availableParallelism(), memory = process.availableMemory() } = {},
): number {
  const bears = Math.min(cores, Math.floor(memory / memoryOfOne));
  return Math.max(1, Math.min(asked ?? bears, things));
}
