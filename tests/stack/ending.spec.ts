import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { type Command, follow, startCommand } from './command.ts';
import { descendants, lives, type Process } from './processes.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

interface Running {
  command: Command;
  /** Everything that the command has started. */
  processes: Process[];
  /** Where its data folder is. */
  folder: string;
}

async function startIn(folder: string): Promise<Running> {
  const command = startCommand('main.ts', [], { TMPDIR: folder });
  await command.prints('Ctrl-C ends it.');
  const processes = await descendants(command.pid);
  expect(processes.filter(({ command }) => /supervisor|weaviate-server|uvicorn/.test(command))).toHaveLength(
    3,
  );
  return { command, processes, folder };
}

function find({ processes }: Running, part: string): number {
  const found = processes.find(({ command }) => command.includes(part));
  if (!found) throw new Error(`No process of the stack is called ${part}.`);
  return found.pid;
}

async function leavesNothing({ processes, folder }: Running): Promise<void> {
  const left = async () => (await Promise.all(processes.map(lives))).filter(Boolean).length;
  await expect.poll(left).toBe(0);
  await expect.poll(() => readdir(folder)).toEqual([]);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`ends with status 0 on ${signal} and leaves nothing`, async () => {
    const running = await startIn(await temporaryFolder());
    running.command.child.kill(signal);
    expect(await running.command.ended).toBe(0);
    expect(running.command.text()).toMatch(
      /Nothing is left of the stack; `npm run stack` starts a new one\.\n$/,
    );
    await leavesNothing(running);
  });
}

test('leaves nothing when it is interrupted while it starts', async () => {
  const folder = await temporaryFolder();
  const command = startCommand('main.ts', [], { TMPDIR: folder });
  await expect.poll(() => readdir(folder)).toHaveLength(1);
  const processes = await descendants(command.pid);
  command.child.kill('SIGINT');
  expect(await command.ended).toBe(0);
  await leavesNothing({ command, processes, folder });
});

test('leaves nothing when it is killed and can clear up no more', async () => {
  const running = await startIn(await temporaryFolder());
  running.command.child.kill('SIGKILL');
  await leavesNothing(running);
});

test('its supervisor ends where who started it is gone before it has begun', async () => {
  const folder = await temporaryFolder();
  const supervisor = spawn(process.execPath, [join(import.meta.dirname, 'supervisor.ts')], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  supervisor.stdin.end(`${JSON.stringify({ halves: [], doors: [] })}\n`);
  expect(await once(supervisor, 'exit')).toEqual([0, null]);
  expect(await readdir(folder)).toEqual([]);
});

test('leaves nothing when npm is killed', async () => {
  const folder = await temporaryFolder();
  // The shell stands for npm: it starts the command, and is gone.
  const parent = spawn('sh', ['-c', '"$0" "$1"; exit', process.execPath, `${import.meta.dirname}/main.ts`], {
    env: { ...process.env, STACK: 'native', TMPDIR: folder },
  });
  const command = follow(parent);
  await command.prints('Ctrl-C ends it.');
  const running = { command, processes: await descendants(command.pid), folder };
  parent.kill('SIGKILL');
  await leavesNothing(running);
});

const halves = [
  { part: 'weaviate-server', name: 'Weaviate' },
  { part: 'uvicorn', name: 'The inference service' },
];

for (const { part, name } of halves) {
  test(`ends with status 1 when ${part} is killed, and says so with its last lines`, async () => {
    const running = await startIn(await temporaryFolder());
    process.kill(find(running, part), 'SIGKILL');
    expect(await running.command.ended).toBe(1);
    expect(running.command.text()).toContain(
      `${name} ended (killed by SIGKILL), and the rest of the stack with it. Its last lines:\n  `,
    );
    await leavesNothing(running);
  });
}

test('leaves nothing when even its supervisor is killed', async () => {
  const running = await startIn(await temporaryFolder());
  process.kill(find(running, 'supervisor.ts'), 'SIGKILL');
  expect(await running.command.ended).toBe(1);
  expect(running.command.text()).toContain(
    'The stack has ended, because its supervisor was killed (SIGKILL).',
  );
  await leavesNothing(running);
});

test('refuses a second start beside it, by name, and goes on', async () => {
  const first = await startIn(await temporaryFolder());
  const second = startCommand('main.ts');
  expect(await second.ended).toBe(1);
  expect(second.text()).toMatch(
    /^Ports 8080 and 50051 are taken by another stack of this project, process \d+ of /m,
  );
  expect((await fetch('http://127.0.0.1:8080/v1/meta')).ok).toBe(true);
  first.command.child.kill('SIGINT');
  expect(await first.command.ended).toBe(0);
  await leavesNothing(first);
});

test('of two starts at once one gets the ports, and the other says who has them', async () => {
  const both = [startCommand('main.ts'), startCommand('main.ts')];
  const loser = await Promise.race(both.map(async (command) => ({ command, status: await command.ended })));
  expect(loser.status).toBe(1);
  expect(loser.command.text()).toContain('are taken by another stack of this project');
  const winner = both.find((command) => command !== loser.command);
  await winner?.prints('Ctrl-C ends it.');
  winner?.child.kill('SIGINT');
  expect(await winner?.ended).toBe(0);
});
