import type { Root, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { readMdx, withMdxMarks } from '../../src/plugin/syntax.ts';

/** The parts of a page that are read one by one: its text, and every cell of its tables; none of what is not valid MDX. */
export function parseProse(text: string): Root[] {
  const root = readMdx(withMdxMarks(text));
  if (!root) return [];
  const cells: Root[] = [];
  visit(root, 'tableCell', (cell) => {
    cells.push(alone(cell));
  });
  return [root, ...cells];
}

function alone({ children, position }: TableCell): Root {
  const place = position ? { position } : {};
  return { type: 'root', children: [{ type: 'paragraph', children, ...place }], ...place };
}
