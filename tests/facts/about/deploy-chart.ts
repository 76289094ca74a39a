import { expect } from 'playwright/test';
import { helmValues } from '../../../src/plugin/known/helm-values.ts';
import { chartDefaults } from '../chart.ts';
import type { FactContext, Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';
import { groupIn, serverSource } from '../server-source.ts';

/** What the service of the measured server took beside its model, in millions of bytes, as the page of figures says. */
async function programOfService({ read }: FactContext): Promise<number> {
  const page = await read('docs/deploy/configuration/sizing.mdx');
  const service = Number(groupIn(page, /^\| 1,000 \|.*\| (\d+) MB \|$/m));
  return service - 8;
}

const valuesChecked = inProject({
  tests: { 'tests/unit/plugin/loose-code.spec.ts': ['values that the Helm chart has not are refused'] },
});

export const facts: Facts = {
  'chart-keys': async (context) => {
    await valuesChecked(context);
    return [chartDefaults.version, 'values.yaml', 2026];
  },
  'chart-helm': async () => [
    'helm upgrade --install weaviate weaviate/weaviate --namespace weaviate --create-namespace --values values.yaml',
    `helm repo add weaviate ${chartDefaults.repository}`,
  ],
  'chart-sets': async () => chartDefaults.variables,
  'emb-chart': async () => {
    expect(chartDefaults.variables).toHaveLength(2);
    return [];
  },
  'emb-chart-checked': valuesChecked,
  'emb-chart-rest': async () => {
    const { modules } = helmValues as { modules: Record<string, object> };
    for (const name of ['replicas', 'resources', 'livenessProbe', 'readinessProbe'])
      expect(modules['text2vec-model2vec']).toHaveProperty(name);
    return [];
  },
  'chart-default-tag': async () => {
    expect(chartDefaults.tag).toContain('retrieval');
    expect(chartDefaults.tag).not.toMatch(/\d\.\d\.\d/);
    return [];
  },
  'chart-probe': async () => {
    const rest = await serverSource('adapters/handlers/rest/configure_api.go');
    const patience = groupIn(rest, /moduleCtx, cancel := context\.WithTimeout\(ctx, (\d+)\*time\.Second\)/);
    return [chartDefaults.probeDelaySeconds, patience];
  },
  'chart-service-elsewhere': async () => {
    const { modules } = helmValues as { modules: Record<string, object> };
    const name = 'inferenceUrl';
    expect(modules['text2vec-model2vec']).toHaveProperty(name);
    return [name];
  },

  /** Twice what was measured. */
  'chart-room': async (context) => {
    const asked = 200;
    expect(asked).toBeGreaterThan(await programOfService(context));
    return [asked];
  },
  'sizing-program': async (context) => [Math.round((await programOfService(context)) / 100) * 100],
};
