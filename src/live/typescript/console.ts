import { formatWithOptions } from 'node-inspect-extracted';
import { toJson } from '../../../tests/snippets/run/node/json.ts';
import type { Print } from '../engine.ts';

/** Gives every print to the page: the text that Node would write, and the arguments as values, as in evidence. */
export function watchConsole(tell: (print: Omit<Print, 'line'>) => void): void {
  const printer =
    (stream: Print['stream']) =>
    (...values: unknown[]) => {
      const text = `${formatWithOptions({ colors: false }, ...values)}\n`;
      tell({ stream, text, values: values.map((value) => toJson(value)) });
    };
  const [log, warn] = [printer('stdout'), printer('stderr')];
  Object.assign(console, { log, info: log, debug: log, warn, error: warn });
}
