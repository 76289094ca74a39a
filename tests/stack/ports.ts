import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { cacheFolder } from './cache-folder.ts';
import { type PortOwner, portOwners } from './port-owner.ts';

/** Fails where something else holds one of the ports: port, owner and the way out, one sentence for each owner. */
export async function checkFree(ports: number[]): Promise<void> {
  const portsOf = new Map<string, number[]>();
  for (const port of ports) {
    const holder = await whoHolds(port);
    if (holder) portsOf.set(holder, [...(portsOf.get(holder) ?? []), port]);
  }
  if (portsOf.size > 0) throw new Error([...portsOf].map(([holder, held]) => taken(held, holder)).join('\n'));
}

/** Who holds a port and how to free it, in one sentence; undefined where nobody does. */
export async function whyTaken(port: number): Promise<string | undefined> {
  const holder = await whoHolds(port);
  return holder && taken([port], holder);
}

function taken(ports: number[], holder: string): string {
  return ports.length > 1
    ? `Ports ${ports.join(' and ')} are taken by ${holder}`
    : `Port ${ports} is taken by ${holder}`;
}

async function whoHolds(port: number): Promise<string | undefined> {
  const [owner] = await portOwners(port);
  if (owner) return describe(port, owner);
  if (await canBind(port)) return undefined;
  return `something that the system does not show. Find it (sudo lsof -i :${port}), end it and start again.`;
}

const ownStack = /tests\/stack\/(main|start)\.ts/;

function describe(port: number, { user, pid, command = '' }: PortOwner): string {
  if (pid === undefined) {
    return `a process of another user (${user}). Find it (sudo lsof -i :${port}), end it and start again.`;
  }
  const own = ownStack.test(command) || command.startsWith(cacheFolder());
  const who = own ? 'another stack of this project' : `\`${shorten(command)}\``;
  const kill = user === userInfo().username ? 'kill' : 'sudo kill';
  return `${who}, process ${pid} of ${user}. End it (${kill} ${pid}) and start again.`;
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
