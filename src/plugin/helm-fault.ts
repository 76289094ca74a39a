import { chart, helmValues, type Values } from './known/helm-values.ts';
import { imageTags, inferenceImage } from './known/image-tags.ts';
import { isMapping, unknownName, type YamlFault, type YamlText } from './yaml-fault.ts';

/** What keeps YAML from being values of the Helm chart: a key that the chart has not, a tag that was never pushed. */
export function helmFault({ value, lineOf }: YamlText): YamlFault | undefined {
  const path = strayKey(value, helmValues, []);
  if (path) {
    const siblings = keysAt(path.slice(0, -1));
    const what = `no key of ${path.slice(0, -1).join('.') || 'the values'} in ${chart.repository} ${chart.version}`;
    return unknownName(path.at(-1) ?? '', siblings, lineOf(path), what);
  }
  const module = ['modules', 'text2vec-model2vec'];
  const { tag, repo } = mappingAt(value, module);
  if (typeof tag === 'string' && (repo === undefined || repo === inferenceImage) && !imageTags.includes(tag))
    return unknownName(tag, imageTags, lineOf([...module, 'tag']), `no tag of ${inferenceImage}`);
  return undefined;
}

function strayKey(value: unknown, known: Values, path: readonly string[]): string[] | undefined {
  if (known === 'any') return undefined;
  // Where the chart has keys of its own, a plain value would replace them all.
  if (!isMapping(value)) return path.length > 0 ? [...path] : [''];
  for (const [key, inner] of Object.entries(value)) {
    const next = known[key];
    const stray = next === undefined ? [...path, key] : strayKey(inner, next, [...path, key]);
    if (stray) return stray;
  }
  return undefined;
}

function keysAt(path: readonly string[]): string[] {
  const values = path.reduce<Values>(
    (known, key) => (known === 'any' ? known : (known[key] ?? 'any')),
    helmValues,
  );
  return values === 'any' ? [] : Object.keys(values);
}

function mappingAt(value: unknown, path: readonly string[]): Record<string, unknown> {
  const inner = path.reduce<unknown>((outer, key) => (isMapping(outer) ? outer[key] : undefined), value);
  return isMapping(inner) ? inner : {};
}
