import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { createInterface } from 'node:readline';
import { makeDataFolder } from '../data-folder.ts';
import { findAiling } from './ailing.ts';
import { findEngine } from './engine.ts';
import { type ProjectMessage, type ProjectTask, projectLabel } from './project.ts';
import { takeDown } from './take-down.ts';

// A process of its own session that owns a compose project. It ends, and takes the project down, when its standard
// input closes (its parent stopped it, or is gone), when a container ends, or on a signal.

const waitLimit = '180';
const grace = 5_000;

const input = createInterface(process.stdin);
// It may close together with the first line, before anything else is there.
const closed = once(input, 'close');
const { name, env, up }: ProjectTask = JSON.parse((await once(input, 'line'))[0]);
const folder = await makeDataFolder();
const run = `${hostname()}:${folder.path}`;
let bringingUp: ChildProcess | undefined;
let ending = false;

// The parent may be gone when something is said.
process.stdout.on('error', () => {});
void closed.then(end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
const events = up ? watch() : undefined;
say({ kind: 'watching', run });
if (up) await bringUp();

async function bringUp(): Promise<void> {
  const args = ['compose', '--progress', 'plain', 'up', '--detach', '--wait', '--wait-timeout', waitLimit];
  const child = spawn('docker', args, {
    env: { ...env, STACK_RUN: run },
    // A group of its own: the plugin is a process beside `docker`, which does not pass every signal on.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  bringingUp = child;
  const lines: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    lines.push(line);
    const [, what] = /^ *(.+?) Pulling *$/.exec(line) ?? [];
    if (what) say({ kind: 'pulling', what });
  });
  const [code] = await once(child, 'close');
  if (ending) return;
  if (code === 0) bringingUp = undefined;
  const ailing = await findAiling(env, name).catch(() => []);
  if (ending) return;
  if (code === 0 && ailing.length === 0) return say({ kind: 'up' });
  say({ kind: 'failed', lines: lines.slice(-15), ailing });
  await end();
}

/** Ends everything as soon as a container ends, or the engine itself. */
function watch(): ChildProcess {
  const now = String(Math.floor(Date.now() / 1000));
  const filters = ['--filter', projectLabel(name), '--filter', 'type=container', '--filter', 'event=die'];
  const watching = spawn('docker', ['events', '--since', now, ...filters], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  createInterface(watching.stdout).on('line', sick);
  watching.once('close', sick);
  return watching;
}

async function sick(): Promise<void> {
  // While the project is brought up, compose itself notices.
  if (ending || bringingUp) return;
  const [ailing] = await findAiling(env, name).catch(() => []);
  if (ending) return;
  const engine = await findEngine(env);
  const why = engine.answers
    ? 'Something else has removed one of them.'
    : `They are out of reach: ${engine.why}.`;
  say(ailing ? { kind: 'ended', ailing } : { kind: 'lost', why });
  await end();
}

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  if (bringingUp?.pid && bringingUp.exitCode === null) await callOff(bringingUp, bringingUp.pid);
  events?.kill();
  const why = await takeDown(env, name, (why) => say({ kind: 'again', why }));
  if (why) say({ kind: 'left', why });
  else await folder.remove();
  process.exit(why ? 1 : 0);
}

/** Ends compose gently, so that it leaves no request that the engine still works on. */
async function callOff(child: ChildProcess, group: number): Promise<void> {
  const over = once(child, 'close');
  process.kill(-group, 'SIGTERM');
  const killing = setTimeout(() => process.kill(-group, 'SIGKILL'), grace);
  await over;
  clearTimeout(killing);
}

function say(message: ProjectMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
