import { routeOf } from './routes.ts';

/** The page that most tests open. */
export const embeddings = 'docs/weaviate/model-providers/model2vec/embeddings.md';

/** Its address, known once the site is built. */
export function embeddingsRoute(): string {
  return routeOf(embeddings);
}
