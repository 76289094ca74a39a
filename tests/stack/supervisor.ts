import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeDataFolder } from './data-folder.ts';
import { endsWithParent } from './ends-with-parent.ts';
import { doorPath } from './fence.ts';
import type { Half, HalfName, SupervisorMessage, SupervisorTask } from './half.ts';
import { lastLines } from './last-lines.ts';
import { relay } from './relay.ts';

// A process of its own session that owns both halves and their data. It ends, and they with it, when its standard
// input closes (its parent stopped it, or is gone), when either half ends, or on a signal.

const input = createInterface(process.stdin);
// It may close together with the first line, before anything else is there.
const closed = once(input, 'close');
const task: SupervisorTask = JSON.parse((await once(input, 'line'))[0]);
const data = await makeDataFolder();
const doors = task.doors.map((port) =>
  relay({ path: doorPath(data.path, port) }, { host: '127.0.0.1', port }),
);
const children = new Map<HalfName, ChildProcess>();
let ending = false;

// The parent may be gone when something is said.
process.stdout.on('error', () => {});
void closed.then(end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
for (const half of task.halves) start(half);
await Promise.all(doors);
say({
  kind: 'started',
  folder: data.path,
  pids: { weaviate: pid('weaviate'), 'text2vec-model2vec': pid('text2vec-model2vec') },
});

function start(half: Half): void {
  const env: Record<string, string> = { ...half.env, STACK_PARENT_PID: String(process.pid) };
  const kept = join(data.path, 'data');
  if (half.dataVariable) env[half.dataVariable] = kept;
  if (half.dataFrom) cpSync(half.dataFrom, kept, { recursive: true });
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
  ending = true;
  // Their data goes with them, so nothing has to be written first.
  for (const child of children.values()) child.kill('SIGKILL');
  if (children.size > 0) return;
  for (const door of doors) (await door).close();
  await data.remove();
  process.stdin.destroy();
}

function say(message: SupervisorMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
