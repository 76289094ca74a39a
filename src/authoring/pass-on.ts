import { type IncomingMessage, request, type ServerResponse } from 'node:http';

/** Hands each request on to a socket as it came, with its Host and Origin, and the answer back as it comes. */
export function passOn(socketPath: string): (asked: IncomingMessage, answer: ServerResponse) => void {
  return (asked, answer) => {
    const { method, headers } = asked;
    const path = 'originalUrl' in asked ? String(asked.originalUrl) : asked.url;
    const onward = request({ socketPath, method, path, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    onward.on('error', () => answer.writableEnded || answer.writeHead(502).end());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  };
}
