import { emit } from './events.ts';
import { currentFrames, framesIn } from './frames.ts';

/** Tells how the source ends: at its last line, by an error that nothing caught, or by its own call for the end. */
export function watchEnd(): void {
  // An error that the client throws deep inside should still lead back to the source's line.
  Error.stackTraceLimit = 50;
  process.once('beforeExit', () => emit({ type: 'end' }));
  process.on('uncaughtExceptionMonitor', (error: unknown) => {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    emit({ type: 'error', frames: framesIn(stack), own: String(error), message: wordsOf(error) });
  });
  const { exit } = process;
  process.exit = (code) => {
    emit({ type: 'exit', frames: currentFrames(), call: `process.exit(${code ?? ''})` });
    return exit(code);
  };
}

function wordsOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? String(error) : `${error}\n${wordsOf(cause)}`;
}
