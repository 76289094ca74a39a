import { join } from 'node:path';
import type { Description } from './description.ts';
import type { Half } from './half.ts';
import type { Parts } from './prepare.ts';

/** The ports of a native stack: those that the description publishes, and those that only the halves see. */
export interface NativePorts {
  rest: number;
  grpc: number;
  inference: number;
  gossip: number;
  clusterData: number;
  raft: number;
  raftInternal: number;
}

/** The ports that the description publishes on this machine. */
export function publishedPorts({ weaviate }: Description): Pick<NativePorts, 'rest' | 'grpc'> {
  const inside = {
    rest: Number(option(weaviate.command, '--port') ?? 8080),
    grpc: Number(weaviate.environment.GRPC_PORT ?? 50051),
  };
  return {
    rest: weaviate.published.get(inside.rest) ?? inside.rest,
    grpc: weaviate.published.get(inside.grpc) ?? inside.grpc,
  };
}

/** The described services as processes on this machine. */
export function nativeHalves(description: Description, parts: Parts, ports: NativePorts): Half[] {
  return [inferenceHalf(description, parts, ports), weaviateHalf(description, parts, ports)];
}

function inferenceHalf({ inference }: Description, { python }: Parts, ports: NativePorts): Half {
  const address = ['--host', '127.0.0.1', '--port', String(ports.inference)];
  return {
    name: 'text2vec-model2vec',
    command: python,
    args: ['-m', 'uvicorn', 'app:app', ...address, '--no-access-log', '--timeout-graceful-shutdown', '1'],
    cwd: join(import.meta.dirname, 'inference'),
    env: {
      ...ownEnvironment(),
      ...inference.environment,
      MODEL_DIR: join(import.meta.dirname, 'model', 'files'),
      PYTHONDONTWRITEBYTECODE: '1',
    },
  };
}

/** Weaviate alone; without a raft log its data begins with nothing. */
export function weaviateHalf(
  { weaviate }: Description,
  { server, raft }: Pick<Parts, 'server'> & Partial<Parts>,
  ports: NativePorts,
): Half {
  const command = withOption(
    withOption(weaviate.command, '--host', '127.0.0.1'),
    '--port',
    String(ports.rest),
  );
  return {
    name: 'weaviate',
    command: server,
    args: command,
    cwd: import.meta.dirname,
    env: {
      ...ownEnvironment(),
      ...weaviate.environment,
      MODEL2VEC_INFERENCE_API: `http://127.0.0.1:${ports.inference}`,
      // Whoever starts the halves waits for both, and sees one sooner than Weaviate, which asks once a second.
      MODEL2VEC_WAIT_FOR_STARTUP: 'false',
      GRPC_PORT: String(ports.grpc),
      CLUSTER_ADVERTISE_ADDR: '127.0.0.1',
      CLUSTER_BIND_ADDR: '127.0.0.1',
      CLUSTER_GOSSIP_BIND_PORT: String(ports.gossip),
      CLUSTER_DATA_BIND_PORT: String(ports.clusterData),
      RAFT_PORT: String(ports.raft),
      RAFT_INTERNAL_RPC_PORT: String(ports.raftInternal),
      // A node that is alone need not wait 5 s for others before it leads.
      RAFT_TIMEOUTS_MULTIPLIER: '1',
      GO_PROFILING_DISABLE: 'true',
    },
    dataVariable: 'PERSISTENCE_DATA_PATH',
    dataFrom: raft,
  };
}

/** What a process needs of this one's environment; the rest, ENABLE_MODULES for one, must not reach the stack. */
function ownEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'LANG'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function option(command: string[], name: string): string | undefined {
  const index = command.indexOf(name);
  return index < 0 ? undefined : command[index + 1];
}

function withOption(command: string[], name: string, value: string): string[] {
  const index = command.indexOf(name);
  return index < 0 ? [...command, name, value] : command.with(index + 1, value);
}
