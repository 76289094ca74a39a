import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A text for which Weaviate asked the inference service. */
export interface Recorded {
  text: string;
  taskType: string;
  headers: readonly string[];
  body: unknown;
}

/** An inference service that notes what it is asked and passes it on. */
export interface Recorder {
  url: string;
  /** The texts since the last call, in the order they came. */
  take(): Recorded[];
  /** The path of every request so far. */
  paths: readonly string[];
  stop(): void;
}

const json = { 'content-type': 'application/json' };

/** Starts a recorder in front of the inference service at `inference`. */
export async function startRecorder(inference: string): Promise<Recorder> {
  let recorded: Recorded[] = [];
  const paths: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    paths.push(request.url ?? '');
    if (request.method === 'POST') {
      const asked = JSON.parse(body);
      const headers = Object.keys(request.headers).sort();
      recorded.push({ text: asked.text, taskType: asked.config.task_type, headers, body: asked });
    }
    const passed = request.method === 'POST' ? { method: 'POST', body, headers: json } : {};
    const reply = await fetch(inference + request.url, passed).catch(() => undefined);
    response.writeHead(reply?.status ?? 502, json);
    response.end(await reply?.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    paths,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = recorded;
      recorded = [];
      return taken;
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
