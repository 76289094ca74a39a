import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { copyTree } from '../copy-tree.ts';
import { cacheFolder } from '../stack/cache-folder.ts';
import { lockFolder } from '../stack/cached.ts';
import type { Log } from '../stack/log.ts';
import type { Change } from './mutant.ts';

const run = promisify(execFile);

/** A copy of the tree in which things may be changed. */
export interface Scratch {
  folder: string;
  /** Changes the copy for as long as the work takes; whatever the work leaves behind goes too. */
  changed<Result>(changes: readonly Change[], work: () => Promise<Result>): Promise<Result>;
  /** Removes the copy and lets another run have its place. */
  release(): Promise<void>;
}

/** Copies the tree to a folder of its own, which always has the same name for this checkout. */
export async function makeScratch(siteDir: string, name: string, log: Log): Promise<Scratch> {
  const checkout = createHash('sha256').update(siteDir).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(), `mutants-${checkout}-${name}`);
  await mkdir(cacheFolder(), { recursive: true });
  const release = await lockFolder(folder, () =>
    log('Another run has the copy for mutants; waiting for it to end.'),
  );
  await rm(folder, { recursive: true, force: true });
  await copyTree(siteDir, folder);
  const git = (...words: string[]) =>
    run('git', ['-c', 'user.name=mutants', '-c', 'user.email=mutants@localhost', ...words], { cwd: folder });
  await git('init', '--quiet');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'The tree as it is');

  async function changed<Result>(changes: readonly Change[], work: () => Promise<Result>): Promise<Result> {
    try {
      for (const { path, content } of changes) await change(join(folder, path), content);
      return await work();
    } finally {
      await git('reset', '--quiet', '--hard');
      await git('clean', '--quiet', '--force', '-d');
    }
  }
  const giveBack = async () => {
    await rm(folder, { recursive: true, force: true });
    await release();
  };
  return { folder, changed, release: giveBack };
}

async function change(file: string, content: Change['content']): Promise<void> {
  if (content === undefined) return rm(file);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
