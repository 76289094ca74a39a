import { join } from 'node:path';
import type { LoadContext, Plugin, PostCssOptions } from '@docusaurus/types';
import { bundlePageScript } from './bundle.ts';
import { writePageStyles } from './write-page-styles.ts';

/**
 * The application of a published page runs on Preact, which is React's interface in a tenth of the bytes:
 * https://preactjs.com/guide/v11/getting-started#aliasing-react-to-preact. Pages are rendered by React when the site is
 * built, and while it is written (`npm start`) the browser has React too.
 */
const preact = { react: 'preact/compat', 'react-dom': 'preact/compat' };
const isBuild = process.env.NODE_ENV === 'production';

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

    getClientModules: () =>
      ['arrival', 'prefetch-on-intent', 'turns'].map((name) => `${siteDir}/src/instant/${name}.ts`),

    configureWebpack: (_, isServer) =>
      isServer || !isBuild
        ? {}
        : {
            entry: join(siteDir, 'src/instant/entry.ts'),
            // Every page carries the list of all chunks: a name beside the hash would be a second one.
            output: { chunkFilename: 'assets/js/[contenthash:8].js' },
            resolve: {
              alias: {
                ...preact,
                'preact/compat/client': join(siteDir, 'src/instant/react-dom-client.ts'),
                nprogress$: join(siteDir, 'src/instant/progress.ts'),
              },
            },
            module: {
              rules: [
                {
                  include: generatedFilesDir,
                  test: /\b(registry\.js|globalData\.json|p[\\/][\w-]+\.json)$/,
                  use: join(siteDir, 'src/instant/lean-tables.ts'),
                },
              ],
            },
          },

    configurePostCss: withoutOldBrowsers,

    postBuild: ({ outDir }) => writePageStyles(outDir, baseUrl),
  };
}

/**
 * Lightning CSS writes the styles for the browsers of `.browserslistrc`; the plugins that Docusaurus has for older ones
 * and the search for a configuration, both once a file, change nothing in them.
 */
function withoutOldBrowsers(options: PostCssOptions): PostCssOptions {
  const plugins = options.plugins.filter((plugin: unknown) => !/postcss-preset-env/.test(String(plugin)));
  return { ...options, config: false, plugins };
}

/** Until the application is there, the browser itself fetches the page that a reader is about to open. */
function prefetchOnIntent(baseUrl: string): object {
  return { prefetch: [{ where: { href_matches: `${baseUrl}*` }, eagerness: 'moderate' }] };
}
