/** A key of a chart's values: its own keys, or `any` where a person may write what Kubernetes allows. */
export type Values = 'any' | { [key: string]: Values };

/** The chart whose values these are. */
export const chart = { repository: 'weaviate/weaviate-helm', version: '17.8.3' };

/** The part of the chart's values that concerns Model2Vec. */
export const helmValues: Values = {
  modules: {
    default_vectorizer_module: 'any',
    'text2vec-model2vec': {
      enabled: 'any',
      inferenceUrl: 'any',
      tag: 'any',
      repo: 'any',
      registry: 'any',
      replicas: 'any',
      strategy: 'any',
      imagePullPolicy: 'any',
      imagePullSecrets: 'any',
      priorityClassName: 'any',
      fullnameOverride: 'any',
      livenessProbe: 'any',
      readinessProbe: 'any',
      resources: 'any',
      securityContext: 'any',
      serviceAccountName: 'any',
      nodeSelector: 'any',
      tolerations: 'any',
      affinity: 'any',
    },
  },
  podDisruptionBudgets: { 'text2vec-model2vec': { enabled: 'any', spec: 'any' } },
};
