const models = ['base-4M', 'base-8M', 'base-32M', 'retrieval-32M', 'multilingual-128M'];
const versions = ['', '-latest', '-1.1.0', '-1.2.0', '-1.2.1'];
const first = ['base-4M', 'base-8M', 'base-32M'].map((model) => `minishlab-potion-${model}-1.0.0`);

/** The repository of the inference service's images. */
export const inferenceImage = 'semitechnologies/model2vec-inference';

/** Every tag that the image's build matrix has pushed, up to version 1.2.1. */
export const imageTags: readonly string[] = [
  ...first,
  ...models.flatMap((model) => versions.map((version) => `minishlab-potion-${model}${version}`)),
];

/** Every model that has such an image. */
export const imageModels: readonly string[] = models.map((model) => `potion-${model}`);
