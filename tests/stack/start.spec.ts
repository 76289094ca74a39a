import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { expect, test } from 'playwright/test';
import { startCommand } from './command.ts';
import { pathWithout } from './path-without.ts';
import { descendants, lives } from './processes.ts';
import { siteOpens } from './site-opens.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

test.describe.configure({ timeout: 300_000 });

test('opens the site, brings the stack up beside it, and Ctrl-C leaves nothing of either', async () => {
  const folder = await temporaryFolder();
  const command = startCommand('start.ts', ['--no-open'], { TMPDIR: folder });
  await siteOpens(command);
  await command.prints(/\[stack\] Weaviate .* answers at http:\/\/127\.0\.0\.1:8080, gRPC on port 50051/);
  const processes = await descendants(command.pid);
  command.child.kill('SIGINT');
  expect(await command.ended).toBe(0);
  expect(command.text()).toMatch(/Site and stack have ended; `npm start` starts both again\.\n$/);
  expect((await Promise.all(processes.map(lives))).filter(Boolean)).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.startsWith('weaviate-'))).toEqual([]);
});

test('opens the site also when the ports of site and stack are taken, and says by whom', async () => {
  const servers = [3000, 8080].map((port) => createServer().listen(port, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const command = startCommand('start.ts', ['--no-open']);
  await siteOpens(command);
  await command.prints('[stack] The site goes on without the stack. `npm run stack` tries again.');
  expect(command.text()).toMatch(/\[site\] Port 3000 is taken by .*The site uses \d+ instead\./);
  expect(command.text()).toContain('[stack] Port 8080 is taken by');
  for (const server of servers) server.close();
  command.child.kill('SIGINT');
  expect(await command.ended).toBe(0);
});

test('opens the site where there is neither Python nor Go and nothing is cached, and says so once', async () => {
  const command = startCommand('start.ts', ['--no-open'], {
    PATH: await pathWithout(/^(python|pip|go)/),
    XDG_CACHE_HOME: await temporaryFolder(),
  });
  const address = await siteOpens(command);
  await command.prints('[stack] The site goes on without the stack. `npm run stack` tries again.');
  const page = await fetch(`${address}/weaviate/model-providers/model2vec/embeddings`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html')]);
  const told = command.text().match(/\[site\] .*goes on without Run in Python.*/g);
  expect(told).toHaveLength(1);
  expect(told?.[0]).toMatch(
    /Python 3\.11 or newer is needed; there is none on the path\. Debian and Ubuntu: sudo /,
  );
  command.child.kill('SIGINT');
  expect(await command.ended).toBe(0);
});
