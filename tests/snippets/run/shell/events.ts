import type { Json } from '../../../../src/snippets/evidence.ts';
import type { Ending } from '../child.ts';
import type { Event, Spot } from '../event.ts';

/** What `told.sh` wrote: a line with what it is, or a status with how the file ended; then what was printed. */
interface Told {
  number: number;
  kind: string;
  text: string;
}

/**
 * The ending of a shell source with the events that `told.sh` wrote between what it printed; what came before the
 * first line stays standard output, which belongs to no block.
 */
export function withEvents(ending: Ending): Ending {
  const [before = '', ...told] = toldIn(ending.stdout);
  const events: Event[] = [];
  let spot: Spot = { line: 1, column: 1 };
  for (const [index, { number, kind, text }] of told.entries()) {
    if (kind === 'exit') events.push({ type: 'exit', frames: [spot], call: 'exit' });
    if (kind === 'end') events.push({ type: 'end' });
    // Bash calls its trap at the end as if the last command were about to run once more.
    const next = told[index + 1]?.kind;
    if (!isLine(kind) || (next !== undefined && !isLine(next))) continue;
    spot = { line: number, column: 1 };
    events.push({ type: kind === 'assertion' ? 'assertion' : 'line', spot });
    if (text !== '') events.push({ type: 'print', frames: [spot], text, values: [printedValue(text)] });
  }
  return { ...ending, events, stdout: before };
}

function toldIn(stdout: string): [string, ...Told[]] {
  const [before = '', ...parts] = stdout.split('\u001E');
  const told: Told[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const [number, kind = ''] = (parts[index] ?? '').split(' ');
    told.push({ number: Number(number), kind, text: parts[index + 1] ?? '' });
  }
  return [before, ...told];
}

function isLine(kind: string): boolean {
  return kind === 'line' || kind === 'assertion';
}

/** An answer in JSON is compared as a value, everything else as a text. */
function printedValue(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text.trimEnd();
  }
}
