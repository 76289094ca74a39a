import { createHash } from 'node:crypto';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cached, cached, findCached } from '../stack/cached.ts';
import type { Log } from '../stack/log.ts';
import { environmentIsMade, type PythonEnvironment, pythonEnvironment } from '../stack/python-environment.ts';
import { runTool } from '../stack/run-tool.ts';

/** What sources and programs run with, and nothing besides. */
export interface Clients {
  /** The path of a Python that has the client and what it needs. */
  python: string;
  /** The path of a node_modules folder with the client and what it needs. */
  nodeModules: string;
}

const folder = join(import.meta.dirname, 'clients');

/** The environment that Python sources run in. */
export const pythonClient: PythonEnvironment = {
  name: 'client',
  what: "the Python client's environment",
  requirements: join(folder, 'py', 'requirements.txt'),
};

/** Installs both clients where this user's cache does not have them; needs the package registries only then. */
export async function prepareClients(log: Log, signal?: AbortSignal): Promise<Clients> {
  const python = await pythonEnvironment(pythonClient, log, signal);
  return { python, nodeModules: await nodeModules(log, signal) };
}

/** Whether this user's cache has both. */
export async function clientsAreMade(): Promise<boolean> {
  return (await environmentIsMade(pythonClient)) && Boolean(await findCached(await identityOfNode()));
}

const nodeFiles = ['package.json', 'package-lock.json'];

async function identityOfNode(): Promise<Pick<Cached, 'name' | 'needs'>> {
  const hash = createHash('sha256');
  for (const name of nodeFiles) hash.update(await readFile(join(folder, 'ts', name)));
  return {
    name: `client-node-${hash.digest('hex').slice(0, 12)}`,
    needs: join('node_modules', 'weaviate-client', 'package.json'),
  };
}

async function nodeModules(log: Log, signal?: AbortSignal): Promise<string> {
  const make = async (into: string) => {
    log('Installing the TypeScript client, once: about 5 s.');
    for (const name of nodeFiles) await cp(join(folder, 'ts', name), join(into, name));
    await runTool('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: into, signal });
  };
  const made = await cached({ ...(await identityOfNode()), what: 'the TypeScript client', make }, log);
  return join(made, 'node_modules');
}
