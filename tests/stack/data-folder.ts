import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'weaviate-model2vec-stack-';
const socketName = 'alive.sock';

/** A folder for one stack's data; its socket answers as long as the process that made it lives. */
export interface DataFolder {
  path: string;
  remove(): Promise<void>;
}

/** Makes a data folder that no other run takes for a forgotten one. */
export async function makeDataFolder(): Promise<DataFolder> {
  const path = await mkdtemp(join(tmpdir(), prefix));
  const server = await listen(join(path, socketName));
  const remove = async () => {
    server.close();
    await rm(path, { recursive: true, force: true });
  };
  return { path, remove };
}

/** Removes this user's data folders whose stack is gone, and gives their paths. */
export async function removeForgottenData(now = Date.now()): Promise<string[]> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  const paths = names.map((name) => join(tmpdir(), name));
  const forgotten = await Promise.all(paths.map((path) => isForgotten(path, now)));
  const removed = paths.filter((_, index) => forgotten[index]);
  await Promise.all(removed.map((path) => rm(path, { recursive: true, force: true })));
  return removed;
}

async function isForgotten(path: string, now: number): Promise<boolean> {
  const folder = await lstat(path).catch(() => undefined);
  if (!folder?.isDirectory() || folder.uid !== process.getuid?.()) return false;
  // Process numbers mean nothing across namespaces; a socket in the file system answers from every one.
  const state = await ask(join(path, socketName));
  return state === 'dead' || (state === 'absent' && now - folder.mtimeMs > 60_000);
}

function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve(server));
  });
}

function ask(path: string): Promise<'alive' | 'dead' | 'absent'> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve('alive');
    });
    socket.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ENOENT' ? 'absent' : 'dead'),
    );
  });
}
