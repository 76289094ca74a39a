import { chart, helmValues, type Values } from '../known/helm-values.ts';
import type { UnmetName } from '../unmet-name.ts';

const what = `no key of the values of ${chart.repository} ${chart.version}`;

/** Keys of the chart's values in inline code that the chart has not: in `modules.text2vec-model2vec.tagg` the last. */
export function unknownValues(written: string): UnmetName[] {
  return Array.from(written.matchAll(/(?<![\w./-])\w+(?:\.[\w-]*\w)+/g)).flatMap(([path]) => {
    const keys = path.split('.');
    // A word with a hyphen is a module of the chart; other paths that begin alike are code, or files.
    const isMeant =
      keys.slice(1).some((key) => key.includes('-')) && keys.some((key) => has(helmValues, key));
    return isMeant ? unmet(keys) : [];
  });
}

function unmet(keys: readonly string[]): UnmetName[] {
  let values: Values = helmValues;
  for (const name of keys) {
    if (values === 'any') return [];
    const below: Values | undefined = values[name];
    if (below === undefined) return [{ name, known: Object.keys(values), what }];
    values = below;
  }
  return [];
}

function has(values: Values, name: string): boolean {
  return values !== 'any' && (name in values || Object.values(values).some((below) => has(below, name)));
}
