import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'playwright/test';
import { parseEndpoint } from '../../../src/live/endpoint.ts';
import { openSandbox } from '../../../src/live/sandbox.ts';

async function sandboxThatSays(status: number, body: string) {
  const server = createServer((_, response) => response.writeHead(status).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const opened = await openSandbox({ label: 'a sandbox', address: `http://127.0.0.1:${port}` });
  server.close();
  return opened;
}

test('a sandbox service gives each visitor a server and its key', async () => {
  const body = JSON.stringify({ url: 'https://one.example/path', key: 'k' });
  expect(await sandboxThatSays(200, body)).toEqual({ origin: 'https://one.example', key: 'k' });
});

test('a sandbox service that is full or ill is a sentence', async () => {
  expect(await sandboxThatSays(503, '')).toContain('(503)');
  for (const said of ['{}', 'null', 'no JSON']) {
    expect(await sandboxThatSays(200, said)).toContain(
      'named no server. Try again later, or use your own server.',
    );
  }
  const silent = await openSandbox({ label: 'a sandbox', address: 'http://127.0.0.1:9' });
  expect(silent).toContain('does not answer');
});

test('an address is its origin: names, paths and queries in it are dropped', () => {
  expect(parseEndpoint('localhost:8080')).toEqual({ origin: 'http://localhost:8080', key: undefined });
  expect(parseEndpoint(' https://me:secret@a.example:1/x?y#z ', ' k ')).toEqual({
    origin: 'https://a.example:1',
    key: 'k',
  });
  for (const none of ['', 'javascript:alert(1)', 'ftp://a.example', 'data:text/html,x', 'http://', 'a b']) {
    expect(parseEndpoint(none), none).toBeUndefined();
  }
});
