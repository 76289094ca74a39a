import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { version } from 'typescript';
import type { Clients } from '../../snippets/clients.ts';
import { cached } from '../../stack/cached.ts';
import { runTool } from '../../stack/run-tool.ts';
import { type ClientApi, clientOf } from './client-api.ts';

/** What both clients let their users name. */
export interface ClientApis {
  py: ClientApi;
  ts: ClientApi;
  /** What the server's own interface calls by name. */
  server: string[];
  /** What TypeScript's errors are called, which the client throws and does not export. */
  errors: string[];
}

/** What decides what is found in the clients. */
const makers = ['python-api.py', 'typescript-api.ts', 'client-api.ts', 'client-apis.ts'];

/** Reads both clients, once for their versions: it is kept in the user's cache folder. */
export async function readClientApis(clients: Clients): Promise<ClientApis> {
  const folder = await cached(
    {
      what: 'the names of the clients',
      name: `client-names-${await identity(clients)}`,
      needs: 'names.json',
      make: async (into) => writeFile(join(into, 'names.json'), JSON.stringify(await read(clients))),
    },
    () => {},
  );
  return JSON.parse(await readFile(join(folder, 'names.json'), 'utf8'));
}

/** The folders of the clients are called after what is installed in them. */
async function identity({ python, nodeModules }: Clients): Promise<string> {
  const installed = [dirname(dirname(python)), dirname(nodeModules)].map((folder) => basename(folder));
  const hash = createHash('sha256').update([...installed, version].join('\0'));
  for (const maker of makers) hash.update(await readFile(join(import.meta.dirname, maker)));
  return hash.digest('hex').slice(0, 12);
}

async function read({ python, nodeModules }: Clients): Promise<ClientApis> {
  // Only a run that finds no cache waits for the compiler.
  const { typescriptApi } = await import('./typescript-api.ts');
  const declared = join(nodeModules, 'weaviate-client', 'dist', 'node', 'esm');
  const py: ClientApi = JSON.parse(await runTool(python, [join(import.meta.dirname, 'python-api.py')]));
  return {
    py,
    ts: typescriptApi(join(declared, 'index.d.ts')),
    server: [...clientOf('', typescriptApi(join(declared, 'openapi', 'schema.d.ts'))).declared],
    errors: Object.keys(typescriptApi(join(declared, 'errors.d.ts')).roots),
  };
}
