import { type Channel, createChannel as createWebChannel } from 'nice-grpc-web';

export * from 'nice-grpc-web';

/** The client asks whether a fault is one of these. Servers throw them; in a browser nothing does. */
export class ServerError extends Error {}

/** Browsers decide themselves how a connection is secured. */
export const ChannelCredentials = { createInsecure: () => undefined, createSsl: () => undefined };

/** A channel to the REST port's gRPC-web door, whatever gRPC port is asked for; the page holds the real address. */
export function createChannel(): Channel & { close(): void } {
  // A closed client can go on: the session ends, not the channel.
  return { ...createWebChannel('http://localhost:8080/v1/grpc-web'), close: () => undefined };
}
