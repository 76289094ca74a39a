import { stat } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { findFences } from '../../../src/plugin/fences.ts';
import { helmValues } from '../../../src/plugin/known/helm-values.ts';
import { imageTags } from '../../../src/plugin/known/image-tags.ts';
import { parseMdx } from '../../../src/plugin/syntax.ts';
import { checkYaml } from '../../../src/plugin/yaml/check-yaml.ts';
import { chartDefaults } from '../chart.ts';
import type { FactContext, Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';
import { groupIn, serverSource } from '../server-source.ts';

/** What the service of the measured server took beside its model, in millions of bytes, as the page of figures says. */
async function programOfService({ read }: FactContext): Promise<number> {
  const page = await read('docs/deploy/configuration/sizing.mdx');
  const service = Number(groupIn(page, /^\| 1,000 \|.*\| (\d+) MB \|$/m));
  const model = await stat('tests/stack/model/files/model.safetensors');
  return service - model.size / 1e6;
}

/** Each block of values on the page of the chart, as a person would write it into `values.yaml`. */
async function valuesOnPage({ read }: FactContext): Promise<string[]> {
  const path = 'docs/deploy/installation-guides/k8s-installation.mdx';
  const fences = findFences(parseMdx(await read(path)), path);
  return fences.filter(({ language }) => language === 'yaml').map(({ text }) => text);
}

const faultIn = (values: string) => checkYaml(values, { path: 'values.yaml', line: 1, column: 1 }, '');

const valuesChecked = inProject({
  tests: { 'tests/unit/plugin/loose-code.spec.ts': ['values that the Helm chart has not are refused'] },
});

export const facts: Facts = {
  'chart-keys': async (context) => {
    const blocks = await valuesOnPage(context);
    expect(blocks).toHaveLength(5);
    for (const block of blocks) {
      expect(faultIn(block)).toBeUndefined();
      expect(faultIn(block.replace('enabled:', 'switched:'))).toBeDefined();
    }
    return ['values.yaml', chartDefaults.version, 2026];
  },
  'chart-helm': async () => [
    'helm upgrade --install weaviate weaviate/weaviate --namespace weaviate --create-namespace --values values.yaml',
    `helm repo add weaviate ${chartDefaults.repository}`,
  ],
  /** That the server reads both; what the chart sets stands in its templates. */
  'chart-sets': async () => {
    const [config, initialised] = [
      await serverSource('usecases/config/environment.go'),
      await serverSource('modules/text2vec-model2vec/module.go'),
    ];
    for (const name of chartDefaults.variables)
      expect(config + initialised).toContain(`os.Getenv("${name}")`);
    return chartDefaults.variables;
  },
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
    expect(imageTags).toContain(chartDefaults.tag);
    return [chartDefaults.tag];
  },
  'chart-probe': async () => {
    const rest = await serverSource('adapters/handlers/rest/configure_api.go');
    const patience = groupIn(rest, /moduleCtx, cancel := context\.WithTimeout\(ctx, (\d+)\*time\.Second\)/);
    return [chartDefaults.probeDelaySeconds, patience];
  },
  'chart-service-elsewhere': async (context) => {
    const name = 'inferenceUrl';
    const [block = '', ...others] = (await valuesOnPage(context)).filter((values) => values.includes(name));
    expect(others).toEqual([]);
    expect(block).toContain('enabled: false');
    expect(faultIn(block)).toBeUndefined();
    return [name];
  },

  /** Twice what was measured. */
  'chart-room': async (context) => {
    return [Math.round((2 * (await programOfService(context))) / 100) * 100];
  },
  'sizing-program': async (context) => [Math.round((await programOfService(context)) / 100) * 100],
};
