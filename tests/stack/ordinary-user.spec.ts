import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { copyTree } from '../copy-tree.ts';
import { cacheFolder } from './cache-folder.ts';
import { type Command, follow } from './command.ts';
import { prepare } from './prepare.ts';
import { findPython } from './python.ts';
import { runTool } from './run-tool.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

/** Only who is root in the whole machine can become somebody else; in a namespace of one's own there is nobody else. */
const isRoot = process.getuid?.() === 0 && /^\s*0\s+0\s+4294967295$/m.test(read('/proc/self/uid_map'));
const nobody = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups', '--'];

if (isRoot) {
  test('a user who is not root runs the stack in a tree of their own, and nothing is left of it', async () => {
    test.setTimeout(180_000);
    const home = await homeOfNobody();
    const command = await asNobody(home, ['tests/stack/main.ts', '--native']);
    await command.prints(/Weaviate .* answers at http:\/\/127\.0\.0\.1:8080/, 90_000);
    expect((await stat(`/proc/${command.pid}`)).uid).toBe(65534);
    const { version } = await (await fetch('http://127.0.0.1:8080/v1/meta')).json();
    expect(command.text()).toContain(version);
    command.child.kill('SIGINT');
    expect(await command.ended).toBe(0);
    expect(command.text()).toContain('Nothing is left of the stack');
    expect(await readdir(join(home, 'tmp'))).toEqual([]);
  });
}

/** A folder of the user's own, with the tree and what this machine has made for the stack. */
async function homeOfNobody(): Promise<string> {
  const home = await temporaryFolder();
  await chmod(home, 0o755);
  for (const name of ['tree', 'cache', 'tmp', 'python']) await mkdir(join(home, name));
  await copyTree(process.cwd(), join(home, 'tree'));
  const { server, python } = await prepare(() => undefined);
  for (const made of [dirname(server), dirname(dirname(python))]) {
    const copy = join(home, 'cache', basename(cacheFolder()), basename(made));
    await cp(made, copy, { recursive: true, verbatimSymlinks: true });
  }
  await runTool('chown', ['--recursive', '--no-dereference', '65534:65534', home]);
  return home;
}

/**
 * Runs a file of the tree as nobody. The packages and the Python of this machine may lie where only root can go, such
 * as in root's own home: for this command alone they are put where everybody can.
 */
async function asNobody(home: string, words: string[]): Promise<Command> {
  const prefix = (await findPython())?.prefix ?? '/usr';
  const script = `
    mount --make-rprivate /
    rm tree/node_modules && mkdir tree/node_modules && mount --bind "$CHECKOUT/node_modules" tree/node_modules
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
    PREFIX: prefix,
  };
  return follow(spawn('unshare', ['--mount', ...inside], { cwd: home, env }));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
