import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface LabServer {
  address: string;
  close(): void;
}

/** Serves the lab's page, and an engine's files from a folder, on the loopback. */
export async function serveLab(engine: string): Promise<LabServer> {
  const [page, worker] = await Promise.all(['page.ts', 'worker.ts'].map(bundle));
  const document =
    '<!doctype html><meta charset="utf-8"><title>Lab</title><body><script src="/page.js"></script>';
  const server = createServer(async ({ url = '/' }, response) => {
    const texts: Record<string, string | undefined> = { '/page.js': page, '/worker.js': worker };
    const text = texts[url];
    if (text) response.setHeader('content-type', 'text/javascript').end(text);
    else if (url.startsWith('/engine/'))
      response.end(await readFile(join(engine, url.slice('/engine/'.length))));
    else response.setHeader('content-type', 'text/html').end(document);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, name)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
