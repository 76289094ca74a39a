import type { Print } from './engine.ts';
import { lineForm } from './line-form.ts';
import type { LiveBlock } from './page.ts';

type Line = LiveBlock['output'][number];

/** What a run printed beside what was recorded. `model`: another model answered, so only the lines' number, places and forms are compared. */
export type Comparison =
  | { kind: 'same'; silent: boolean }
  | { kind: 'model'; sameForm: boolean }
  | { kind: 'different'; rows: { recorded: string | undefined; now: string | undefined }[] };

/** Prints as evidence has them: a print that does not end its line goes on with the next one. */
function linesOfPrints(prints: readonly Print[]): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const { stream, text, line } of prints) {
    if (stream === 'stderr') continue;
    if (!open) {
      open = { line, text: '' };
      lines.push(open);
    }
    open.text += text.replace(/\n$/, '');
    if (text.endsWith('\n')) open = undefined;
  }
  return lines;
}

export function compareOutput(
  recorded: readonly Line[],
  prints: readonly Print[],
  sameModel: boolean,
): Comparison {
  const now = linesOfPrints(prints);
  const rows = Array.from({ length: Math.max(recorded.length, now.length) }, (_, index) => {
    const [before, after] = [recorded[index], now[index]];
    return { recorded: before?.text, now: after?.text, moved: before?.line !== after?.line };
  }).filter(({ recorded: before, now: after, moved }) => before !== after || moved);
  if (rows.length === 0) return { kind: 'same', silent: recorded.length === 0 };
  const sameForm = rows.every(
    ({ recorded: before, now: after, moved }) =>
      !moved && before !== undefined && after !== undefined && lineForm(before) === lineForm(after),
  );
  if (!sameModel) return { kind: 'model', sameForm };
  return {
    kind: 'different',
    rows: rows.map(({ recorded: before, now: after }) => ({ recorded: before, now: after })),
  };
}
