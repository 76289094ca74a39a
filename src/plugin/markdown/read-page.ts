import type { Element, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';

/** What a page says of itself. */
export interface Head {
  title: string;
  description: string;
}

/** What a page's HTML holds besides the frame of the site. */
export interface HtmlPage extends Head {
  article: Element;
}

const parser = unified().use(rehypeParse).freeze();

/** Reads a built page; undefined where it has no article, as a page that only leads elsewhere. */
export function readPage(html: string): HtmlPage | undefined {
  const root = parser.parse(html);
  const article =
    find(root, (element) => hasClass(element, 'theme-doc-markdown')) ??
    find(root, ({ tagName }) => tagName === 'article');
  return article && { ...headOf(root), article };
}

/** Reads what stands before the body of a built page. */
export function readHead(html: string): Head {
  return headOf(parser.parse(html.slice(0, html.indexOf('</head>'))));
}

function headOf(root: Root): Head {
  const content = (name: string) =>
    String(find(root, ({ properties }) => named(properties, name))?.properties.content ?? '');
  return { title: content('og:title').replace(/ \| [^|]*$/, ''), description: content('description') };
}

/** The first element that fits, in the order of the page. */
export function find(root: Root | Element, fits: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(root, 'element', (element) => {
    if (!fits(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/** The text of an element, as the browser's `textContent` gives it. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function named(properties: Element['properties'], name: string): boolean {
  return properties.name === name || properties.property === name;
}
