import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

const kept = 12;

/** The last lines that a process has printed so far, as people read them. */
export function lastLines({ stdout, stderr }: ChildProcess): string[] {
  const lines: string[] = [];
  for (const stream of [stdout, stderr]) {
    if (!stream) continue;
    createInterface(stream).on('line', (line) => {
      lines.push(readable(line));
      if (lines.length > kept) lines.shift();
    });
  }
  return lines;
}

/** A line of Weaviate's log without what repeats on every line; any other line as it is. */
export function readable(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { level, msg, error } = JSON.parse(line);
    return `${level}: ${msg}${error ? ` (${error})` : ''}`;
  } catch {
    return line;
  }
}
