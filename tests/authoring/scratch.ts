import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyTree } from '../copy-tree.ts';
import { type Command, follow } from '../stack/command.ts';
import { nextFreePort } from '../stack/ports.ts';
import { siteOpens } from '../stack/site-opens.ts';

/** A copy of the tree with a running `npm start`, to be written in. */
export interface Scratch {
  tree: string;
  /** Where its site answers, without a trailing slash. */
  address: string;
  command: Command;
  read(path: string): Promise<string>;
  /** Replaces a text of a file, as an editor would save it. */
  edit(path: string, from: string, to: string): Promise<void>;
  write(path: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Copies the tree, lets it be changed, starts it, and waits until saved sources can run. */
export async function openScratch(change?: (write: Scratch['write']) => Promise<void>): Promise<Scratch> {
  const tree = await realpath(await mkdtemp(join(tmpdir(), 'author-')));
  await copyTree(process.cwd(), tree);
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), text);
  };
  await change?.(write);
  const port = await nextFreePort(3000);
  const words = [join(tree, 'tests/stack/start.ts'), '--no-open', '--port', String(port)];
  const env = { ...process.env, STACK: 'native' };
  const command = follow(spawn(process.execPath, words, { cwd: tree, env }));
  const read = (path: string) => readFile(join(tree, path), 'utf8');
  const address = await siteOpens(command);
  await command.prints(/\[runs\] Weaviate .* is ready\./);
  return {
    tree,
    address,
    command,
    read,
    write,
    async edit(path, from, to) {
      const text = await read(path);
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}.`);
      await write(path, text.replace(from, to));
    },
    async close() {
      command.child.kill('SIGINT');
      await command.ended;
      await rm(tree, { recursive: true, force: true });
    },
  };
}
