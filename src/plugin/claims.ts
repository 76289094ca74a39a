import type { Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Position } from '../snippets/issues.ts';
import { readMdx, withMdxMarks } from './syntax.ts';

/** What a page says between a mark `fact: id` and the next one, or the end of its paragraph, list item or table row. */
export interface Claim {
  id: string;
  at: Position;
  /** The claim as readers see it. */
  text: string;
  /** Its inline code and its numbers, in order; thousands without their commas. */
  literals: string[];
  /** The offset in the page's text at which each literal ends. */
  ends: number[];
}

/**
 * The marked claims of a page's text. A mark that stands alone before a paragraph claims all of that. A page that is not
 * valid MDX claims nothing.
 */
export function findClaims(page: string, path: string): Claim[] {
  const claims: Claim[] = [];
  const root = readMdx(withMdxMarks(page));
  if (!root) return [];
  visitParents(root, (node, parents) => {
    const id = markedId(node);
    if (id === undefined || !node.position) return;
    const { line, column } = node.position.start;
    const pieces = claimed(node, parents as Nodes[]);
    const text = pieces.map(({ value }) => value).join('');
    const literals = pieces.flatMap(literalsOf);
    const ends = pieces.flatMap((piece) => endsOf(piece, page));
    claims.push({ id, at: { path, line, column }, text: text.trim(), literals, ends });
  });
  return claims;
}

/** A page's text with another literal at `end`, which is one of a claim's `ends`. */
export function withOtherLiteral(page: string, end: number): string {
  return `${page.slice(0, end)}0${page.slice(end)}`;
}

/** A number or a code as tests give it and as pages write it, in one form. */
export function normalLiteral(literal: string | number): string {
  return String(literal).replace(/(?<=\d),(?=\d{3}\b)/g, '');
}

interface Piece {
  kind: 'text' | 'code' | 'mark';
  value: string;
  node: Nodes;
}

/** A number or a version that is no part of a word, or a number with its unit, such as `32M`. */
const numbers = /(?<![\w.-])\d+(?:[.,]\d+)*[a-z]+(?!\w)|(?<![\w.])v?\d+(?:[.,]\d+)*(?!\w)/gi;

const wholes = new Set(['paragraph', 'heading', 'tableRow']);

function claimed(mark: Nodes, parents: readonly Nodes[]): Piece[] {
  const whole = parents.findLast(({ type }) => wholes.has(type));
  if (whole) return piecesAfter(mark, whole);
  const siblings = parents.at(-1);
  if (!siblings || !('children' in siblings)) return [];
  const next = siblings.children[(siblings.children as Nodes[]).indexOf(mark) + 1];
  return next ? upToMark(piecesOf(next)) : [];
}

function piecesAfter(mark: Nodes, whole: Nodes): Piece[] {
  const end = mark.position?.end.offset ?? 0;
  return upToMark(piecesOf(whole, end));
}

function upToMark(pieces: readonly Piece[]): Piece[] {
  const end = pieces.findIndex(({ kind }) => kind === 'mark');
  return pieces.slice(0, end < 0 ? undefined : end);
}

function piecesOf(node: Nodes, from = 0): Piece[] {
  if ((node.position?.end.offset ?? 0) <= from) return [];
  if (markedId(node) !== undefined) return [{ kind: 'mark', value: '', node }];
  if ('children' in node) {
    const space = node.type === 'tableCell' ? [{ kind: 'text', value: ' ', node } as const] : [];
    return [...node.children.flatMap((child) => piecesOf(child, from)), ...space];
  }
  if (node.type === 'text') return [{ kind: 'text', value: node.value, node }];
  return node.type === 'inlineCode' ? [{ kind: 'code', value: node.value, node }] : [];
}

function literalsOf({ kind, value }: Piece): string[] {
  if (kind === 'code') return [normalLiteral(value)];
  return Array.from(value.matchAll(numbers), ([number]) => normalLiteral(number));
}

/** A node's text may differ from what is written on the page, so the page's is read again. */
function endsOf({ kind, node }: Piece, page: string): number[] {
  const { start, end } = node.position ?? {};
  if (kind === 'mark' || node.type === 'tableCell' || !start || !end) return [];
  const written = page.slice(start.offset, end.offset);
  const from = start.offset ?? 0;
  if (kind === 'code') return [from + written.search(/\s?`+$/)];
  return Array.from(written.matchAll(numbers), ({ index, 0: number }) => from + index + number.length);
}

/** The id in a comment `fact: id`. */
export function markedId(node: { type: string; value?: unknown }): string | undefined {
  const comments = ['mdxFlowExpression', 'mdxTextExpression'];
  if (!comments.includes(node.type) || typeof node.value !== 'string') return undefined;
  return /^\/\*\s*fact:\s*([\w-]+)\s*\*\/$/.exec(node.value)?.[1];
}
