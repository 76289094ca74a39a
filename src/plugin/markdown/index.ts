import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { fullText } from '../llms/full-text.ts';
import { indexText } from '../llms/index-text.ts';
import { skillText } from '../llms/skill-text.ts';
import { redirects } from '../redirects.ts';
import { searchedSections } from '../search/searched-sections.ts';
import { type DocumentMakers, startDocumentMakers } from './document-makers.ts';
import { readHtmlPages } from './html-pages.ts';
import { movedPages } from './moved-pages.ts';
import { chaptersOf } from './reading-order.ts';

/**
 * Publishes the site for machines: each page as Markdown beside its HTML, and all of them in the texts that assistants
 * look for and the site's own search reads. It reads the pages as they were built, so a machine gets what a reader sees.
 */
export default function markdownPages({ siteDir }: LoadContext): Plugin {
  let started: DocumentMakers | undefined;
  const makers = () => {
    started ??= startDocumentMakers(siteDir);
    return started;
  };
  return {
    name: 'markdown-pages',

    /** Only a build makes documents, and only a build's server bundle comes by here. */
    configureWebpack(_, isServer) {
      if (isServer) makers();
      return {};
    },

    async postBuild({ outDir, routesPaths, baseUrl, siteConfig, plugins }) {
      const root = new URL(baseUrl, siteConfig.url);
      const site = { title: siteConfig.title, tagline: siteConfig.tagline, root };
      const built = await readHtmlPages(outDir, baseUrl, routesPaths);
      const documents = await makers().make(built, root);
      const chapters = chaptersOf(plugins);
      const files = [
        ...documents.map(({ markdownUrl, markdown }) => [fileOf(markdownUrl, root), markdown] as const),
        ...movedPages(redirects, documents, root),
        ['llms.txt', indexText(site, chapters, documents)] as const,
        ['llms-full.txt', fullText(chapters, documents)] as const,
        ['skill.md', skillText(site, documents)] as const,
        ['robots.txt', `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', root)}\n`] as const,
        ['search.json', JSON.stringify(searchedSections(documents))] as const,
        ['docs.json', `${JSON.stringify(documents)}\n`] as const,
      ];
      await Promise.all(files.map(([path, text]) => write(join(outDir, path), text)));
    },
  };
}

function fileOf(address: string, root: URL): string {
  return decodeURI(new URL(address).pathname).slice(root.pathname.length);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
