import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { makeDataFolder } from './data-folder.ts';
import { endsWithParent } from './ends-with-parent.ts';
import type { Half, HalfName, SupervisorMessage } from './half.ts';
import { lastLines } from './last-lines.ts';

// A process of its own session that owns both halves and their data. It ends, and they with it, when its standard
// input closes (its parent stopped it, or is gone), when either half ends, or on a signal.

const grace = 5_000;

const input = createInterface(process.stdin);
const halves: Half[] = JSON.parse((await once(input, 'line'))[0]);
const data = await makeDataFolder();
const children = new Map<HalfName, ChildProcess>();
let ending = false;

// The parent may be gone when something is said.
process.stdout.on('error', () => {});
input.once('close', end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
for (const half of halves) start(half);
say({
  kind: 'started',
  pids: { weaviate: pid('weaviate'), 'text2vec-model2vec': pid('text2vec-model2vec') },
});

function start(half: Half): void {
  const env: Record<string, string> = { ...half.env, STACK_PARENT_PID: String(process.pid) };
  if (half.dataVariable) env[half.dataVariable] = data.path;
  const [command = half.command, ...args] = [...endsWithParent(), half.command, ...half.args];
  const child = spawn(command, args, { cwd: half.cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const tail = lastLines(child);
  children.set(half.name, child);
  child.once('error', (error) => ended(half, error.message, []));
  child.once('close', (code, signal) =>
    ended(half, signal ? `killed by ${signal}` : `exit status ${code}`, tail),
  );
}

function pid(half: HalfName): number {
  return children.get(half)?.pid ?? 0;
}

function ended(half: Half, how: string, tail: string[]): void {
  if (!children.delete(half.name)) return;
  if (!ending) say({ kind: 'ended', half: half.name, how, lastLines: tail });
  void end();
}

async function end(): Promise<void> {
  if (!ending) {
    ending = true;
    for (const child of children.values()) child.kill('SIGTERM');
    setTimeout(() => {
      for (const child of children.values()) child.kill('SIGKILL');
    }, grace).unref();
  }
  if (children.size > 0) return;
  await data.remove();
  process.stdin.destroy();
}

function say(message: SupervisorMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
