import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** The text of some Markdown without marks and without code blocks, on one line. */
export function proseOf(nodes: readonly Nodes[]): string {
  return nodes.map(proseOfNode).join(' ').replace(/\s+/g, ' ').trim();
}

/** Blocks, and the cells of a table, are apart; what stands within a paragraph is not. */
function proseOfNode(node: Nodes): string {
  if (node.type === 'code') return '';
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return plainText(node);
  return 'children' in node ? proseOf(node.children) : plainText(node);
}
