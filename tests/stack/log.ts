/** Where a step says what it does, one line a call. */
export type Log = (line: string) => void;

/** A log whose lines carry the name of who speaks. */
export function prefixed(name: string, log: Log): Log {
  return (line) => log(`[${name}] ${line}`);
}
