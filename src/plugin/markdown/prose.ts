import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** The text of some Markdown on one line, without marks, code blocks, and what stands below these. */
export function proseOf(nodes: readonly Nodes[]): string {
  const below = new Set<Nodes>(
    nodes.flatMap((node) => (node.type === 'code' && node.data?.block?.below) || []),
  );
  const prose = nodes.filter((node) => !below.has(node)).map(proseOfNode);
  return prose.join(' ').replace(/\s+/g, ' ').trim();
}

/** Blocks, and the cells of a table, are apart; what stands within a paragraph is not. */
function proseOfNode(node: Nodes): string {
  if (node.type === 'code') return '';
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return plainText(node);
  return 'children' in node ? proseOf(node.children) : plainText(node);
}
