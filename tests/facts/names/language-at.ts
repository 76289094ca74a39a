import type { Nodes, Parents, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

const languages: Readonly<Record<string, 'py' | 'ts'>> = {
  Python: 'py',
  TypeScript: 'ts',
  py: 'py',
  js: 'ts',
};

/** The language that a place of a page is about: by its tab, by its column, or by the words right behind it. */
export function languageAt(node: Nodes, parents: readonly Parents[]): 'py' | 'ts' | undefined {
  const found = parents.flatMap((parent) => ofTab(parent) ?? []).at(-1);
  return found ?? ofColumn(parents) ?? ofWords(node, parents.at(-1));
}

function ofTab(parent: Nodes): 'py' | 'ts' | undefined {
  const isElement = parent.type === 'mdxJsxFlowElement' || parent.type === 'mdxJsxTextElement';
  if (!isElement || parent.name !== 'TabItem') return undefined;
  const value = parent.attributes.find(
    (each) => each.type === 'mdxJsxAttribute' && each.name === 'value',
  )?.value;
  return typeof value === 'string' ? languages[value] : undefined;
}

function ofColumn(parents: readonly Parents[]): 'py' | 'ts' | undefined {
  const table = parents.find((each): each is Table => each.type === 'table');
  const cell = parents.find((each): each is TableCell => each.type === 'tableCell');
  const row = table?.children.find(({ children }) => cell && children.includes(cell));
  const column = cell && row ? row.children.indexOf(cell) : -1;
  const head = table?.children[0]?.children[column];
  return head ? languages[textOf(head).trim()] : undefined;
}

function ofWords(node: Nodes, parent: Parents | undefined): 'py' | 'ts' | undefined {
  const after = parent?.children[(parent.children as Nodes[]).indexOf(node) + 1];
  const [, language = ''] = (after?.type === 'text' && /^ in (Python|TypeScript)\b/.exec(after.value)) || [];
  return languages[language];
}
