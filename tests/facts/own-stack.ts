import { setTimeout as pause } from 'node:timers/promises';
import { readDescription } from '../stack/description.ts';
import { nativeHalves } from '../stack/native-halves.ts';
import { freePorts } from '../stack/ports.ts';
import { prepare } from '../stack/prepare.ts';
import { supervise } from '../stack/supervise.ts';
import { type Recorder, startRecorder } from './recorder.ts';

/** A Weaviate of a fact's own, with settings that the shared one does not have. */
export interface OwnStack {
  rest: string;
  /** The port of REST, which stands in `rest` too, and that of gRPC. */
  port: number;
  grpcPort: number;
  /** Stands between this Weaviate and its inference service. */
  recorder: Recorder;
  /** Resolves with Weaviate's last lines when it ends by itself. */
  dead: Promise<Error>;
}

type Environment = Readonly<Record<string, string>>;

/**
 * Starts a second stack beside the shared one, gives what `use` observes of it, and ends it. `environment` is added to
 * Weaviate's; it may depend on the address of the inference service.
 */
export async function withOwnStack<T>(
  environment: Environment | ((service: string) => Environment),
  use: (stack: OwnStack) => Promise<T>,
  { untilReady = true } = {},
): Promise<T> {
  const [rest = 0, grpc = 0, inference = 0, gossip = 0, clusterData = 0, raft = 0, raftInternal = 0] =
    await freePorts(7);
  const ports = { rest, grpc, inference, gossip, clusterData, raft, raftInternal };
  const recorder = await startRecorder(`http://127.0.0.1:${inference}`);
  const given = typeof environment === 'function' ? environment(recorder.url) : environment;
  // It waits for its service, as Weaviate does where nothing is said.
  const own = { MODEL2VEC_INFERENCE_API: recorder.url, MODEL2VEC_WAIT_FOR_STARTUP: 'true', ...given };
  const halves = nativeHalves(await readDescription(), await prepare(() => {}), ports).map((half) =>
    half.name === 'weaviate' ? { ...half, env: { ...half.env, ...own } } : half,
  );
  const { dead, stop } = await supervise([], { halves, doors: [] });
  const address = `http://127.0.0.1:${rest}`;
  try {
    if (untilReady) await Promise.race([answers(address), dead]);
    return await use({ rest: address, port: rest, grpcPort: grpc, recorder, dead });
  } finally {
    await stop();
    recorder.stop();
  }
}

async function answers(address: string): Promise<void> {
  const isReady = () =>
    fetch(`${address}/v1/.well-known/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) await pause(50);
}
