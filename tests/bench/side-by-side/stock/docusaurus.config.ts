import { join } from 'node:path';
import type { Config } from '@docusaurus/types';

const included = ['**/_includes/**', '**/_*'];

/** What `npm init docusaurus` gives, with the same pages; FASTER says whether Rspack or webpack bundles them. */
const config: Config = {
  title: 'Model2Vec × Weaviate',
  url: 'https://weaviate-model2vec-docs.example',
  baseUrl: '/',
  trailingSlash: false,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  future: { v4: true, faster: process.env.FASTER === 'true' },
  markdown: {
    format: 'mdx',
    mdx1Compat: { comments: true, admonitions: true, headingIds: true },
  },
  plugins: [
    () => ({
      name: 'raw-loader',
      configureWebpack: () => ({
        resolveLoader: { modules: [process.env.TOOLS ?? '', 'node_modules'] },
      }),
    }),
  ],
  presets: [
    [
      'classic',
      {
        blog: false,
        pages: false,
        docs: { routeBasePath: '/', sidebarPath: join(__dirname, 'sidebars.ts'), exclude: included },
      },
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Model2Vec × Weaviate',
      items: [{ type: 'docSidebar', sidebarId: 'docs', label: 'Docs', position: 'left' }],
    },
    footer: { copyright: 'A community work.' },
    prism: { additionalLanguages: ['bash'] },
  },
};

export default config;
