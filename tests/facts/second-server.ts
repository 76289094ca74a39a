import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import { freePorts } from '../stack/ports.ts';
import { prepare } from '../stack/prepare.ts';

/** A Weaviate beside the stack's own, with an environment of its own. */
export interface SecondServer {
  rest: string;
  port: number;
  grpcPort: number;
  /** What it has logged so far. */
  log(): string;
  /** Resolves once the log has the text, or once the server has ended. */
  says(text: string): Promise<void>;
  /** Resolves once it is ready, or has ended. */
  ready(): Promise<void>;
  /** The TypeScript client, connected once the server is ready. */
  connect(): Promise<WeaviateClient>;
  stop(): Promise<void>;
}

const patience = 60_000;

/**
 * Starts a Weaviate on free ports, with these variables beside those that it cannot do without. Data in a folder of
 * the caller's is kept for the next one.
 */
export async function secondServer(
  environment: Record<string, string>,
  kept?: string,
): Promise<SecondServer> {
  const { server } = await prepare(() => undefined);
  const [port = 0, grpcPort = 0, gossip = 0, clusterData = 0, raft = 0, raftInternal = 0] =
    await freePorts(6);
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'second-server-')));
  const child = spawn(server, ['--host', '127.0.0.1', '--port', String(port), '--scheme', 'http'], {
    env: {
      PATH: process.env.PATH,
      PERSISTENCE_DATA_PATH: folder,
      AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: 'true',
      DISABLE_TELEMETRY: 'true',
      GO_PROFILING_DISABLE: 'true',
      GRPC_PORT: String(grpcPort),
      CLUSTER_HOSTNAME: 'second',
      CLUSTER_ADVERTISE_ADDR: '127.0.0.1',
      CLUSTER_BIND_ADDR: '127.0.0.1',
      CLUSTER_GOSSIP_BIND_PORT: String(gossip),
      CLUSTER_DATA_BIND_PORT: String(clusterData),
      RAFT_PORT: String(raft),
      RAFT_INTERNAL_RPC_PORT: String(raftInternal),
      RAFT_TIMEOUTS_MULTIPLIER: '1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let logged = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (logged += piece));
  const rest = `http://127.0.0.1:${port}`;
  const ready = () => until(() => hasEnded(child) || isReady(rest));
  let client: WeaviateClient | undefined;
  return {
    rest,
    port,
    grpcPort,
    log: () => logged,
    says: (text) => until(() => logged.includes(text) || hasEnded(child)),
    ready,
    async connect() {
      await ready();
      client ??= await weaviate.connectToLocal({ host: '127.0.0.1', port, grpcPort });
      return client;
    },
    async stop() {
      await client?.close();
      if (!hasEnded(child)) {
        const ended = once(child, 'exit');
        child.kill(kept ? 'SIGTERM' : 'SIGKILL');
        await ended;
      }
      if (!kept) await rm(folder, { recursive: true, force: true });
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function isReady(rest: string): Promise<boolean> {
  return fetch(`${rest}/v1/.well-known/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`The second server is not there after ${patience / 1000} s.`);
    await pause(50);
  }
}
