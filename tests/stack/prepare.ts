import { join } from 'node:path';
import { readDescription } from './description.ts';
import type { Log } from './log.ts';
import { environmentIsMade, type PythonEnvironment, pythonEnvironment } from './python-environment.ts';
import { raftLog, raftLogIsMade } from './raft-log.ts';
import { builtServer, serverBinary } from './server-binary.ts';

/** The programs that the native stack is made of. */
export interface Parts {
  /** The path of the Weaviate server. */
  server: string;
  /** The path of the Python that has the inference service's packages. */
  python: string;
  /** The folder of the raft log that Weaviate's data begins with. */
  raft: string;
}

/** The Python environment of the inference service. */
export const inferenceEnvironment: PythonEnvironment = {
  name: 'inference',
  what: "the inference service's Python environment",
  requirements: join(import.meta.dirname, 'inference', 'requirements.txt'),
};

/** Makes what the native stack needs and this machine does not have yet; needs the package registries only then. */
export async function prepare(log: Log, signal?: AbortSignal): Promise<Parts> {
  const description = await readDescription();
  const python = await pythonEnvironment(inferenceEnvironment, log, signal);
  const server = await serverBinary(description.weaviate.version, log, signal);
  const raft = await raftLog(server, description, log, signal);
  return { server, python, raft };
}

/** Whether this machine has all of that. */
export async function partsAreMade(): Promise<boolean> {
  const description = await readDescription();
  const server = await builtServer(description.weaviate.version);
  if (!server || !(await raftLogIsMade(server, description))) return false;
  return environmentIsMade(inferenceEnvironment);
}
