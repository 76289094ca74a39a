import { prepareClients } from '../snippets/clients.ts';
import { untilAsked } from '../stack/ending.ts';
import { Judge } from './judge/judge.ts';
import type { Answer, Request } from './messages.ts';
import { makeScratch } from './scratch.ts';

// Judges one mutant after the other in a copy and on a stack of its own: `node worker.ts SITE NUMBER`.

const [siteDir = '', number = ''] = process.argv.slice(2);
const answer = (message: Answer) => process.connected && process.send?.(message);
const asked = untilAsked();
const gone = new AbortController();
const signal = AbortSignal.any([asked, gone.signal]);
const log = (line: string) => answer({ kind: 'log', line });

const scratch = await makeScratch(siteDir, number, log);
const judge = new Judge(scratch, await prepareClients(log), log, signal);
let work = Promise.resolve();

process.on('message', (request: Request) => {
  work = work
    .then(() => handle(request))
    .catch(
      (error) => void answer({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
    );
});

process.on('disconnect', async () => {
  gone.abort(new Error('Nobody asks any more.'));
  await work;
  await judge.end();
  await scratch.release();
});

async function handle(request: Request): Promise<void> {
  if (request.kind === 'faults') return judge.learn(request.faults);
  const { mutant } = request;
  const began = performance.now();
  const judgement = await judge.judge(mutant);
  answer({
    kind: 'judged',
    judged: { mutant: { ...mutant, changes: [] }, ...judgement, milliseconds: performance.now() - began },
  });
}
