import type { Heading, Link, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { readMdx, withMdxMarks } from '../../src/plugin/syntax.ts';
import type { ProseFault } from './find-faults.ts';

const glossary = 'docs/reference/glossary.mdx';
/** The last headings of a page, below which it says where a reader goes from there. */
const endings = ['Next', 'Further resources'];

/** What pages lack that lead readers on: a next step, and links between them and the words of the glossary. */
export function wayFaults(texts: ReadonlyMap<string, string>): ProseFault[] {
  const pages = Array.from(texts).flatMap(([path, text]) => {
    const root = readMdx(withMdxMarks(text));
    return root ? [{ path, root }] : [];
  });
  const linked = new Set<string>();
  const faults: ProseFault[] = [];
  for (const { path, root } of pages) {
    const terms = termsLinkedFrom(root);
    if (path !== glossary) for (const term of terms) linked.add(term);
    if (!/(^|\/)_/.test(path)) faults.push(...openingFaults(path, root));
    if (!isPageForReaders(path)) continue;
    if (terms.length === 0 && path !== glossary)
      faults.push({
        at: { path, line: 1, column: 1 },
        message: 'The page links no word to the glossary.',
        fix: 'Link the first mention of its main term, as in [vector](/reference/glossary.mdx#vector).',
      });
    if (!saysWhereNext(root))
      faults.push({
        at: { path, line: 1, column: 1 },
        message: 'The page ends without a next step.',
        fix: 'Add the heading ## Next at its end, and below it a link to where a reader goes from there.',
      });
  }
  // A page that cannot be read may hold the only link to a word.
  const words = pages.length === texts.size ? pages.find(({ path }) => path === glossary)?.root : undefined;
  return [...faults, ...(words ? termsOf(words).filter(({ term }) => !linked.has(term)) : []).map(unlinked)];
}

/** What a page says before its first section, and the words in which it does. */
const openingWords = [
  { what: 'for whom it is', pattern: /\bfor (people|everyone|readers)\b/i, example: 'For people who …' },
  { what: 'what it needs', pattern: /\bneed\b/, example: 'You need …' },
  { what: 'what it gives', pattern: /\byou (get|learn|see)\b|\bat the end\b/i, example: 'You get …' },
];

function openingFaults(path: string, root: Root): ProseFault[] {
  if (!path.startsWith('docs/') || isPageOfCode(path)) return [];
  const end = root.children.findIndex((node) => node.type === 'heading' && node.depth === 2);
  const opening = root.children
    .slice(0, end < 0 ? undefined : end)
    .filter(({ type }) => type === 'paragraph')
    .map((node) => textOf(node))
    .join('\n');
  return openingWords
    .filter(({ pattern }) => !pattern.test(opening))
    .map(({ what, example }) => ({
      at: { path, line: 1, column: 1 },
      message: `The page does not say at its start ${what}.`,
      fix: `Say it before the first section: ${example}`,
    }));
}

function isPageOfCode(path: string): boolean {
  return path.startsWith('docs/contributing/errors/') && !path.endsWith('/index.mdx');
}

/** Pages of error codes are made from the catalogue, and partial pages are read within others. */
function isPageForReaders(path: string): boolean {
  return path.startsWith('docs/') && !path.startsWith('docs/contributing/errors/') && !/(^|\/)_/.test(path);
}

function termsLinkedFrom(root: Root): string[] {
  const terms: string[] = [];
  visit(root, 'link', ({ url }: Link) => {
    const term = /(?:^|\/)glossary(?:\.mdx)?#([\w-]+)$/.exec(url)?.[1];
    if (term) terms.push(term);
  });
  return terms;
}

function saysWhereNext({ children }: Root): boolean {
  const last = children.findLastIndex((node) => node.type === 'heading' && endings.includes(textOf(node)));
  let links = 0;
  for (const node of last < 0 ? [] : children.slice(last)) visit(node as Nodes, 'link', () => void links++);
  return links > 0;
}

interface Term {
  term: string;
  line: number;
}

function termsOf({ children }: Root): Term[] {
  return children
    .filter((node): node is Heading => node.type === 'heading' && node.depth === 2)
    .filter((heading) => !endings.includes(textOf(heading)))
    .map((heading) => ({
      term: textOf(heading).toLowerCase().replaceAll(' ', '-'),
      line: heading.position?.start.line ?? 1,
    }));
}

function unlinked({ term, line }: Term): ProseFault {
  return {
    at: { path: glossary, line, column: 1 },
    message: `No page links to the word ${term}.`,
    fix: `Link it where a page treats it, as in [${term}](/reference/glossary.mdx#${term}), or remove it.`,
  };
}
