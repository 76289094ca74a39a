import type { Engine } from '../../../src/live/engine.ts';
import { startPython } from '../../../src/live/python/engine.ts';
import type { Ask, FromPage, FromWorker } from './messages.ts';

/** The worker around the engine: everything goes through the one port that the page gives. */
addEventListener('message', ({ ports: [port] }) => port && serve(port), { once: true });

async function serve(port: MessagePort): Promise<void> {
  const waiting = new Map<number, { resolve(answer: never): void; reject(error: Error): void }>();
  let engine: Engine | undefined;
  const tell = (message: FromWorker) => port.postMessage(message);
  const ask = <Answer>(asked: Ask) =>
    new Promise<Answer>((resolve, reject) => {
      const id = waiting.size;
      waiting.set(id, { resolve, reject });
      tell({ ask: asked, id });
    });
  port.onmessage = async ({ data }: MessageEvent<FromPage>) => {
    if ('run' in data) {
      if (engine) tell({ end: await engine.run(data.run) });
    } else if ('answer' in data) {
      waiting.get(data.id)?.resolve(data.answer as never);
    } else {
      waiting.get(data.id)?.reject(new Error(data.refusal));
    }
  };
  try {
    engine = await startPython({
      file: (file) => ask({ file }),
      request: (request) => ask({ request }),
      print: (print) => tell({ print }),
    });
    tell({ versions: engine.versions });
  } catch (error) {
    tell({ broken: String(error) });
  }
}
