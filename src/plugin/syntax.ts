import remarkComment from '@slorber/remark-comment';
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { sharedMap } from './shared-map.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkComment)
  .freeze();

/** A build asks for each page again and again; while the site is written, its older texts are forgotten. */
const known = sharedMap<string, Root>('parsed pages');
const mostKnown = 500;

/**
 * Parses a page as Docusaurus does, once; nobody may change the tree. Every offset in the tree is an offset in `text`.
 * Docusaurus allows two notations that MDX does not know, heading ids and `mdx-code-block` fences: they are replaced by
 * as many other characters.
 */
export function parseMdx(text: string): Root {
  const root = known.get(text) ?? processor.parse(hideHeadingIds(hideMdxFences(text)));
  if (known.size === mostKnown) known.clear();
  known.set(text, root);
  return root;
}

/** The same for what only looks at pages: undefined where a text is not valid MDX, which `parseUsages` reports. */
export function readMdx(text: string): Root | undefined {
  try {
    return parseMdx(text);
  } catch {
    return undefined;
  }
}

/**
 * Writes every mark `<!-- fact: id -->` as the MDX comment of the same length. Docusaurus' own reader of HTML comments
 * takes the first letter of a paragraph with it when one stands right before.
 */
export function withMdxMarks(text: string): string {
  return text.replace(/<!--(\s*fact:\s*[\w-]+\s*)-->/g, '{/*$1 */}');
}

/** Gives a piece of a parsed page its own characters back. */
export function restore(text: string): string {
  return text.replaceAll(openBrace, '{').replaceAll(closedBrace, '}');
}

const openBrace = '\uE000';
const closedBrace = '\uE001';

function hideHeadingIds(text: string): string {
  return text.replace(/^(#{1,6}\s.*)\{(#[\w-]+)\}([ \t]*\r?)$/gm, `$1${openBrace}$2${closedBrace}$3`);
}

function hideMdxFences(text: string): string {
  const fence = /^([ \t]*)(`{3,4})([ ]*mdx-code-block)(\r?\n[\s\S]*?\r?\n[ \t]*)\2([ \t]*\r?)$/gm;
  return text.replace(fence, (_, indent: string, ticks: string, name: string, body: string, end: string) =>
    [indent, blank(ticks), blank(name), body, blank(ticks), end].join(''),
  );
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
