import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { endsWithParent } from './ends-with-parent.ts';
import type { Log } from './log.ts';

// https://man7.org/linux/man-pages/man1/unshare.1.html
const network = ['unshare', '--map-root-user', '--net'];
// Root that is really root may also run a Docker engine in there.
const networks = process.getuid?.() === 0 ? [['unshare', '--net'], network] : [network];
const processes = ['--pid', '--fork', '--kill-child', '--mount-proc'];

// A new network has its loopback down; the second way is for systems without iproute2.
const raiseLoopback = `
PATH="$PATH:/usr/sbin:/sbin"
ip link set lo up 2>/dev/null || python3 -c '
import fcntl, socket, struct
fcntl.ioctl(socket.socket(), 0x8914, struct.pack("16sh14x", b"lo", 0x41))' || exit 125
`;

const marker = 'STACK_NAMESPACE';

/** Whether this process runs in a network that `inNamespace` made. */
export function inOwnNetwork(): boolean {
  return Boolean(process.env[marker]);
}

/** What to put before a command to run it in a new network with a loopback, where this system allows that. */
export function networkCommand(): string[] | undefined {
  return firstThatWorks([[...network, 'sh', '-c', `${raiseLoopback} exec "$@"`, 'sh']]);
}

/**
 * Runs this very command again in a network of its own, where ports are always free, and ends with its exit status.
 * Returns true inside it, and false where the system allows no such network.
 */
export async function inNamespace(log: Log): Promise<boolean> {
  if (inOwnNetwork()) {
    obeyOuterProcess();
    return true;
  }
  const prefix = namespaceCommand();
  if (!prefix) {
    log(
      'This system has no network namespace for the tests (unshare), so the ports that they use have to be free.',
    );
    return false;
  }
  process.exit(await runInside(prefix, [process.execPath, ...process.execArgv, ...process.argv.slice(1)]));
}

/** What says to a command that it runs in a network that was made for it. */
export const insideEnvironment: Readonly<Record<string, string>> = { [marker]: 'own' };

/**
 * What to put before a command to run it in a network of its own, with process numbers of its own where /proc can be
 * mounted: whatever is left of it then ends with it, and it ends with this process.
 */
export function namespaceCommand(): string[] | undefined {
  // The shell stays, as the first process of its namespace has to collect what others leave behind.
  const rest = ['sh', '-c', `${raiseLoopback} "$@"; exit $?`, 'sh'];
  const ways = networks.flatMap((way) => [[...way, ...processes], way]);
  return firstThatWorks(ways.map((way) => [...endsWithParent(), ...way, ...rest]));
}

function firstThatWorks(commands: string[][]): string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  return commands.find(
    ([command = '', ...args]) => spawnSync(command, [...args, 'sh', '-c', ':']).status === 0,
  );
}

function runInside([command = '', ...args]: string[], inner: string[]): Promise<number> {
  const child = spawn(command, [...args, ...inner], {
    // A session of its own, so that Ctrl-C arrives once: here, and from here inside.
    detached: true,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...insideEnvironment },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.connected && child.send(signal));
  }
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
