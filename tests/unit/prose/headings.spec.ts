import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { visit } from 'unist-util-visit';
import { parseMdx } from '../../../src/plugin/syntax.ts';

// The headings that the page was asked for with. Links from outside lead to them.
const asked = [
  '# Model2Vec Embeddings with Weaviate',
  '## Requirements',
  '### Weaviate configuration',
  '#### Configure the integration',
  '#### Docker Option 1: Use a pre-configured `docker-compose.yml` file',
  '#### Docker Option 2: Add the configuration manually',
  '### Credentials',
  '## Configure the vectorizer',
  '## Data import',
  '## Searches',
  '### Vector (near text) search',
  '### Hybrid search',
  '## References',
  '### Available models',
  '## Further resources',
  '### Code examples',
  '### External resources',
  '## Questions and feedback',
];

test('the page of embeddings has the headings that it was asked for, in their order', async () => {
  const text = await readFile('docs/weaviate/model-providers/model2vec/embeddings.md', 'utf8');
  const headings: string[] = [];
  visit(parseMdx(text), 'heading', ({ position }) => {
    headings.push(text.slice(position?.start.offset, position?.end.offset));
  });
  expect(headings).toEqual(asked);
});
