import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { type Command, startCommand } from './command.ts';
import { forcedKind } from './kind.ts';
import { inOwnNetwork, networkCommand } from './namespace.ts';
import { descendants, lives } from './processes.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

const outside = { STACK_NAMESPACE: '' };
const allowed = networkCommand() !== undefined;

/** A command that asks for a network of its own, then waits for Ctrl-C and ends with status 7. */
async function startAsking(): Promise<Command> {
  const file = join(await temporaryFolder(), 'asks.ts');
  const module = JSON.stringify(join(import.meta.dirname, 'namespace.ts'));
  const text = `
    import { readFileSync } from 'node:fs';
    import { inNamespace } from ${module};
    const own = await inNamespace(console.log);
    process.on('SIGINT', () => process.exit(7));
    console.log(own ? 'inside' : 'outside', readFileSync('/proc/net/dev', 'utf8').match(/\\S+(?=:)/g)?.join());
    setInterval(() => {}, 1000);
  `;
  await writeFile(file, text.replaceAll(/^ {4}/gm, ''));
  const command = startCommand(file, [], outside);
  await command.prints(/side/);
  return command;
}

test('runs a command in a network that has nothing but a loopback, or says in one line why not', async () => {
  const command = await startAsking();
  if (allowed) expect(command.text()).toBe('inside lo\n');
  else expect(command.text()).toMatch(/^This system has no network namespace .*\noutside /);
  command.child.kill('SIGINT');
  expect(await command.ended).toBe(7);
});

test('leaves no process when the command outside is killed', async () => {
  const command = await startAsking();
  const processes = await descendants(command.pid);
  expect(processes.length).toBeGreaterThanOrEqual(allowed ? 2 : 0);
  command.child.kill('SIGKILL');
  const left = async () => (await Promise.all(processes.map(lives))).filter(Boolean).length;
  await expect.poll(left).toBe(0);
});

// An engine that answers publishes the ports of its containers on the machine, so there the tests stay outside.
if (forcedKind() !== 'compose') {
  test('the tests themselves run in a network of their own where this system allows one', () => {
    expect(inOwnNetwork()).toBe(allowed);
  });
}

test('reaches the loopback of a new network', async () => {
  const [command = 'sh', ...args] = [...(networkCommand() ?? []), process.execPath, '-e'];
  const script =
    "const s = require('net').createServer().listen(8080, '127.0.0.1', () => s.close(() => console.log('free')))";
  expect((await promisify(execFile)(command, [...args, script])).stdout).toBe('free\n');
});

test('keeps the stack off every address but 127.0.0.1, gRPC too', async () => {
  const command = startCommand('main.ts', [], { ...outside, TMPDIR: await temporaryFolder() });
  await command.prints('Ctrl-C ends it.');
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
  // 50051 is C383; the state 0A is listening, and 0100007F is 127.0.0.1.
  const addresses = tables.join('\n').match(/\S+(?=:C383 \S+ 0A)/g);
  if (allowed) expect(addresses).toEqual(['0100007F']);
  else expect(command.text()).toContain("Weaviate's gRPC port 50051 is open to your network");
  expect((await fetch('http://localhost:8080/v1/meta')).ok).toBe(true);
  command.child.kill('SIGINT');
  expect(await command.ended).toBe(0);
});
