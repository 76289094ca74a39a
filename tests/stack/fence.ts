import type { Server } from 'node:net';
import { join } from 'node:path';
import type { Log } from './log.ts';
import { inOwnNetwork, networkCommand } from './namespace.ts';
import { relay } from './relay.ts';

/**
 * What to put before the supervisor's command so that nothing of the stack can be reached from other machines. Weaviate
 * listens for gRPC on every address, whatever it is told, so it gets a network of its own with doors on 127.0.0.1.
 */
export function fence(grpcPort: number, log: Log): string[] | undefined {
  if (inOwnNetwork()) return undefined;
  const command = networkCommand();
  if (!command) {
    log(
      `Weaviate's gRPC port ${grpcPort} is open to your network: this system has no network namespace for it.`,
    );
  }
  return command;
}

/** The socket file that stands for a port of the fenced network. */
export function doorPath(folder: string, port: number): string {
  return join(folder, `${port}.sock`);
}

/** Opens a door on 127.0.0.1 for each port; resolves with what closes them. */
export async function openDoors(folder: string, ports: number[]): Promise<() => void> {
  const doors: Server[] = [];
  const close = () => {
    for (const door of doors) door.close();
  };
  try {
    for (const port of ports) {
      doors.push(await relay({ host: '127.0.0.1', port }, { path: doorPath(folder, port) }));
    }
  } catch (error) {
    close();
    throw error;
  }
  return close;
}
