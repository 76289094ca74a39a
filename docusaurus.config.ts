import type { Options } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { template } from './src/instant/template.ts';
import type { LiveOptions } from './src/live/options.ts';
import { createPreprocessor } from './src/plugin/preprocess.ts';
import { publishedCommit } from './src/plugin/published.ts';
import { redirects } from './src/plugin/redirects.ts';

const repository =
  process.env.SITE_REPOSITORY ?? 'https://github.com/weaviate-model2vec-docs/weaviate-model2vec-docs';

/** Where readers run blocks, unless they name another server; `false` takes Run away (src/live/options.ts). */
const live: LiveOptions | false =
  process.env.SITE_LIVE === 'off' ? false : { endpoint: 'http://localhost:8080' };

/** Sources and partials, under `docs` too; they make no page of their own. */
const included = ['**/_includes/**', '**/_*'];

const config: Config = {
  title: 'Model2Vec × Weaviate, proven',
  tagline: 'The bytes you copy are the bytes that ran.',
  favicon: 'img/favicon.svg',
  url: process.env.SITE_URL ?? 'https://weaviate-model2vec-docs.example',
  baseUrl: process.env.SITE_BASE_URL ?? '/',
  trailingSlash: false,
  // It would stand on the home page until scripts are there, and move it.
  baseUrlIssueBanner: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  // No page shows when git saw it last, so its history need not be read.
  future: { v4: true, faster: true, experimental_vcs: false },
  markdown: {
    format: 'mdx',
    mdx1Compat: { comments: true, admonitions: true, headingIds: true },
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
    preprocessor: createPreprocessor(__dirname),
  },
  customFields: { repository, commit: publishedCommit(__dirname), live },
  ssrTemplate: template,
  plugins: [
    ...['plugin', 'plugin/markdown', 'plugin/pictures', 'instant', 'authoring'].map(
      (room) => `./src/${room}/index.ts`,
    ),
    ['@docusaurus/plugin-client-redirects', { redirects }],
  ],
  presets: [
    [
      'classic',
      {
        blog: false,
        docs: {
          path: 'docs',
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          exclude: included,
          editUrl: `${repository}/edit/main/`,
        },
        pages: { exclude: included, editUrl: `${repository}/edit/main/` },
        theme: {
          customCss: ['tokens', 'infima', 'site', 'notes', 'code', 'home', 'touch'].map(
            (name) => `./src/css/${name}.css`,
          ),
        },
      } satisfies Options,
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Model2Vec × Weaviate',
      items: [{ type: 'custom-docs', to: '/start', label: 'Docs', position: 'left' }],
    },
    footer: {
      copyright: `A community work, neither Weaviate’s nor MinishLab’s. <a href="${repository}">Source on GitHub</a>`,
    },
  },
};

export default config;
