import type { EngineHost, Print } from '../engine.ts';
import { messageOf } from '../message-of.ts';

/** What Python calls: see `runtime/live/host.py`. Texts are JSON, as a copied text is faster than a proxied object. */
export interface PageSide {
  request(method: string, path: string, headers: string, body: Uint8Array | undefined): Promise<PythonReply>;
  print(print: string): void;
  begin(work: PythonCallable): void;
}

/** Every field is there, as Python has an error for one that is not. A reply has an empty refusal. */
interface PythonReply {
  refusal: string;
  status: number;
  headers: string;
  body: Uint8Array;
}

/** A function of Python that may wait in synchronous code. */
interface PythonCallable {
  callPromising(): Promise<unknown>;
  destroy(): void;
}

export function pageSide(host: EngineHost): PageSide {
  return {
    async request(method, path, headers, body) {
      try {
        // Python's memory moves when it grows; what leaves is a copy.
        const sent = body ? new Uint8Array(body) : null;
        const reply = await host.request({ method, path, headers: JSON.parse(headers), body: sent });
        return {
          refusal: '',
          status: reply.status,
          headers: JSON.stringify(reply.headers),
          body: reply.body,
        };
      } catch (error) {
        return { refusal: messageOf(error), status: 0, headers: '{}', body: new Uint8Array() };
      }
    },
    print: (print) => host.print(JSON.parse(print) satisfies Print),
    begin(work) {
      // In a turn of its own, as the code that starts a thread has not waited yet.
      setTimeout(() => work.callPromising().finally(() => work.destroy()));
    },
  };
}
