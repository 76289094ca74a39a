import { once } from 'node:events';
import { connect, constants, createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2';
import { messageText } from './protobuf.ts';
import type { Trace } from './trace.ts';

/** Stands before a gRPC server on another port and notes what is asked of it. */
export async function watchGrpc(port: number, upstream: string, trace: Trace): Promise<Http2Server> {
  const session = connect(upstream);
  session.on('error', () => server.close());
  const server = createServer();
  server.on('sessionError', () => {});
  server.on('stream', (asked, headers) => {
    const body: Buffer[] = [];
    const forward = session.request(headers, { endStream: false });
    asked.on('data', (chunk: Buffer) => body.push(chunk));
    asked.on('end', () => trace.add(`gRPC ${headers[':path']}`, messageText(Buffer.concat(body))));
    asked.pipe(forward);
    for (const stream of [asked, forward]) {
      stream.on('error', () => {
        asked.close(constants.NGHTTP2_CANCEL);
        forward.close(constants.NGHTTP2_CANCEL);
      });
    }
    asked.on('aborted', () => forward.close(constants.NGHTTP2_CANCEL));
    forward.on('response', (given, flags) => {
      if (asked.destroyed) return;
      const ends = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
      asked.respond(given, ends ? { endStream: true } : { waitForTrailers: true });
      if (ends) return;
      passTrailers(forward, asked);
      forward.pipe(asked);
    });
  });
  server.on('close', () => session.close());
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return server;
}

// gRPC tells in the trailers how a call went.
function passTrailers(
  forward: ReturnType<ReturnType<typeof connect>['request']>,
  asked: ServerHttp2Stream,
): void {
  let trailers = {};
  forward.on('trailers', (given) => {
    trailers = given;
  });
  asked.on('wantTrailers', () => asked.sendTrailers(trailers));
}
