import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';

/** What the TypeScript client writes on the wire first, with one of its two ports led to a listener of our own. */
export const facts: Facts = {
  'key-in-plain-text': async ({ python }) => {
    const key = 'a-key-in-plain-text';
    const authCredentials = new weaviate.ApiKey(key);
    const ofTypeScript = await firstBytes((port) => weaviate.connectToLocal({ port, authCredentials }));
    const ofPython = await firstBytes((port) =>
      python(`
import weaviate
from weaviate.classes.init import Auth
weaviate.connect_to_local(host="127.0.0.1", port=${port}, auth_credentials=Auth.api_key("${key}"))
`),
    );
    expect([ofTypeScript, ofPython]).toEqual([expect.stringContaining(key), expect.stringContaining(key)]);
    return [];
  },

  'grpc-is-http-2': async () => {
    const { warn } = console;
    console.warn = () => {};
    const written = await firstBytes((grpcPort) => weaviate.connectToLocal({ grpcPort }));
    console.warn = warn;
    const [, version = ''] = /^PRI \* HTTP\/(\d)\.0\r\n/.exec(written) ?? [];
    return [version];
  },
};

/** The first bytes of the first connection that a client opens to a port; the client fails then. */
async function firstBytes(connect: (port: number) => Promise<unknown>): Promise<string> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const ended = connect(typeof address === 'object' && address ? address.port : 0).then(
    () => undefined,
    (error: unknown) => error,
  );
  const [socket] = (await once(server, 'connection')) as [Socket];
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  server.on('connection', (other) => other.destroy());
  socket.destroy();
  server.close();
  expect(await ended).toBeInstanceOf(Error);
  return bytes.toString('latin1');
}
