import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const between = 1_000;

/** Resolves when the process that started this one is gone; npm too, where a shell stands between. */
export function parentGone(signal: AbortSignal): Promise<void> {
  const chain = () =>
    process.env.npm_lifecycle_event ? `${process.ppid} ${parentOf(process.ppid)}` : `${process.ppid}`;
  const before = chain();
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (chain() !== before) resolve();
    }, between);
    timer.unref();
    signal.addEventListener('abort', () => clearInterval(timer));
  });
}

function parentOf(pid: number): string {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    // The second field, a name in parentheses, may hold anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[1] ?? '';
  } catch {
    return '';
  }
}
