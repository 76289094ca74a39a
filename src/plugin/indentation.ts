import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Position } from '../snippets/issues.ts';

/** Reads text as CommonMark does, for which four spaces or a tab begin code. */
const commonMark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/** What MDX makes of such lines. */
const kinds = new Set(['paragraph', 'heading', 'blockquote', 'list', 'table', 'thematicBreak']);

/** Where a page is indented so that CommonMark would read code, and MDX, to nobody's wish, reads something else. */
export function findIndentedCode(root: Root, text: string, path: string): Position[] {
  const indented: Position[] = [];
  visit(root, (node) => {
    const start = node.position?.start;
    const isText = kinds.has(node.type) && !isElements(node);
    if (isText && start && start.column > 4 - countTabs(text, start.offset))
      indented.push({ path, line: start.line, column: start.column });
  });
  if (indented.length === 0) return [];
  const code = indentedLines(text);
  const found = indented.filter(({ line }) => code.has(line));
  // A quote, a list and what stands in it begin on one line.
  return found.filter(({ line }, index) => found.findIndex((each) => each.line === line) === index);
}

/** The lines that CommonMark reads as code without a fence. */
function indentedLines(text: string): Set<number> {
  const lines = new Set<number>();
  visit(commonMark.parse(text), 'code', ({ position }) => {
    if (!position || /^[`~]{3}/.test(text.slice(position.start.offset))) return SKIP;
    for (let line = position.start.line; line <= position.end.line; line += 1) lines.add(line);
    return SKIP;
  });
  return lines;
}

/** An element in a line of its own is no code to anybody, however far it is indented. */
function isElements(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every(
      (child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

function countTabs(text: string, offset = 0): number {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return 3 * (before.split('\t').length - 1);
}
