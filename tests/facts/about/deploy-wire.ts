import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import { withKeys } from '../deployed-server.ts';
import type { FactContext, Facts } from '../fact.ts';

const key = 'a-key-in-plain-text';

/** What clients write on the wire first, with one of their two ports led to a listener of our own. */
export const facts: Facts = {
  'key-in-plain-text': async (context) => {
    for (const written of await withKey(context)) expect(written).toContain(key);
    return [];
  },

  'connect-by-tls': async ({ python, read }) => {
    const methods = ['weaviate.connect_to_custom', 'weaviate.connectToCustom'];
    const [inPython, inTypeScript] = [
      ['http_secure', 'grpc_secure'],
      ['httpSecure', 'grpcSecure'],
    ] as const;
    const parameters = await python(`
import inspect, json, weaviate
print(json.dumps([name for name in inspect.signature(${methods[0]}).parameters if name.endswith("_secure")]))
`);
    expect(parameters).toEqual(inPython);
    expect(weaviate.connectToCustom).toBeInstanceOf(Function);
    const types = await read('node_modules/weaviate-client/dist/node/esm/connection/helpers.d.ts');
    for (const name of inTypeScript) expect(types).toContain(`${name}?: boolean`);
    const proxy = await read('docs/deploy/configuration/security.mdx');
    const ports = [443, 50051];
    for (const port of ports) expect(proxy).toContain(`- "${port}:${port}"`);
    return [...methods, ...inPython, ...inTypeScript, ...ports];
  },

  'right-key-200': async (context) => {
    const [header, word] = ['Authorization', 'Bearer'];
    for (const written of await withKey(context))
      expect(written).toMatch(new RegExp(`\r\n${header}: ${word} ${key}\r\n`, 'i'));
    return [(await withKeys()).right, header, word];
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

/** What both clients write first when they have a key. */
async function withKey({ python }: FactContext): Promise<[string, string]> {
  const authCredentials = new weaviate.ApiKey(key);
  const ofTypeScript = await firstBytes((port) => weaviate.connectToLocal({ port, authCredentials }));
  const ofPython = await firstBytes((port) =>
    python(`
import weaviate
from weaviate.classes.init import Auth
weaviate.connect_to_local(host="127.0.0.1", port=${port}, auth_credentials=Auth.api_key("${key}"))
`),
  );
  return [ofTypeScript, ofPython];
}

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
