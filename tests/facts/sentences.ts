import type { Nodes } from 'mdast';
import { toString as textOf } from 'nlcst-to-string';
import { ParseEnglish } from 'parse-english';
import { visitParents } from 'unist-util-visit-parents';
import { markedId } from '../../src/plugin/claims.ts';
import { parseMdx, withMdxMarks } from '../../src/plugin/syntax.ts';
import type { Position } from '../../src/snippets/issues.ts';

/** A sentence or a table row as readers see it, and the fact that its mark names, where it has one. */
export interface Sentence {
  at: Position;
  text: string;
  fact?: string;
}

/** All prose of a page, sentence by sentence; headings and what stands in blocks are left out. */
export function sentencesOf(page: string, path: string): Sentence[] {
  const sentences: Sentence[] = [];
  visitParents(
    parseMdx(withMdxMarks(page)),
    ({ type }) => type === 'paragraph' || type === 'tableRow',
    (node, parents) => {
      if (isHeader(node as Nodes, parents as Nodes[])) return;
      let fact = standingBefore(node as Nodes, parents as Nodes[]);
      for (const { id, text, line } of stretches(node as Nodes)) {
        fact = id ?? fact;
        const at = { path, line, column: 1 };
        const parts = node.type === 'tableRow' ? [text] : split(text);
        for (const part of parts) sentences.push({ at, text: part, ...(fact ? { fact } : {}) });
      }
    },
  );
  return sentences;
}

function isHeader(node: Nodes, parents: readonly Nodes[]): boolean {
  const table = parents.at(-1);
  return table?.type === 'table' && (table.children as Nodes[])[0] === node;
}

/** The mark that stands alone before a block, or before the list or table around it. */
function standingBefore(node: Nodes, parents: readonly Nodes[]): string | undefined {
  const chain = [...parents, node];
  for (let depth = chain.length - 1; depth > 0; depth--) {
    const parent = chain[depth - 1];
    const child = chain[depth];
    if (!parent || !child || !('children' in parent)) continue;
    const siblings = parent.children as Nodes[];
    const before = siblings[siblings.indexOf(child) - 1];
    const id = before && markedId(before);
    if (id) return id;
  }
  return undefined;
}

interface Stretch {
  id?: string;
  text: string;
  line: number;
}

/** A block's text, cut at its marks. */
function stretches(block: Nodes): Stretch[] {
  const found: Stretch[] = [{ text: '', line: block.position?.start.line ?? 1 }];
  const walk = (node: Nodes): void => {
    const id = markedId(node);
    if (id) found.push({ id, text: '', line: node.position?.start.line ?? 1 });
    const last = found.at(-1) as Stretch;
    if (node.type === 'text') last.text += node.value;
    if (node.type === 'inlineCode') last.text += `\`${node.value}\``;
    if (node.type === 'tableCell' && last.text) last.text += ' | ';
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(block);
  return found.filter(({ text }) => /\w/.test(text));
}

/** The sentences of a text; full stops in inline code end none. */
function split(text: string): string[] {
  const masked = text.replace(/`[^`]*`/g, (code) => 'x'.repeat(code.length));
  const paragraph = new ParseEnglish().parse(masked).children[0];
  if (!paragraph || !('children' in paragraph)) return [];
  let offset = 0;
  return paragraph.children.flatMap((child) => {
    const { length } = textOf(child);
    const own = text
      .slice(offset, offset + length)
      .replace(/\s+/g, ' ')
      .trim();
    offset += length;
    return child.type === 'SentenceNode' && /\w/.test(own) ? [own] : [];
  });
}
