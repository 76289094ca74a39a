import type { Document } from '../markdown/document.ts';
import type { Chapter } from '../markdown/reading-order.ts';

/** What the texts for assistants say of the site as a whole. */
export interface SiteText {
  title: string;
  tagline: string;
  /** The whole address of the home page, with a slash at the end. */
  root: URL;
}

const promise =
  'Every page is Markdown at its address with `.md`. Python, TypeScript and shell code on them ran on the server, ' +
  'clients and model that the line below it names; what it printed stands under "Output:". Settings files say whether ' +
  'containers were started with them or they were only checked.';

/** The text of `llms.txt`: every page with what it is about, in reading order. https://llmstxt.org */
export function indexText(
  site: SiteText,
  chapters: readonly Chapter[],
  documents: readonly Document[],
): string {
  const byAddress = new Map(documents.map((document) => [new URL(document.url).pathname, document]));
  const lists = chapters.map(({ label, pages }) => {
    const lines = pages.flatMap((page) => lineOf(byAddress.get(page)));
    return [`## ${label || 'Start'}`, '', ...lines].join('\n');
  });
  const files = ['llms-full.txt', 'skill.md', 'docs.json'].map(
    (name) => `- [${name}](${new URL(name, site.root)}): ${contents[name]}`,
  );
  return `${[`# ${site.title}`, `> ${site.tagline}`, promise, ...lists, ['## All in one', '', ...files].join('\n')].join('\n\n')}\n`;
}

const contents: Readonly<Record<string, string>> = {
  'llms-full.txt': 'all pages in one file',
  'skill.md': 'a skill for coding assistants, with the proven programs',
  'docs.json': 'all pages by section, with each block’s code, output, verdict and versions',
};

function lineOf(document: Document | undefined): string[] {
  if (!document) return [];
  const { title, markdownUrl, description } = document;
  return [`- [${title}](${markdownUrl})${description ? `: ${description}` : ''}`];
}
