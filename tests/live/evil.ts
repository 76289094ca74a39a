import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that lets every page read it, and notes who asked. */
export interface Evil {
  origin: string;
  heard: string[];
  close(): Promise<void>;
}

/** Has a page of the site show in its title whatever other pages tell it. */
export function listenToPages(): void {
  const channel = new BroadcastChannel('site');
  channel.onmessage = ({ data }) => {
    document.title = String(data);
  };
  Object.assign(globalThis, { channel });
}

export async function openEvil(): Promise<Evil> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('export default "GOT";');
  });
  server.on('upgrade', ({ url }, socket) => {
    heard.push(`upgrade ${url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    heard,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
