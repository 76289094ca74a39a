import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Fingerprint } from '../snippets/evidence.ts';
import { sha256 } from '../snippets/fingerprint.ts';
import type { RunLanguage } from '../snippets/languages.ts';
import { fileHash } from './file-hash.ts';
import { filesIn, filesUnder } from './files.ts';

/** What decides a run besides the bytes, for each language that runs. */
export type Fingerprints = Readonly<Record<RunLanguage, Fingerprint>>;

const compose = 'tests/stack/docker-compose.yml';
const model = 'tests/stack/model/files/model.safetensors';
const python = 'tests/snippets/clients/py/requirements.txt';
const node = 'tests/snippets/clients/ts/package.json';
const nodeLock = 'tests/snippets/clients/ts/package-lock.json';
const runnerFolder = 'tests/snippets/run';
/** What has a hand in a run from outside the runner's folder: what starts the server, gives output to lines, keeps what was installed and compares messages. */
const runnerFiles: Readonly<Record<string, readonly string[]>> = {
  'src/snippets': ['extract.ts', 'languages.ts', 'lines.ts', 'locate.ts', 'program.ts', 'same-message.ts'],
  'tests/snippets': ['changing-message.ts', 'prove.ts'],
  'tests/stack': ['cached.ts', 'native-halves.ts'],
  'tests/stack/containers': ['local.yml', 'model.yml', 'run.yml'],
  'tests/stack/server': ['go.mod', 'go.sum'],
};

/** Reads what the tree pins: server, clients, inference service, model, runner. */
export async function readFingerprints(siteDir: string): Promise<Fingerprints> {
  const read = (path: string) => readFile(join(siteDir, path), 'utf8');
  const hash = (path: string) => fileHash(join(siteDir, path));
  const { inference, runner } = await readFolders(siteDir);
  const shared = {
    server: serverVersion(await read(compose)),
    compose: await hash(compose),
    inference: await hashOfFiles(siteDir, inference),
    model: await hash(model),
    runner: await hashOfFiles(siteDir, runner),
  };
  return {
    py: { ...shared, client: pythonClient(await read(python)), clientLock: await hash(python) },
    ts: { ...shared, client: nodeClient(await read(node)), clientLock: await hash(nodeLock) },
    // What a shell source installs or asks is pinned by the same two files.
    sh: { ...shared, client: 'bash', clientLock: await hashOfFiles(siteDir, [python, nodeLock]) },
  };
}

/** The files that fingerprints are made of: when one of them changes, so may every verdict. */
export async function fingerprintFiles(siteDir: string): Promise<string[]> {
  const { inference, runner } = await readFolders(siteDir);
  return [compose, model, python, node, nodeLock, ...inference, ...runner];
}

/** The service's code and requirements, with what the model has beside its table: they too decide a vector. */
async function readFolders(siteDir: string): Promise<{ inference: string[]; runner: string[] }> {
  const service = (await filesUnder(siteDir, 'tests/stack/inference')).filter((path) =>
    /\.(py|txt)$/.test(path),
  );
  const settings = (await filesUnder(siteDir, 'tests/stack/model/files')).filter((path) =>
    path.endsWith('.json'),
  );
  const runner = (await filesUnder(siteDir, runnerFolder)).filter((path) => !path.includes('__pycache__'));
  const others = Object.entries(runnerFiles).map(async ([folder, names]) => {
    const there = await filesIn(siteDir, folder);
    return there.filter((path) => names.includes(basename(path)));
  });
  return { inference: [...service, ...settings], runner: [...runner, ...(await Promise.all(others)).flat()] };
}

async function hashOfFiles(siteDir: string, paths: readonly string[]): Promise<string> {
  const lines = paths.map(async (path) => `${await fileHash(join(siteDir, path))}  ${path}\n`);
  return sha256((await Promise.all(lines)).join(''));
}

function serverVersion(text: string): string {
  const image: unknown = parse(text)?.services?.weaviate?.image;
  const version = typeof image === 'string' ? /:([^:@/]+)$/.exec(image)?.[1] : undefined;
  if (!version)
    throw new Error(`${compose} names no version of Weaviate. Write services.weaviate.image with a tag.`);
  return version;
}

function pythonClient(text: string): string {
  const pinned = /^weaviate-client==[^\s;\\]+/m.exec(text)?.[0];
  if (!pinned) throw new Error(`${python} does not pin weaviate-client. Write weaviate-client==VERSION.`);
  return pinned;
}

function nodeClient(text: string): string {
  const version: unknown = JSON.parse(text)?.dependencies?.['weaviate-client'];
  if (typeof version !== 'string' || !/^\d/.test(version)) {
    throw new Error(`${node} does not pin weaviate-client. Write an exact version under dependencies.`);
  }
  return `weaviate-client@${version}`;
}
