/** The first version of something that has what this site needs. */
export interface FirstVersion {
  what: string;
  version: string;
  /** What that version brought, as inline code of the page. */
  brought?: string;
}

/**
 * Read in November 2026: from the tags of weaviate/weaviate, and from the packages weaviate-client of PyPI (4.16.5 has
 * it not, 4.16.6 has) and of npm (3.8.0 has it not, 3.8.1 has).
 */
export const firstVersions: readonly FirstVersion[] = [
  { what: 'Weaviate', version: '1.31' },
  { what: 'Python client', version: '4.16.6', brought: 'Configure.Vectors.text2vec_model2vec' },
  { what: 'TypeScript client', version: '3.8.1', brought: 'text2VecModel2Vec' },
];
