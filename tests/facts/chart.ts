import { chart } from '../../src/plugin/known/helm-values.ts';

/**
 * What the chart has of the module when nothing is said, by its `values.yaml`, and what its templates make of it: read
 * in November 2026, as no cluster runs here.
 */
export const chartDefaults = {
  version: chart.version,
  tag: 'minishlab-potion-retrieval-32M',
  probeDelaySeconds: 120,
  repository: 'https://weaviate.github.io/weaviate-helm',
  variables: ['ENABLE_MODULES', 'MODEL2VEC_INFERENCE_API'],
};
