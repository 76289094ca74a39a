import type { EndpointRequest } from './engine.ts';
import type { EngineFiles } from './engine-files.ts';
import { messageOf } from './message-of.ts';
import type { PageMessage } from './protocol.ts';
import type { SessionRun } from './session-run.ts';

/** Answers what a worker asks of the page, or refuses it with the reason. */
export interface WorkerAnswers {
  file(id: number, name: string): Promise<void>;
  /** Makes a request for the run that is under way; without one there is none to make it for. */
  request(id: number, request: EndpointRequest, run: SessionRun | undefined): Promise<void>;
}

export function createWorkerAnswers(files: EngineFiles, send: (message: PageMessage) => void): WorkerAnswers {
  const answer = (id: number, asked: Promise<PageMessage>) =>
    asked.then(send, (error) => send({ type: 'refusal', id, message: messageOf(error) }));
  return {
    file: (id, name) =>
      answer(
        id,
        files.file(name).then((bytes) => ({ type: 'file', id, bytes })),
      ),
    request: (id, request, run) =>
      answer(
        id,
        madeBy(run, request).then((reply) => ({ type: 'reply', id, reply })),
      ),
  };
}

async function madeBy(run: SessionRun | undefined, request: EndpointRequest) {
  if (!run) throw new Error('Code may reach Weaviate only while its block runs.');
  return run.request(request);
}
