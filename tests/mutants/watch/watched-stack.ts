import { readDescription } from '../../stack/description.ts';
import type { Log } from '../../stack/log.ts';
import { startNative } from '../../stack/native.ts';
import { publishedPorts } from '../../stack/native-halves.ts';
import { checkFree, freePorts } from '../../stack/ports.ts';
import { prepare } from '../../stack/prepare.ts';
import type { Stack } from '../../stack/stack.ts';
import { watchGrpc } from './grpc.ts';
import { watchRest } from './rest.ts';
import { Trace } from './trace.ts';

/** A stack that tells which requests were made at its published ports; what goes to `rest` is not among them. */
export interface WatchedStack extends Stack {
  trace: Trace;
}

/** Starts the described stack on other ports and stands at the published ones, where clients look for it. */
export async function startWatched(log: Log, signal: AbortSignal): Promise<WatchedStack> {
  const description = await readDescription();
  const { rest, grpc } = publishedPorts(description);
  await checkFree([rest, grpc]);
  const [otherRest = 0, otherGrpc = 0] = await freePorts(2);
  const moved = new Map(
    [...description.weaviate.published].map(([inside, outside]) => [
      inside,
      outside === rest ? otherRest : otherGrpc,
    ]),
  );
  const weaviate = { ...description.weaviate, published: moved };
  const stack = await startNative({ ...description, weaviate }, await prepare(log, signal), log, signal);
  const trace = new Trace();
  const doors = [
    await watchRest(rest, stack.rest, trace),
    await watchGrpc(grpc, `http://127.0.0.1:${otherGrpc}`, trace),
  ];
  const stop = async () => {
    for (const door of doors) door.close();
    await stack.stop();
  };
  return { ...stack, trace, stop };
}
