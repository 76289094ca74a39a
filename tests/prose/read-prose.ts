import type { Root, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMdx, withMdxMarks } from '../../src/plugin/syntax.ts';

/** The parts of a page that are read one by one: its text, and every cell of its tables. */
export function parseProse(text: string): Root[] {
  const root = parseMdx(withMdxMarks(text));
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
