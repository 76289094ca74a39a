import { connect, createServer, type ListenOptions, type NetConnectOpts, type Server } from 'node:net';
import { pipeline } from 'node:stream';

/** Passes every connection that arrives at one place on to another, until it is closed. */
export function relay(from: ListenOptions, to: NetConnectOpts): Promise<Server> {
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    const far = connect({ ...to, allowHalfOpen: true, noDelay: true });
    // A side that fails or goes away takes the other with it.
    const end = () => {
      near.destroy();
      far.destroy();
    };
    pipeline(near, far, (error) => error && end());
    pipeline(far, near, (error) => error && end());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(from, () => resolve(server));
  });
}
