import { formatWithOptions } from 'node:util';
import { emit } from './events.ts';
import { currentFrames } from './frames.ts';
import { toJson } from './json.ts';

/** Tells every print with the source's lines that led to it, instead of writing it. */
export function watchConsole(): void {
  const print = (...values: unknown[]) => {
    const text = `${formatWithOptions({ colors: false }, ...values)}\n`;
    emit({ type: 'print', frames: currentFrames(), text, values: values.map((value) => toJson(value)) });
  };
  Object.assign(console, { log: print, info: print, debug: print });
}
