import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** A built site, served as a host would: what is asked for is compressed once, as small as brotli gets it. */
export interface ServedSite {
  address: string;
  /** What the file behind an address, which was asked for, weighs on the wire, without headers. */
  weight(address: string): number;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};
/** What is compressed already. */
const packed = new Set(['.png', '.jpg', '.webp', '.woff2', '.wasm']);

interface SentFile {
  body: Buffer;
  headers: Record<string, string>;
}

/** Serves the files of a folder on loopback; a page needs no `.html` in its address. */
export async function serve(folder: string): Promise<ServedSite> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const paths = new Set(names.map((name) => name.slice(folder.length)));
  const sent = new Map<string, SentFile>();
  const find = (address: string) => {
    const path = decodeURI(new URL(address, 'http://localhost').pathname);
    return [path, `${path}.html`, join(path, 'index.html')].find((one) => paths.has(one)) ?? '';
  };
  const fileAt = async (path: string) => {
    const file = sent.get(path) ?? (await sentFile(join(folder, path)));
    sent.set(path, file);
    return file;
  };
  const server = createServer(async (request, response) => {
    const path = find(request.url ?? '/');
    if (!path) return response.writeHead(404).end();
    const { headers, body } = await fileAt(path);
    response.writeHead(200, headers).end(body);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return {
    address: `http://localhost:${address.port}`,
    weight: (asked) => sent.get(find(asked))?.body.length ?? 0,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function sentFile(name: string): Promise<SentFile> {
  const extension = extname(name);
  const bytes = await readFile(name);
  const type = types[extension] ?? 'application/octet-stream';
  if (packed.has(extension)) return { body: bytes, headers: { 'content-type': type } };
  const body = await promisify(brotliCompress)(bytes);
  return { body, headers: { 'content-type': type, 'content-encoding': 'br' } };
}
