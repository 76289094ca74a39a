import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

/** Starlight as it comes. Its sidebar lists the same pages. */
export default defineConfig({
  site: 'https://weaviate-model2vec-docs.example',
  build: { format: 'file' },
  integrations: [
    starlight({
      title: 'Model2Vec × Weaviate',
      sidebar: [
        { label: 'Weaviate', items: [{ autogenerate: { directory: 'weaviate' } }] },
        { label: 'Deploy', items: [{ autogenerate: { directory: 'deploy' } }] },
        { label: 'Contributing', items: [{ autogenerate: { directory: 'contributing' } }] },
      ],
    }),
  ],
});
