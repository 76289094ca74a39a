import { expect, test } from 'playwright/test';
import { readTree } from '../../../src/plugin/tree.ts';

const { sources } = await readTree(process.cwd());

// Left out, Python puts the collection's name before every text, and TypeScript does not.
for (const [language, ending, call, setting] of [
  ['Python', '.py', 'text2vec_model2vec', 'vectorize_collection_name'],
  ['TypeScript', '.ts', 'text2VecModel2Vec', 'vectorizeCollectionName'],
] as const) {
  test(`every vector of a ${language} source says whether it takes the collection's name`, () => {
    const calls = sources
      .filter(({ path }) => path.endsWith(ending))
      .flatMap(({ path, text }) => argumentsOf(text, call).map((written) => ({ path, written })));
    expect(calls.length).toBeGreaterThan(30);
    expect(calls.filter(({ written }) => !written.includes(setting))).toEqual([]);
  });
}

/** What stands between the parentheses of each call. */
function argumentsOf(text: string, name: string): string[] {
  return text.split(`${name}(`).slice(1).map(upToItsEnd);
}

function upToItsEnd(after: string): string {
  let depth = 1;
  const end = [...after].findIndex((character) => {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    return depth === 0;
  });
  return [...after].slice(0, end).join('');
}
