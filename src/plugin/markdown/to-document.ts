import { toMdast } from 'hast-util-to-mdast';
import type { Code, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { markdownAddress } from './address.ts';
import type { Document, Section, ShownBlock } from './document.ts';
import { handlers } from './elements.ts';
import { makeLinksWhole } from './links.ts';
import { proseOf } from './prose.ts';
import type { HtmlPage } from './read-page.ts';

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', fences: true, incrementListMarker: true })
  .freeze();

/** React separates texts by comments. */
const nodeHandlers = { comment: () => undefined };

/** Makes the Markdown of a page from its HTML. `pages` are the addresses of all pages, from the server's root. */
export function toDocument(html: HtmlPage, page: URL, pages: ReadonlySet<string>): Document {
  const root = toMdast(
    { type: 'root', children: [html.article] },
    { handlers, nodeHandlers, document: true },
  );
  if (root.type !== 'root') throw new Error(`${page.pathname} has no content that Markdown can hold.`);
  makeLinksWhole(root, page, pages);
  const { title, description } = html;
  const head = [`title: ${JSON.stringify(title)}`, `description: ${JSON.stringify(description)}`];
  return {
    url: page.href,
    markdownUrl: new URL(markdownAddress(page.pathname), page).href,
    title,
    description,
    sections: sectionsOf(root, page, title),
    markdown: `---\n${[...head, `url: ${page.href}`].join('\n')}\n---\n\n${write(root.children)}`,
  };
}

function sectionsOf(root: Root, page: URL, title: string): Section[] {
  const parts: RootContent[][] = [[]];
  for (const node of root.children) {
    if (node.type === 'heading' && node.data?.id !== undefined) parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts
    .filter((nodes) => nodes.length > 0)
    .map((nodes) => {
      const [first] = nodes;
      const id = first?.type === 'heading' ? first.data?.id : undefined;
      return {
        heading: id && first ? plainText(first) : title,
        url: id ? new URL(`#${id}`, page).href : page.href,
        text: proseOf(id ? nodes.slice(1) : nodes),
        markdown: write(nodes),
        blocks: blocksOf(nodes),
      };
    });
}

function blocksOf(nodes: readonly RootContent[]): ShownBlock[] {
  const blocks: ShownBlock[] = [];
  for (const node of nodes)
    visit(node, 'code', ({ data }: Code) => {
      if (!data?.block) return;
      const { sentence, below: _, ...block } = data.block;
      blocks.push({ ...block, proof: write(sentence).trim() });
    });
  return blocks;
}

function write(children: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...children] });
}
