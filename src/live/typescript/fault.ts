import type { CellEnd } from '../engine.ts';
import { lineIn } from './place.ts';

type Fault = Extract<CellEnd, { ok: false }>['error'];

/** What a reader is told of an error: its words, those of its cause, and the line of the cell that threw. */
export function faultOf(error: unknown, cell: string): Fault {
  if (!(error instanceof Error)) return { name: 'Error', message: `Thrown: ${String(error)}`, line: null };
  const line = lineIn(error.stack ?? '', cell) ?? positionOf(error);
  return { name: error.name, message: wordsOf(error), line };
}

function wordsOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message}\n${cause.message}` : message;
}

/** Where a parser says that it stopped. */
function positionOf(error: Error): number | null {
  const { loc } = error as { loc?: { line?: unknown } };
  return typeof loc?.line === 'number' ? loc.line : null;
}
