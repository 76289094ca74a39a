import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import type { Log } from './log.ts';

// Ports are taken or free within a network namespace, so in one of our own they are always free. Processes get one as
// well, where /proc can be mounted: whatever is left of a run then ends with it.
// https://man7.org/linux/man-pages/man1/unshare.1.html
const network = ['unshare', '--map-root-user', '--net'];
const networkAndProcesses = [...network, '--pid', '--fork', '--kill-child', '--mount-proc'];
const withParent = ['setpriv', '--pdeathsig', 'KILL', '--'];

// A new network has its loopback down; the second way is for systems without iproute2.
const raiseLoopback = `
PATH="$PATH:/usr/sbin:/sbin"
ip link set lo up 2>/dev/null || python3 -c '
import fcntl, socket, struct
fcntl.ioctl(socket.socket(), 0x8914, struct.pack("16sh14x", b"lo", 0x41))' || exit 125
"$@"
exit $?`;

const marker = 'STACK_NAMESPACE';

/**
 * Runs this very command again in a network of its own and ends with its exit status. Returns true inside it, and false
 * where the system allows no such network.
 */
export async function inNamespace(log: Log): Promise<boolean> {
  if (process.env[marker]) {
    obeyOuterProcess();
    return true;
  }
  const prefix = namespaceCommand();
  if (!prefix) {
    log(
      'This system gives no network namespace (unshare), so the tests use its own ports, which have to be free.',
    );
    return false;
  }
  process.exit(await runInside(prefix, [process.execPath, ...process.execArgv, ...process.argv.slice(1)]));
}

/** What to put before a command to run it in a network of its own, where this system allows that. */
export function namespaceCommand(): string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  const ways = [networkAndProcesses, network].flatMap((way) => [[...withParent, ...way], way]);
  return ways.map((way) => [...way, 'sh', '-c', raiseLoopback, 'sh']).find(works);
}

function works([command = '', ...args]: string[]): boolean {
  return spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0;
}

function runInside([command = '', ...args]: string[], inner: string[]): Promise<number> {
  const child = spawn(command, [...args, ...inner], {
    // A session of its own, so that Ctrl-C arrives once: here, and from here inside.
    detached: true,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [marker]: 'own' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => child.connected && child.send(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

function obeyOuterProcess(): void {
  process.on('message', (signal: NodeJS.Signals) => process.kill(process.pid, signal));
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
