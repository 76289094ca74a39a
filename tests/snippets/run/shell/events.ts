import type { Json } from '../../../../src/snippets/evidence.ts';
import type { Ending } from '../child.ts';
import type { Event } from '../event.ts';

/**
 * The ending of a shell source with the events that `told.sh` wrote between what it printed; what came before the
 * first line stays standard output, which belongs to no block.
 */
export function withEvents(ending: Ending): Ending {
  const [before = '', ...told] = ending.stdout.split('\u001E');
  const events: Event[] = [];
  for (let index = 0; index < told.length; index += 2) {
    const [line, kind] = (told[index] ?? '').split(' ');
    const spot = { line: Number(line), column: 1 };
    const text = told[index + 1] ?? '';
    if (kind === 'assertion') events.push({ type: 'assertion', spot });
    if (kind === 'exit') events.push({ type: 'exit', frames: [spot], call: 'exit' });
    if (text !== '') events.push({ type: 'print', frames: [spot], text, values: [printedValue(text)] });
  }
  if (ending.code === 0) events.push({ type: 'end' });
  return { ...ending, events, stdout: before };
}

/** An answer in JSON is compared as a value, everything else as a text. */
function printedValue(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text.trimEnd();
  }
}
