import { parentGone } from './parent-gone.ts';

/** A signal that aborts, with the reason for people, when this command is asked to end or has lost who started it. */
export function untilAsked(): AbortSignal {
  const asked = new AbortController();
  process.on('SIGINT', () => asked.abort(new Error('Stopped.')));
  process.on('SIGTERM', () => asked.abort(new Error('Stopped.')));
  process.on('SIGHUP', () => asked.abort(new Error('The terminal was closed.')));
  void parentGone(asked.signal).then(() =>
    asked.abort(new Error('The process that started this one is gone.')),
  );
  return asked.signal;
}
