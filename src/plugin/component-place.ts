import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Position } from '../snippets/issues.ts';
import { readImports } from './imports.ts';
import { namesIn } from './names.ts';
import { readMdx } from './syntax.ts';

/** Components whose blocks have a verdict, and those that show only what a page puts into them. */
const known = [
  ...['FilteredTextBlock', 'FencedBlock', 'ErrorExample', 'Configurator'],
  ...['Tabs', 'TabItem', 'ThemedImage', 'Link', 'Head', 'Details', 'Admonition'],
];

/**
 * Where a page uses the only component of its own: whatever shows on it and stands in none of its lines, that one makes.
 * Undefined where there is none, or several of which nobody can tell which it is; a partial page is one of them.
 */
export function componentPlace(path: string, text: string): Position | undefined {
  const root = readMdx(text);
  const [place, ...others] = root ? usesIn(root, path) : [];
  return others.length === 0 ? place : undefined;
}

/** Each use of a component that could make a block, as an element or within an expression. */
function usesIn(root: Root, path: string): Position[] {
  const { blocks, texts } = readImports(root, path);
  const own = (name: string) =>
    /^[A-Z]/.test(name) && !known.includes(name) && !blocks.has(name) && !texts.has(name);
  const uses: Position[] = [];
  visit(root, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (own(node.name?.split('.')[0] ?? '')) uses.push({ path, line, column });
      const values = node.attributes.map((each) => (each.type === 'mdxJsxAttribute' ? each.value : each));
      for (const value of values)
        if (typeof value === 'object' && value?.data?.estree) uses.push(...usesWithin(value.data.estree));
    }
    const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
    if (isExpression && node.data?.estree) uses.push(...usesWithin(node.data.estree));
  });
  return uses;

  function usesWithin(expression: Parameters<typeof namesIn>[0]): Position[] {
    return namesIn(expression).flatMap(({ name, line, column }) =>
      own(name) ? [{ path, line, column }] : [],
    );
  }
}
