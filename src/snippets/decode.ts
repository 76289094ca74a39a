import type { Issue } from './issues.ts';
import { linesOf } from './lines.ts';
import type { Source } from './source.ts';

/**
 * Reads a source's bytes as UTF-8, keeping every byte: the text, written as UTF-8, is the file again. Bytes that are
 * no UTF-8 give an issue at the first of them.
 */
export function decodeSource(path: string, bytes: Uint8Array): Source | Issue {
  const text = decode('utf-8', bytes);
  const again = new TextEncoder().encode(text);
  const wrong = bytes.findIndex((byte, index) => byte !== again[index]);
  if (wrong < 0 && again.length === bytes.length) return { path, text };

  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, wrong), {
    stream: true,
  });
  const bad = new TextEncoder().encode(before).length;
  const line = before.split(/\r\n|\n|\r/).length;
  const found = linesOf(text)[line - 1] ?? '';
  const value = `0x${(bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return {
    code: 'not-utf8',
    severity: 'error',
    at: { path, line, column: linesOf(`${before}.`).at(-1)?.length ?? 1 },
    message: `The byte ${value} is not UTF-8${wide ? ': the file is written in UTF-16' : ''}.`,
    fix: `Save the file as UTF-8.`,
    ...(wide ? {} : { found, corrected: linesOf(decode('windows-1252', bytes))[line - 1] ?? '' }),
  };
}

/** Whether a source could not be read, as `decodeSource` tells. */
export function isIssue(read: Source | Issue): read is Issue {
  return 'code' in read;
}

/** Whether a source could be read, as `decodeSource` tells. */
export function isSource(read: Source | Issue): read is Source {
  return !isIssue(read);
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
