import { on } from 'node:events';
import { type Stack, startStack } from '../../stack/stack.ts';
import { subjectOf } from '../origin.ts';
import { prove } from '../prove.ts';
import { type Begin, notStopped, type Said, type SentPlanned, type Told } from './messages.ts';

// A process with a stack of its own, on which it proves what it is sent. It ends, and the stack with it, when the
// process that started it lets go of it or is gone.

const letGo = new AbortController();
process.once('disconnect', () => letGo.abort(new Error('Stopped.')));
let begun: { stack: Stack; begin: Begin } | undefined;

try {
  for await (const [told] of on(process, 'message', { signal: letGo.signal })) say(await answer(told));
} catch (error) {
  if (!letGo.signal.aborted) throw error;
} finally {
  await begun?.stack.stop().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = notStopped;
  });
}

async function answer(told: Told): Promise<Said> {
  try {
    return 'begin' in told ? await begin(told.begin) : await proveSent(told.prove);
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

async function begin(begin: Begin): Promise<Said> {
  const log = (line: string) => say({ kind: 'log', line });
  const { kind, model, parts } = begin;
  const stack = await startStack({ kind, model, parts, log, signal: letGo.signal });
  begun = { stack, begin };
  return { kind: 'ready' };
}

async function proveSent(sent: SentPlanned): Promise<Said> {
  const subject = subjectOf(sent.origin);
  if (!begun || !subject) throw new Error(`A worker cannot prove ${sent.path}.`);
  const { stack, begin } = begun;
  const { clients, model } = begin;
  const options = { stack, clients, model, signal: letGo.signal };
  const { planned: _, ...proof } = await prove({ ...sent, subject }, options);
  return { kind: 'proof', proof };
}

function say(said: Said): void {
  if (process.connected) process.send?.(said);
}
