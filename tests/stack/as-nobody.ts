import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { copyTree } from '../copy-tree.ts';
import { cacheFolder } from './cache-folder.ts';
import { type Command, follow } from './command.ts';
import { prepare } from './prepare.ts';
import { findPython } from './python.ts';
import { runTool } from './run-tool.ts';
import { temporaryFolder } from './temporary.ts';

/** Only who is root in the whole machine can become somebody else; in a namespace of one's own there is nobody else. */
export const isRoot = process.getuid?.() === 0 && /^\s*0\s+0\s+4294967295$/m.test(read('/proc/self/uid_map'));
/** The user who owns nothing. */
export const nobodysId = 65534;
const nobody = ['setpriv', '--reuid', `${nobodysId}`, '--regid', `${nobodysId}`, '--clear-groups', '--'];

/** A folder of the user's own, with the tree and a place for what this machine has made already. */
export async function homeOfNobody(): Promise<string> {
  const home = await temporaryFolder();
  await chmod(home, 0o755);
  for (const name of ['tree', 'tmp', 'python', 'packages-cache']) await mkdir(join(home, name));
  await copyTree(process.cwd(), join(home, 'tree'));
  await rm(join(home, 'tree', 'node_modules'));
  await mkdir(join(home, 'tree', 'node_modules'));
  await mkdir(join(process.cwd(), 'node_modules', '.cache'), { recursive: true });
  await prepare(() => undefined);
  for (const made of await madeFolders())
    await mkdir(join(home, 'cache', basename(cacheFolder()), made), { recursive: true });
  await runTool('chown', ['--recursive', '--no-dereference', `${nobodysId}:${nobodysId}`, home]);
  return home;
}

/**
 * Runs a file of the tree as nobody. The packages, the cache and the Python of this machine may lie where only root can
 * go, such as in root's own home: for this command alone they are put where everybody can.
 */
export async function asNobody(
  home: string,
  words: string[],
  more: NodeJS.ProcessEnv = {},
): Promise<Command> {
  const prefix = (await findPython())?.prefix ?? '/usr';
  const script = `
    mount --make-rprivate /
    mount --bind "$CHECKOUT/node_modules" tree/node_modules
    mount --bind packages-cache tree/node_modules/.cache
    for made in cache/*/*/; do
      from="$MADE/$(basename "$made")"
      # Another checkout may have replaced it meanwhile.
      if [ -d "$from" ]; then mount --bind "$from" "$made"; fi
    done
    case "$PREFIX" in /root/*)
      mount --bind "$PREFIX" python && mount -t tmpfs -o mode=755 none /root
      mkdir -p "$PREFIX" && mount --bind python "$PREFIX" ;;
    esac
    cd tree && exec "$@"`;
  const node = process.execPath.replace(process.cwd(), join(home, 'tree'));
  const inside = ['sh', '-euc', script, 'sh', ...nobody, node, ...words];
  const env = {
    PATH: `${join(prefix, 'bin')}:/usr/bin:/bin`,
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    TMPDIR: join(home, 'tmp'),
    CHECKOUT: process.cwd(),
    MADE: cacheFolder(),
    PREFIX: prefix,
    ...more,
  };
  return follow(spawn('unshare', ['--mount', ...inside], { cwd: home, env }));
}

/** What is whole in this machine's cache, and anybody's to read: an engine's data are neither. */
async function madeFolders(): Promise<string[]> {
  const names = await readdir(cacheFolder());
  return names.filter((name) => existsSync(join(cacheFolder(), name, '.complete')));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
