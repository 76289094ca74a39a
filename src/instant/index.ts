import type { LoadContext, Plugin } from '@docusaurus/types';
import { bundlePageScript } from './bundle.ts';
import { writePageStyles } from './write-page-styles.ts';

/** Pages that read, switch their tabs and copy before the application has arrived. */
export default function instantPages({ siteDir, generatedFilesDir, baseUrl }: LoadContext): Plugin<string> {
  return {
    name: 'instant-pages',

    loadContent: () => bundlePageScript(siteDir, generatedFilesDir),

    getPathsToWatch: () => [`${siteDir}/src/instant/page/**/*.ts`],

    injectHtmlTags: ({ content }) => ({
      headTags: [
        { tagName: 'script', innerHTML: content },
        {
          tagName: 'script',
          attributes: { type: 'speculationrules' },
          innerHTML: JSON.stringify(prefetchOnIntent(baseUrl)),
        },
      ],
    }),

    postBuild: ({ outDir }) => writePageStyles(outDir, baseUrl),
  };
}

/** Until the application is there, the browser itself fetches the page that a reader is about to open. */
function prefetchOnIntent(baseUrl: string): object {
  return { prefetch: [{ where: { href_matches: `${baseUrl}*` }, eagerness: 'moderate' }] };
}
