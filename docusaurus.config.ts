import type { Options } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { template } from './src/instant/template.ts';
import { createPreprocessor } from './src/plugin/preprocess.ts';
import { publishedCommit } from './src/plugin/published.ts';

const repository =
  process.env.SITE_REPOSITORY ?? 'https://github.com/weaviate-model2vec-docs/weaviate-model2vec-docs';

/** Sources and partials, under `docs` too; they make no page of their own. */
const included = ['**/_includes/**', '**/_*'];

const config: Config = {
  title: 'Model2Vec × Weaviate, proven',
  tagline: 'The bytes you copy are the bytes that ran.',
  favicon: 'img/favicon.svg',
  url: process.env.SITE_URL ?? 'https://weaviate-model2vec-docs.example',
  baseUrl: process.env.SITE_BASE_URL ?? '/',
  trailingSlash: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  future: { v4: true, faster: true },
  markdown: {
    format: 'mdx',
    mdx1Compat: { comments: true, admonitions: true, headingIds: true },
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
    preprocessor: createPreprocessor(__dirname),
  },
  customFields: { repository, commit: publishedCommit(__dirname) },
  ssrTemplate: template,
  plugins: ['./src/plugin/index.ts', './src/instant/index.ts'],
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
        pages: { exclude: included },
        theme: {
          customCss: ['tokens', 'infima', 'site', 'notes', 'code', 'home'].map(
            (name) => `./src/css/${name}.css`,
          ),
        },
      } satisfies Options,
    ],
  ],
  themeConfig: {
    image: 'og/docs/integrations/provider_integrations_model2vec.jpg',
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Model2Vec × Weaviate',
      items: [{ type: 'docSidebar', sidebarId: 'docs', label: 'Docs', position: 'left' }],
    },
    footer: {
      copyright: 'A community work. It is neither Weaviate’s nor MinishLab’s.',
    },
  },
};

export default config;
