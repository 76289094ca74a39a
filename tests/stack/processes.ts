import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

export interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** The processes that a process has started, and those that they have started. */
export async function descendants(pid: number): Promise<Process[]> {
  const all = process.platform === 'linux' ? await byProc() : await byPs();
  const below = (parent: number): Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

/** Whether a process is there and not just waiting to be collected. */
export async function lives({ pid, command }: Process): Promise<boolean> {
  const all = process.platform === 'linux' ? await byProc() : await byPs();
  return all.some((one) => one.pid === pid && one.command === command);
}

async function byProc(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
      const [stat, line] = await Promise.all([read('stat'), read('cmdline')]);
      const [state, parent] = stat.replace(/^.*\)/s, '').trim().split(' ');
      const gone = !state || state === 'Z';
      return gone ? [] : [{ pid, parent: Number(parent), command: line.replaceAll('\0', ' ').trim() }];
    }),
  );
  return found.flat();
}

async function byPs(): Promise<Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
  });
}
