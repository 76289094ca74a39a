import type { EngineFiles } from './engine-files.ts';
import { openFrame } from './frame/open-frame.ts';
import { limits } from './limits.ts';
import { messageOf } from './message-of.ts';
import { type PageMessage, readWorkerMessage, type WorkerMessage } from './protocol.ts';
import { type Pulse, startPulse } from './pulse.ts';
import { type HowEnded, type RunEnd, type RunHost, type SessionRun, startRun } from './session-run.ts';
import { createWorkerAnswers } from './worker-answers.ts';

/** One frame, one worker, one engine. Once it has ended nothing of it is left, and another one can be opened. */
export interface Session {
  readonly versions: string;
  readonly ended: AbortSignal;
  run(code: string, host: RunHost): Promise<RunEnd>;
  end(reason: string): void;
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
  let run: SessionRun | undefined;
  let pulse: Pulse | undefined;
  const engine = Promise.withResolvers<string>();

  const send = (message: PageMessage) => {
    if (!ending.signal.aborted) frame.port.postMessage(message);
  };
  const end = (reason: string) => {
    if (ending.signal.aborted) return;
    ending.abort(new Error(reason));
    frame.close();
    finish({ ok: false, ended: reason });
    engine.reject(ending.signal.reason);
  };
  const finish = (how: HowEnded) => {
    run?.end(how);
    run = undefined;
    pulse?.stop();
    if (ending.signal.aborted) return;
    // Between runs nothing else would end code that goes on and on.
    pulse = startPulse(
      () => send({ type: 'ping' }),
      () => end(silent),
    );
  };
  const answers = createWorkerAnswers(files, send);
  const take = (message: WorkerMessage) => {
    if (message.type === 'ready') engine.resolve(message.versions);
    else if (message.type === 'broken') end(message.message);
    else if (message.type === 'pong') pulse?.answered();
    else if (message.type === 'request') answers.request(message.id, message.request, run);
    else if (message.type === 'file') answers.file(message.id, message.name);
    else if (run?.id !== message.run) return;
    else if (message.type === 'print') run.print(message.print, message.size);
    else finish(message.end);
  };
  frame.port.onmessage = ({ data }) => {
    const message = readWorkerMessage(data);
    if (message) take(message);
    else end('The code sent the page something that is no message, so it was stopped.');
  };
  stop.addEventListener('abort', () => end(messageOf(stop.reason)), {
    once: true,
    signal: ending.signal,
  });

  const late = setTimeout(() => end('The engine did not start in time. Run the block again.'), limits.start);
  const versions = await engine.promise.finally(() => clearTimeout(late));
  return {
    versions,
    ended: ending.signal,
    end,
    async run(code, host) {
      if (ending.signal.aborted) return { ok: false, ended: ending.signal.reason.message, ms: 0 };
      if (code.length > limits.code) {
        const message = `A block may have ${limits.code} characters at most.`;
        return { ok: false, error: { name: 'TooLong', message, line: null }, ms: 0 };
      }
      pulse?.stop();
      run = startRun(host, end);
      send({ type: 'run', run: run.id, code });
      return run.ended;
    },
  };
}
