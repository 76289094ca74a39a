import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who holds a port; process and command are missing where the system shows them only to another user. */
export interface PortOwner {
  user: string;
  pid?: number;
  command?: string;
}

/** Who listens on a TCP port of this machine, at any of its addresses. */
export async function portOwners(port: number): Promise<PortOwner[]> {
  return process.platform === 'linux' ? ownersByProc(port) : ownersByLsof(port);
}

/** Whether it is this process that listens on the port. */
export async function listensOn(pid: number, port: number): Promise<boolean> {
  if (process.platform !== 'linux') return (await portOwners(port)).some((owner) => owner.pid === pid);
  const sockets = await listening(port);
  const held = await heldSockets(pid);
  return sockets.some(({ inode }) => held.includes(inode));
}

interface Socket {
  inode: string;
  uid: string;
}

/** The listening sockets of a port, from the kernel's table: https://docs.kernel.org/networking/proc_net_tcp.html */
async function listening(port: number): Promise<Socket[]> {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((path) => readFile(path, 'utf8').catch(() => '')),
  );
  return tables.flatMap((table) =>
    table.split('\n').flatMap((row) => {
      const [, local = '', , state, , , , uid = '', , inode = ''] = row.trim().split(/\s+/);
      return local.endsWith(`:${hex}`) && state === '0A' ? [{ inode, uid }] : [];
    }),
  );
}

async function ownersByProc(port: number): Promise<PortOwner[]> {
  const sockets = await listening(port);
  if (sockets.length === 0) return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const held = await Promise.all(pids.map(async (pid) => ({ pid, sockets: await heldSockets(pid) })));
  return Promise.all(
    sockets.map(async ({ inode, uid }) => {
      const user = await userName(uid);
      const pid = held.find((process) => process.sockets.includes(inode))?.pid;
      return pid === undefined ? { user } : { user, pid, command: await commandLine(pid) };
    }),
  );
}

async function heldSockets(pid: number): Promise<string[]> {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => []);
  const links = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => '')));
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
}

async function commandLine(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return text.replaceAll('\0', ' ').trim();
}

async function userName(uid: string): Promise<string> {
  return run('id', ['-nu', uid]).then(
    ({ stdout }) => stdout.trim(),
    () => uid,
  );
}

async function ownersByLsof(port: number): Promise<PortOwner[]> {
  const { stdout } = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-FpcL']).catch(() => ({
    stdout: '',
  }));
  return stdout
    .split(/^(?=p\d)/m)
    .filter(Boolean)
    .map((block) => ({
      pid: Number(/^p(\d+)/.exec(block)?.[1]),
      command: /^c(.*)$/m.exec(block)?.[1] ?? '',
      user: /^L(.*)$/m.exec(block)?.[1] ?? '',
    }));
}
