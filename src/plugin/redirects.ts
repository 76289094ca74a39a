/**
 * Where an address leads that is no page; it has the Markdown of where it leads. When a page moves, its old address comes
 * here and stays: tests/site/addresses.spec.ts asks each address that was ever published.
 */
export const redirects: { from: string; to: string }[] = [
  // For readers who cut an address short.
  { from: '/weaviate', to: '/weaviate/model-providers/model2vec' },
  { from: '/weaviate/model-providers', to: '/weaviate/model-providers/model2vec' },
  { from: '/deploy', to: '/deploy/installation-guides/docker-installation' },
  { from: '/deploy/installation-guides', to: '/deploy/installation-guides/docker-installation' },
];
