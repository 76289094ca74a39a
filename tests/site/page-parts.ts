import { readFile } from 'node:fs/promises';
import type { Element } from 'hast';
import { toString as plainText } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { find, textOf } from '../../src/plugin/markdown/read-page.ts';
import { pageFile } from './linked-pages.ts';

/** A block of code, and what it printed. */
export interface BlockPart {
  language: string;
  code: string;
  output?: string;
}

/** What Markdown has to keep of a page, in its order: the name of each tab, and each block. */
export type Part = { tab: string } | BlockPart;

/** A block as a page shows it; a fence has no region. */
export type ShownBlock = BlockPart & { region?: string };

/** The parts of a built page, as its HTML has them. */
export async function partsOfPage(address: string): Promise<({ tab: string } | ShownBlock)[]> {
  const parts: ({ tab: string } | ShownBlock)[] = [];
  const html = await readFile(pageFile(address), 'utf8');
  visit(unified().use(rehypeParse).parse(html), 'element', (element) => {
    if (element.properties.role === 'tabpanel') parts.push({ tab: String(element.properties.ariaLabel) });
    if (element.tagName === 'figure') parts.push(...blockOf(element));
  });
  return parts;
}

function blockOf(figure: Element): ShownBlock[] {
  const code = find(figure, ({ tagName }) => tagName === 'code');
  if (!code) return [];
  const { dataLanguage, dataRegion } = figure.properties;
  const frame = find(figure, ({ properties }) => properties.dataVerdict === 'output');
  const printed = frame && find(frame, ({ tagName }) => tagName === 'pre');
  return [
    {
      language: String(dataLanguage),
      code: textOf(code),
      ...(dataRegion === undefined ? {} : { region: String(dataRegion) }),
      ...(printed ? { output: textOf(printed).replace(/\n$/, '') } : {}),
    },
  ];
}

/** The parts of some Markdown: a tab's name is a paragraph in bold, an output the fence below "Output:". */
export function partsOfMarkdown(markdown: string, tabs: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  visit(unified().use(remarkParse).parse(markdown), (node, index, parent) => {
    const text = plainText(node);
    if (node.type === 'paragraph' && node.children.every(({ type }) => type === 'strong') && tabs.has(text))
      parts.push({ tab: text });
    if (node.type !== 'code') return;
    const label = parent?.children[(index ?? 0) - 1];
    const last = parts.at(-1);
    if (!label || plainText(label) !== 'Output:') parts.push({ language: node.lang ?? '', code: node.value });
    else if (last && 'code' in last && node.lang === 'text') last.output = node.value;
  });
  return parts;
}
