import type { CellEnd, EndpointReply, EndpointRequest, Print } from './engine.ts';
import type { EngineFiles } from './engine-files.ts';
import { openFrame } from './frame/open-frame.ts';
import { limits } from './limits.ts';
import { type PageMessage, readWorkerMessage, type WorkerMessage } from './protocol.ts';
import { type Pulse, startPulse } from './pulse.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';

/** What a run may use of the page. */
export interface RunHost {
  print(print: Print): void;
  request(request: EndpointRequest, watch: Stopwatch): Promise<EndpointReply>;
}

/** How a run ended: by itself, or with the whole session, for the reason that is given. */
export type RunEnd = (CellEnd | { ok: false; ended: string }) & { ms: number };

/** One frame, one worker, one engine. Once it has ended nothing of it is left, and another one can be opened. */
export interface Session {
  readonly versions: string;
  readonly ended: AbortSignal;
  run(code: string, host: RunHost): Promise<RunEnd>;
  end(reason: string): void;
}

interface Run {
  id: string;
  host: RunHost;
  watch: Stopwatch;
  printed: number;
  prints: number;
  resolve(end: RunEnd): void;
}

/** Why a session ends whose worker gives no sign of life between runs. */
export const silent = 'The code went on after its block had ended, so it was stopped.';

/** Opens a session on an engine; rejects with words for readers where it does not start. */
export async function openSession(files: EngineFiles, stop: AbortSignal): Promise<Session> {
  const ending = new AbortController();
  const worker = await files.file('worker.js');
  stop.throwIfAborted();
  const frame = await openFrame(worker, () => end('The frame of the code went to another page.'));
  if (stop.aborted) frame.close();
  stop.throwIfAborted();
  let run: Run | undefined;
  let pulse: Pulse | undefined;
  let ready: ((versions: string) => void) | undefined;

  const send = (message: PageMessage) => frame.port.postMessage(message);
  const end = (reason: string) => {
    if (ending.signal.aborted) return;
    ending.abort(new Error(reason));
    frame.close();
    finish({ ok: false, ended: reason });
  };
  const finish = (how: CellEnd | { ok: false; ended: string }) => {
    const done = run;
    run = undefined;
    done?.watch.stop();
    done?.resolve({ ...how, ms: done.watch.elapsed() });
    pulse?.stop();
    // Between runs nothing else would end code that goes on and on.
    if (!ending.signal.aborted)
      pulse = startPulse(
        () => send({ type: 'ping' }),
        () => end(silent),
      );
  };
  const print = (to: Run, { stream, text, line, values }: Print, size: number) => {
    to.printed += size;
    to.prints += 1;
    if (to.printed > limits.output || to.prints > limits.prints) {
      return end(
        `It printed more than ${limits.output / 1e6} MB or ${limits.prints} lines, so it was stopped.`,
      );
    }
    to.host.print({ stream, text, line, values });
  };
  const request = async (id: number, asked: EndpointRequest) => {
    const asking = run;
    try {
      if (!asking) throw new Error('Code may reach Weaviate only while its block runs.');
      const reply = await asking.host.request(asked, asking.watch);
      if (!ending.signal.aborted) send({ type: 'reply', id, reply });
    } catch (error) {
      refuse(id, error);
    }
  };
  const file = (id: number, name: string) =>
    files.file(name).then(
      (bytes) => send({ type: 'file', id, bytes }),
      (error) => refuse(id, error),
    );
  const refuse = (id: number, error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    if (!ending.signal.aborted) send({ type: 'refusal', id, message });
  };
  const take = (message: WorkerMessage) => {
    if (message.type === 'ready') ready?.(message.versions);
    else if (message.type === 'broken') end(message.message);
    else if (message.type === 'pong') pulse?.answered();
    else if (message.type === 'request') request(message.id, message.request);
    else if (message.type === 'file') file(message.id, message.name);
    else if (run?.id !== message.run) return;
    else if (message.type === 'print') print(run, message.print, message.size);
    else finish(message.end);
  };
  frame.port.onmessage = ({ data }) => {
    const message = readWorkerMessage(data);
    if (message) take(message);
    else end('The code sent the page something that is no message, so it was stopped.');
  };

  const stopped = () => end(String(stop.reason?.message ?? 'Stopped.'));
  stop.addEventListener('abort', stopped, { once: true, signal: ending.signal });
  const versions = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => end('The engine did not start in time.'), limits.start);
    ready = (text) => {
      clearTimeout(timer);
      resolve(text);
    };
    ending.signal.addEventListener('abort', () => reject(ending.signal.reason), { once: true });
  });
  return {
    versions,
    ended: ending.signal,
    end,
    run: (code, host) =>
      new Promise((resolve) => {
        if (ending.signal.aborted) return resolve({ ok: false, ended: ending.signal.reason.message, ms: 0 });
        if (code.length > limits.code) {
          const message = `A block may have ${limits.code} characters at most.`;
          return resolve({ ok: false, error: { name: 'TooLong', message, line: null }, ms: 0 });
        }
        const over = () =>
          end(`It ran for ${limits.run / 1000} seconds, which is the limit, so it was stopped.`);
        const id = crypto.randomUUID();
        pulse?.stop();
        run = { id, host, watch: startStopwatch(limits.run, over), printed: 0, prints: 0, resolve };
        send({ type: 'run', run: id, code });
      }),
  };
}
