import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { readTree } from '../../src/plugin/tree.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';
import { freePort } from './serve.ts';
import { comesAlive, watchShifts } from './watch.ts';

const pieces = 12;
const { pages } = await readTree(process.cwd());

for (const width of [390, 1280])
  test(`in a window of ${width} pixels, no table moves anything while it arrives`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    const shifted = await watchShifts(page);
    const port = await freePort();
    const server = await serveInPieces(site, port);
    let visited = 0;
    for (const { path } of pages) {
      const route = routeOf(path);
      if (!(await readFile(`build${route === '/' ? '/index' : route}.html`, 'utf8')).includes('<table'))
        continue;
      await page.goto(`http://localhost:${port}${route}`);
      await comesAlive(page);
      expect.soft(await shifted(), path).toBeLessThanOrEqual(0.001);
      visited += 1;
    }
    server.close();
    expect(visited).toBeGreaterThan(20);
  });

/** Serves a site whose documents arrive in pieces, with time to paint between them. */
async function serveInPieces(site: string, port: number): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(site + url);
    const content = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type });
    const isPage = type.startsWith('text/html');
    const size = isPage ? Math.ceil(content.length / pieces) : content.length;
    for (let start = 0; start < content.length; start += size) {
      response.write(content.subarray(start, start + size));
      if (isPage) await pause(50);
    }
    response.end();
  }).listen(port, 'localhost');
  await once(server, 'listening');
  return server;
}
