import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A built site, served on loopback. */
export interface ServedSite {
  address: string;
  close(): Promise<void>;
}

/** Serves the site in a folder as a static host would, below the path that it was built for. */
export async function serveSite(folder: string, base = '/'): Promise<ServedSite> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const place = ['--dir', folder, '--host', 'localhost', '--port', String(port)];
  const server = spawn('node_modules/.bin/docusaurus', ['serve', '--no-open', ...place], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, SITE_BASE_URL: base },
  });
  await answers(address);
  return {
    address,
    async close() {
      server.kill();
      await once(server, 'exit');
    },
  };
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string')
    throw new Error('The system gave no port for the site.');
  return address.port;
}

/** Resolves once a site answers. */
export async function answers(site: string): Promise<void> {
  for (;;) {
    const response = await fetch(site).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
