import { typingErrors } from '../../snippets/nearest.ts';
import { inferenceImage } from '../known/image-tags.ts';

/** Where Weaviate's own images are, and which of them this site knows. */
export const registry = 'cr.weaviate.io';
export const weaviateImage = 'semitechnologies/weaviate';

const repositories = [weaviateImage, inferenceImage];

/** The registry that a person meant who wrote another one with a typing error or two. */
export function meantRegistry(written: string): string | undefined {
  const errors = typingErrors(written, registry);
  return errors > 0 && errors < 3 ? registry : undefined;
}

/** The repository of ours that a person meant who wrote another one, or its last part; other hosts name as they like. */
export function meantRepository(written: string, host: string): string | undefined {
  if (repositories.includes(written) || !['', 'docker.io', registry].includes(host)) return undefined;
  return repositories.find((each) => each.endsWith(`/${written}`) || typingErrors(written, each) < 4);
}
