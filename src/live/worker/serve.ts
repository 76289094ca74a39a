import type { EndpointReply, Engine, EngineHost, StartEngine } from '../engine.ts';
import { type PageMessage, readPageMessage, type WorkerMessage } from '../protocol.ts';
import { createPending } from './pending.ts';
import { type SealedPort, sealPort } from './sealed.ts';

/** Serves an engine from this worker. The first message brings the port; all others come through it. */
export function serve(start: StartEngine): void {
  refuseWorkers();
  self.addEventListener('message', ({ ports: [port] }) => port && open(sealPort(port), start), {
    once: true,
  });
}

/**
 * Code of a block starts no worker of its own. Nothing of the clients needs one, and in a busy Firefox a worker that
 * starts another sometimes stands still for good.
 */
function refuseWorkers(): void {
  Reflect.deleteProperty(self, 'Worker');
}

async function open(port: SealedPort, start: StartEngine): Promise<void> {
  const send = (message: WorkerMessage) => port.send(message);
  const files = createPending<Uint8Array<ArrayBuffer>>();
  const replies = createPending<EndpointReply>();
  let asked = 0;
  let running = '';
  let engine: Engine | undefined;

  const take = (message: PageMessage) => {
    if (message.type === 'ping') send({ type: 'pong' });
    else if (message.type === 'reply') replies.resolve(message.id, message.reply);
    else if (message.type === 'file') files.resolve(message.id, message.bytes);
    else if (message.type === 'run') {
      if (engine) run(engine, message.run, message.code);
    } else {
      // A refusal does not say of what: numbers are given once for both.
      const error = new Error(message.message);
      files.reject(message.id, error);
      replies.reject(message.id, error);
    }
  };
  port.receive((data) => {
    const message = readPageMessage(data);
    if (message) take(message);
  });

  const run = async (by: Engine, id: string, code: string) => {
    running = id;
    const end = await by.run(code).catch((error: unknown) => ({
      ok: false as const,
      error: { name: 'Error', message: String(error), line: null },
    }));
    running = '';
    send({ type: 'end', run: id, end });
  };

  const host: EngineHost = {
    file(name) {
      asked += 1;
      send({ type: 'file', id: asked, name });
      return files.wait(asked);
    },
    request(request) {
      asked += 1;
      send({ type: 'request', id: asked, request });
      return replies.wait(asked);
    },
    print(print) {
      if (running) send({ type: 'print', run: running, print, size: 0 });
    },
  };
  try {
    engine = await start(host);
    send({ type: 'ready', versions: engine.versions });
  } catch (error) {
    send({ type: 'broken', message: String(error) });
  }
}
