import { setTimeout as pause } from 'node:timers/promises';
import type { Description } from './description.ts';
import type { Stack } from './stack.ts';

const limit = 60_000;
const between = 50;

/** Whether it is the process of that number that listens on the port. */
type IsOurs = (pid: number, port: number) => Promise<boolean>;

/** Resolves once both halves answer as their health checks ask and Weaviate is seen to be ours and empty. */
export async function untilReady(
  stack: Stack,
  { weaviate, inference }: Description,
  isOurs: IsOurs,
  signal: AbortSignal,
): Promise<void> {
  const gaveUp = AbortSignal.timeout(limit);
  const stop = AbortSignal.any([signal, gaveUp]);
  try {
    const { pids, rest, grpcPort } = stack;
    await answers(stack.inference + inference.readyPath, isOurs, pids['text2vec-model2vec'], stop);
    await answers(rest + weaviate.readyPath, isOurs, pids.weaviate, stop);
    if (!(await isOurs(pids.weaviate, grpcPort))) throw notOurs(grpcPort);
    await isEmpty(stack);
  } catch (error) {
    if (!gaveUp.aborted) throw error;
    throw new Error(
      `The stack does not answer after ${limit / 1000} s: it is too busy, or a half hangs. Start it again.`,
    );
  }
}

async function answers(address: string, isOurs: IsOurs, pid: number, stop: AbortSignal): Promise<void> {
  const port = Number(new URL(address).port);
  // Nothing is asked of a port before it is our process that listens there.
  while (!(await isOurs(pid, port))) await pause(between, undefined, { signal: stop });
  while (!(await isOk(address, stop))) await pause(between, undefined, { signal: stop });
}

async function isOk(address: string, signal: AbortSignal): Promise<boolean> {
  return fetch(address, { signal }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function isEmpty({ rest }: Stack): Promise<void> {
  const { classes }: { classes: { class: string }[] } = await (await fetch(`${rest}/v1/schema`)).json();
  if (classes.length === 0) return;
  throw new Error(
    `The new Weaviate is not empty; it holds ${classes.map((found) => found.class).join(', ')}.`,
  );
}

function notOurs(port: number): Error {
  return new Error(`Port ${port} was taken by something else while the stack started. Start it again.`);
}
