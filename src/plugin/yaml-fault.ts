import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { nearest } from '../snippets/nearest.ts';

/** What is wrong with a piece of YAML, and on which of its lines, counted from 1. */
export interface YamlFault {
  line: number;
  message: string;
  fix: string;
  /** The word that is wrong, and the one that was meant. */
  found?: string;
  corrected?: string;
}

/** YAML with the lines that its keys and values stand on. */
export interface YamlText {
  value: unknown;
  /** The line of what stands under a path of keys; of the whole where there is no such thing. */
  lineOf(path: readonly string[]): number;
}

/** Reads YAML, or says why it cannot be read. */
export function readYaml(text: string): YamlText | YamlFault {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    return {
      line,
      message: `This YAML cannot be read: ${error.message.split('\n')[0]}`,
      fix: 'Mend it at this line.',
    };
  }
  return { value: document.toJS(), lineOf: (path) => lineOf(document, path, lines) };
}

/** A name that is none of those that may stand in its place. */
export function unknownName(name: string, known: readonly string[], line: number, what: string): YamlFault {
  const meant = nearest(name, known);
  return {
    line,
    message: `${name} is ${what}.`,
    fix: meant ? `Write ${meant}.` : `Take it out, or write one of: ${known.slice(0, 12).join(', ')}.`,
    found: name,
    ...(meant ? { corrected: meant } : {}),
  };
}

function lineOf(document: Document, path: readonly string[], lines: LineCounter): number {
  let offset: number | undefined;
  visit(document, {
    Pair(_, pair, parents) {
      const keys = [...parents.filter(isPair), pair].map(({ key }) =>
        isScalar(key) ? String(key.value) : '',
      );
      if (keys.join('\0') !== path.join('\0') || !isScalar(pair.key)) return undefined;
      offset = pair.key.range?.[0];
      return visit.BREAK;
    },
  });
  if (offset === undefined && path.length > 1) return lineOf(document, path.slice(0, -1), lines);
  return offset === undefined ? 1 : lines.linePos(offset).line;
}

/** Whether a value is a YAML mapping. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isMap(value);
}
