import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Code } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { markdownAddress } from '../../src/plugin/markdown/address.ts';

/** The Markdown of the page at an address, as it was built. */
export function readMarkdown(address: string): Promise<string> {
  return readFile(join('build', markdownAddress(address)), 'utf8');
}

/** The code blocks in some Markdown, as any reader of Markdown gets them. */
export function fencesOf(markdown: string): Code[] {
  const fences: Code[] = [];
  visit(unified().use(remarkParse).parse(markdown), 'code', (code) => {
    fences.push(code);
  });
  return fences;
}

/** Where the links and pictures in some Markdown lead, one after the other. */
export function linksOf(markdown: string): string[] {
  const links: string[] = [];
  visit(unified().use(remarkParse).parse(markdown), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push(node.url);
  });
  return links;
}
