import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Position } from '../snippets/issues.ts';
import { parseLineRanges } from './line-ranges.ts';
import { restore } from './syntax.ts';

/** A fenced code block of a page; `start` and `end` are the offsets that it fills. */
export interface Fence {
  /** The word behind the backticks, as it is written; empty where there is none. */
  language: string;
  title?: string;
  /** The lines that are marked, written as `{1,3-5}` behind the language. */
  marked?: ReadonlySet<number>;
  text: string;
  /** The first line of the code. */
  at: Position;
  start: number;
  end: number;
}

/** The fenced code blocks of the page at `path`, in the order they are written. */
export function findFences(root: Root, path: string): Fence[] {
  const fences: Fence[] = [];
  visit(root, 'code', (node) => {
    if (!node.position) return;
    const { start, end } = node.position;
    const title = /\btitle=(?:"([^"]*)"|'([^']*)')/
      .exec(node.meta ?? '')
      ?.slice(1)
      .find(Boolean);
    const marked = parseLineRanges(/\{([\d,\s-]+)\}/.exec(node.meta ?? '')?.[1] ?? '');
    fences.push({
      language: node.lang ?? '',
      ...(title === undefined ? {} : { title }),
      ...(marked ? { marked } : {}),
      text: restore(node.value),
      at: { path, line: start.line + 1, column: start.column },
      start: start.offset ?? 0,
      end: end.offset ?? 0,
    });
  });
  return fences;
}
