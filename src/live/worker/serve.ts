import type { Engine, EngineHost, StartEngine } from '../engine.ts';
import { readPageMessage, type WorkerMessage } from '../protocol.ts';
import { type SealedPort, sealPort } from './sealed.ts';

/** Serves an engine from this worker. The first message brings the port; all others come through it. */
export function serve(start: StartEngine): void {
  self.addEventListener('message', ({ ports: [port] }) => port && open(sealPort(port), start), {
    once: true,
  });
}

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
}

async function open(port: SealedPort, start: StartEngine): Promise<void> {
  const send = (message: WorkerMessage) => port.send(message);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let running = '';
  let engine: Engine | undefined;

  const ask = <Answer>(message: (id: number) => WorkerMessage): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      send(message(asked));
    });
  const settle = (id: number, how: (one: Waiting) => void) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one) how(one);
  };

  port.receive((data) => {
    const message = readPageMessage(data);
    if (message?.type === 'run' && engine) run(engine, message.run, message.code);
    if (message?.type === 'ping') send({ type: 'pong' });
    if (message?.type === 'reply') settle(message.id, ({ resolve }) => resolve(message.reply as never));
    if (message?.type === 'file') settle(message.id, ({ resolve }) => resolve(message.bytes as never));
    if (message?.type === 'refusal') settle(message.id, ({ reject }) => reject(new Error(message.message)));
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
    file: (name) => ask((id) => ({ type: 'file', id, name })),
    request: (request) => ask((id) => ({ type: 'request', id, request })),
    print: (print) => running && send({ type: 'print', run: running, print, size: 0 }),
  };
  try {
    engine = await start(host);
    send({ type: 'ready', versions: engine.versions });
  } catch (error) {
    send({ type: 'broken', message: error instanceof Error ? `${error}` : String(error) });
  }
}
