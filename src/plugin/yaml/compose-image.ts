import environment from '../known/environment.json' with { type: 'json' };
import { imageTags, inferenceImage } from '../known/image-tags.ts';
import { meantRegistry, meantRepository, weaviateImage } from './near-image.ts';
import { unknownName, type YamlFault } from './yaml-fault.ts';

const tags: Readonly<Record<string, { known: readonly string[]; what: string }>> = {
  [inferenceImage]: { known: imageTags, what: `no tag of ${inferenceImage}` },
  [weaviateImage]: {
    known: [environment.weaviate],
    what: 'no version of Weaviate that this site is tested with',
  },
};

/** What keeps an image from being one that was pushed, as far as that is known: of Weaviate's own, all of it. */
export function imageFault(
  image: string,
  stackImages: readonly string[],
  line: number,
): YamlFault | undefined {
  const { host, repository, tag } = partsOf(image);
  const registry = meantRegistry(host);
  if (registry) return misspelt(image, `${host}/`, `${registry}/`, 'registry', line);
  const meant = meantRepository(repository, host);
  if (meant) return misspelt(image, repository, meant, 'image', line);
  const { known, what } = tags[repository] ?? {};
  if (!known || !what || tag?.includes('$')) return undefined;
  if (tag === undefined) {
    const fixed = stackImages.map(partsOf).find((each) => each.repository === repository)?.tag ?? known[0];
    const corrected = `${image.replace(/@.*/, '')}:${fixed}`;
    const message = `${image} has no tag, so nobody knows which one it is.`;
    return { line, message, fix: `Write ${corrected}.`, found: image, corrected };
  }
  const isKnown =
    known.includes(tag) || (repository === weaviateImage && known.includes(tag.replace(/^v/, '')));
  return isKnown ? undefined : unknownName(tag, known, line, what);
}

function misspelt(image: string, part: string, meant: string, kind: string, line: number): YamlFault {
  const at = image.lastIndexOf(part);
  const corrected = image.slice(0, at) + meant + image.slice(at + part.length);
  const message = `${part.replace(/\/$/, '')} is no ${kind} that this site knows.`;
  return { line, message, fix: `Write ${corrected}.`, found: image, corrected };
}

/** The first part is a host where it has a dot or a port; of what stands for a variable nothing is said. */
function partsOf(image: string): { host: string; repository: string; tag: string | undefined } {
  const [, host = '', repository = '', tag] =
    /^(?:([^/$]*[.:][^/$]*|localhost)\/)?([^:@$]+)(?::([^@]+))?(?:@.*)?$/.exec(image) ?? [];
  return { host, repository, tag };
}
