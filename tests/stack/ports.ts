import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { cacheFolder } from './cache-folder.ts';
import { type PortOwner, portOwners } from './port-owner.ts';

/** Fails with one sentence for each port that something else holds: port, owner and the way out. */
export async function checkFree(ports: number[]): Promise<void> {
  const taken = await Promise.all(ports.map(whyTaken));
  const sentences = taken.filter((sentence) => sentence !== undefined);
  if (sentences.length > 0) throw new Error([...new Set(sentences)].join('\n'));
}

/** Who holds a port and how to free it, in one sentence; undefined where nobody does. */
export async function whyTaken(port: number): Promise<string | undefined> {
  const [owner] = await portOwners(port);
  if (owner) return describe(port, owner);
  if (await canBind(port)) return undefined;
  return `Port ${port} is taken, and the system does not say by whom. Free it and start again.`;
}

function describe(port: number, { user, pid, command = '' }: PortOwner): string {
  if (pid === undefined) {
    return `Port ${port} is taken by a process of another user (${user}). Find it (sudo lsof -i :${port}), end it and start again.`;
  }
  const who = command.startsWith(cacheFolder()) ? 'another stack of this project' : `\`${shorten(command)}\``;
  const kill = user === userInfo().username ? 'kill' : 'sudo kill';
  return `Port ${port} is taken by ${who}, process ${pid} of ${user}. End it (${kill} ${pid}) and start again.`;
}

function shorten(command: string): string {
  return command.length > 80 ? `${command.slice(0, 79)}…` : command;
}

/** Different ports that nothing holds, for TCP and UDP, outside the range that the system gives to outgoing connections. */
export async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if ((await canBind(port)) && (await canBindUdp(port))) found.add(port);
  }
  return [...found];
}

/** The first port from the given one on that nothing holds. */
export async function nextFreePort(port: number): Promise<number> {
  return (await canBind(port)) ? port : nextFreePort(port + 1);
}

function canBind(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    // Without a host: all addresses, which is what some of Weaviate's ports take.
    server.listen({ port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function canBindUdp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind({ port, exclusive: true }, () => socket.close(() => resolve(true)));
  });
}
