import type { SpawnOptions } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

// Linux shares the processors among sessions first: a priority counts only against processes of the same session.
// https://man7.org/linux/man-pages/man7/sched.7.html, "The autogroup feature"
const sharesBySession = existsSync('/proc/self/autogroup');

/** How to start a process that `yieldSession` is going to be called with. */
export const ownSession: Readonly<SpawnOptions> = { detached: sharesBySession };

/** Lets what runs in the same session go before a process. */
export function yieldToOthers(pid: number | undefined): void {
  whereItCan(() => pid && setPriority(pid, 10));
}

/**
 * Lets everything else on this machine go before a process that has a session of its own. A tenth of a processor is left
 * to it: where others never rest, it would stand still.
 */
export function yieldSession(pid: number | undefined): void {
  yieldToOthers(pid);
  whereItCan(() => pid && sharesBySession && writeFileSync(`/proc/${pid}/autogroup`, '10'));
}

function whereItCan(act: () => unknown): void {
  try {
    act();
  } catch {
    // It has ended already, or the system does not allow it: then it runs like everything else.
  }
}
