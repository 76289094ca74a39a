import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type SchemaOptions,
} from 'yaml';
import { nearest } from '../../snippets/nearest.ts';

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
  /** The line of what stands under a path of keys and of places in lists; of as much of it as there is. */
  lineOf(path: readonly string[]): number;
}

/** Reads YAML, or says why it cannot be read. */
export function readYaml(text: string, options: SchemaOptions = {}): YamlText | YamlFault {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...options, lineCounter: lines });
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
  let [node, offset]: [unknown, number] = [document.contents, 0];
  for (const key of path) {
    const pair: Pair | undefined = isMap(node) ? node.items.find((each) => nameOf(each) === key) : undefined;
    const next: unknown = isSeq(node) ? node.items[Number(key)] : pair?.value;
    const place = pair ? pair.key : next;
    if (!isNode(place)) break;
    offset = place.range?.[0] ?? offset;
    node = next;
  }
  return lines.linePos(offset).line;
}

function nameOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** Whether a value is a YAML mapping. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !isMap(value) &&
    !(value instanceof Date)
  );
}
