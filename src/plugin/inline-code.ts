import type { Node as EsNode } from 'estree';
import type { Nodes, Parents, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { codeIn, codeText, quotedIn } from './code-in-expression.ts';

/** A piece of inline code, however a page writes it. */
export interface InlineCode {
  value: string;
  line: number;
  column: number;
  /** What it is, or stands in. */
  node: Nodes;
  /** What that stands in, from the root. */
  parents: readonly Parents[];
}

type Place = Pick<InlineCode, 'line' | 'column'>;

/** Elements that show what they hold as code. */
export const inlineElements: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt', 'var']);

/**
 * All inline code of a parsed page: between backticks, also where they stand in an attribute, a title, the words for an
 * image or the head of the page, and in elements such as `code`, also those within expressions.
 */
export function inlineCodeOf(root: Root, text: string): InlineCode[] {
  const found: InlineCode[] = [];
  visitParents(root, (node, ancestors) => {
    const parents = ancestors as Parents[];
    const within = 'children' in node ? [...parents, node as Parents] : parents;
    const add = (value: string, at: Place | undefined = node.position?.start, around = parents) =>
      found.push({ value, line: at?.line ?? 1, column: at?.column ?? 1, node, parents: around });
    const addAll = (estree: EsNode | null | undefined) => {
      for (const { value, at } of codeIn(estree, inlineElements)) add(value, at, within);
    };
    if (node.type === 'inlineCode') add(node.value);
    if (node.type === 'yaml')
      for (const [index, line] of node.value.split('\n').entries())
        for (const value of quotedIn(line)) add(value, { line: index + 2, column: 1 });
    if ('title' in node && node.type !== 'image')
      for (const value of quotedIn(node.title ?? '')) add(value, undefined, within);
    // What an image's words are made of is forgotten in the tree.
    if (node.type === 'image' || node.type === 'imageReference') {
      const { start, end } = node.position ?? {};
      for (const value of quotedIn(text.slice(start?.offset, end?.offset))) add(value);
    }
    if ('data' in node && node.data && 'estree' in node.data) addAll(node.data.estree);
    if (!('attributes' in node)) return;
    if (!Array.isArray(node.attributes)) {
      const written = Object.values(node.attributes ?? {}).join('\n');
      for (const value of quotedIn(written)) add(value, undefined, within);
      return;
    }
    for (const { value, data, position } of node.attributes.map(attributeOf)) {
      for (const each of quotedIn(value)) add(each, position?.start, within);
      addAll(data?.estree);
    }
    if ('name' in node && node.name && inlineElements.has(node.name)) add(textOf(node));
  });
  return found;
}

type Attributes = Extract<Nodes, { type: 'mdxJsxTextElement' }>['attributes'];

/** An attribute's text and expression, each where it has one. */
function attributeOf({ position, ...attribute }: Attributes[number]) {
  if (attribute.type === 'mdxJsxExpressionAttribute') return { value: '', data: attribute.data, position };
  const { value } = attribute;
  return typeof value === 'string' || !value
    ? { value: value ?? '', data: undefined, position }
    : { value: '', data: value.data, position };
}

/** What an element shows, on one line. */
function textOf(node: Nodes): string {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
    return codeText(node.data?.estree);
  if ('children' in node)
    return node.children
      .map(textOf)
      .join('')
      .replace(/\s+/g, ' ')
      .replace(/^ | $/g, node.type.startsWith('mdxJsx') ? '' : ' ');
  return 'value' in node ? node.value : '';
}
