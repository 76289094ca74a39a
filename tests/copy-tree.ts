import { execFile } from 'node:child_process';
import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Copies the tree, as far as git would take it, to another folder; installed packages are shared. */
export async function copyTree(from: string, to: string): Promise<void> {
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { stdout } = await promisify(execFile)('git', words, { cwd: from, maxBuffer: 1 << 26 });
  for (const path of stdout.split('\0').filter(Boolean)) {
    await cp(join(from, path), join(to, path)).catch((error: NodeJS.ErrnoException) => {
      // Deleted and not committed yet.
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await symlink(join(from, 'node_modules'), join(to, 'node_modules'));
}
