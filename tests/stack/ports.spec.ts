import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { userInfo } from 'node:os';
import { expect, test } from 'playwright/test';
import { startCommand } from './command.ts';
import { listensOn } from './port-owner.ts';
import { checkFree, freePorts, nextFreePort } from './ports.ts';

const me = userInfo().username;

async function listen(port: number, host: string): Promise<Server> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  return server;
}

for (const host of ['127.0.0.1', '0.0.0.0', '::1']) {
  test(`names who holds a port on ${host}`, async () => {
    const [port = 0] = await freePorts(1);
    const server = await listen(port, host);
    const sentence = new RegExp(
      `^Port ${port} is taken by \`.*node.*\`, process ${process.pid} of ${me}\\. End it \\(kill ${process.pid}\\) and start again\\.$`,
    );
    await expect(checkFree([port])).rejects.toThrow(sentence);
    expect(await listensOn(process.pid, port)).toBe(true);
    expect(await listensOn(process.ppid, port)).toBe(false);
    server.close();
  });
}

test('finds a port free that nothing holds', async () => {
  await checkFree(await freePorts(3));
});

test('goes on to the next port where one is held', async () => {
  const [port = 0] = await freePorts(1);
  const server = await listen(port, '127.0.0.1');
  expect(await nextFreePort(port)).toBeGreaterThan(port);
  server.close();
});

test('a taken port ends the start before anything runs, with port, owner and the way out', async () => {
  const script = "require('net').createServer().listen(50051, '127.0.0.1', () => console.log('here'))";
  const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  const command = startCommand('main.ts');
  expect(await command.ended).toBe(1);
  expect(command.text()).toContain('Port 50051 is taken by `');
  expect(command.text()).toContain(
    `process ${holder.pid} of ${me}. End it (kill ${holder.pid}) and start again.`,
  );
  expect(command.text()).not.toContain('Starting Weaviate');
  holder.kill();
  await once(holder, 'exit');
});
