import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import { parseMdx } from '../../src/plugin/syntax.ts';
import { findUsages } from '../../src/plugin/usages.ts';
import { namesOf, rename } from './names.ts';
import { usageOf } from './usage.ts';

const templates = join(import.meta.dirname, 'templates');

/** The files of a new snippet, by path: its sources in both languages, and the page with the usage before its last block. */
export async function newSnippet(page: string, text: string, name: string): Promise<Map<string, string>> {
  const names = namesOf(name);
  const template = async (file: string) => rename(await readFile(join(templates, file), 'utf8'), names);
  const imports = { py: `Py${names.pascal}`, ts: `TS${names.pascal}` };
  const lines = (['py', 'ts'] as const).map(
    (ending) => `import ${imports[ending]} from '!!raw-loader!./_includes/${names.kebab}.${ending}';\n`,
  );
  const root = parseMdx(text);
  const { importsEnd, lastBlock } = placesIn(root, page);
  const source = join(dirname(page), '_includes', names.kebab);
  return new Map([
    [
      page,
      `${text.slice(0, importsEnd)}${lines.join('')}${text.slice(importsEnd, lastBlock)}${usageOf(names.pascal, imports)}\n\n${text.slice(lastBlock)}`,
    ],
    [`${source}.py`, await template('snippet.py')],
    [`${source}.ts`, await template('snippet.ts')],
  ]);
}

/** Where the import of FilteredTextBlock ends, and where the last block begins, which closes the client. */
function placesIn(root: Root, page: string): { importsEnd: number; lastBlock: number } {
  const last = findUsages(root, page)
    .encounters.flatMap((encounter) => (encounter.kind === 'usage' ? [encounter.written] : []))
    .at(-1);
  const imports = root.children.find(
    (node) => node.type === 'mdxjsEsm' && node.value.includes('FilteredTextBlock'),
  );
  if (!last || !imports) {
    throw new Error(
      `${page} shows no block yet, so a snippet would have no client. Begin with \`npm run new -- page\`.`,
    );
  }
  const holder = root.children.find(
    ({ position }) => (position?.start.offset ?? 0) <= last.start && last.end <= (position?.end.offset ?? 0),
  );
  return {
    importsEnd: (imports.position?.end.offset ?? 0) + 1,
    lastBlock: holder?.position?.start.offset ?? last.start,
  };
}
