import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseMdx } from '../../src/plugin/syntax.ts';
import { findUsages } from '../../src/plugin/usages.ts';
import { checkNewFact, factFile } from './facts.ts';
import { namesOf, rename } from './names.ts';
import { usageOf } from './usage.ts';

const templates = join(import.meta.dirname, 'templates');
/** What a new snippet shows, until its author writes something else. */
const claim = 'Weaviate says which modules are on, `text2vec-model2vec` among them:';

/**
 * The files of a new snippet, by path: its sources in both languages, the page with a claim and the usage before its
 * last block, and the test of that claim.
 */
export async function newSnippet(page: string, text: string, name: string): Promise<Map<string, string>> {
  const names = namesOf(name);
  const template = async (file: string) => rename(await readFile(join(templates, file), 'utf8'), names);
  const id = `${names.kebab}-module`;
  await checkNewFact(id);
  const imports = { py: `Py${names.pascal}`, ts: `TS${names.pascal}` };
  const lines = (['py', 'ts'] as const).map(
    (ending) => `import ${imports[ending]} from '!!raw-loader!./_includes/${names.kebab}.${ending}';\n`,
  );
  const root = parseMdx(text);
  const { importsEnd, lastBlock } = placesIn(root, page);
  const source = join(dirname(page), '_includes', names.kebab);
  const mark = page.endsWith('.md') ? `<!-- fact: ${id} -->\n\n` : `{/* fact: ${id} */}`;
  const shown = `${mark}${claim}\n\n${usageOf(names.pascal, imports)}\n\n`;
  const before = `${text.slice(0, importsEnd)}${lines.join('')}${text.slice(importsEnd, lastBlock)}`;
  return new Map([
    [page, `${before}${shown}${text.slice(lastBlock)}`],
    [`${source}.py`, await template('snippet.py')],
    [`${source}.ts`, await template('snippet.ts')],
    await factFile('snippet-fact.ts', source, names),
  ]);
}

/** Where the import of FilteredTextBlock ends, and where what leads to the last block begins, which closes the client. */
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
  const holder = root.children.findIndex(
    ({ position }) => (position?.start.offset ?? 0) <= last.start && last.end <= (position?.end.offset ?? 0),
  );
  const lead = root.children[leadOf(root.children, holder)];
  return {
    importsEnd: (imports.position?.end.offset ?? 0) + 1,
    lastBlock: lead?.position?.start.offset ?? last.start,
  };
}

/** The index of what a reader meets of a block first: the heading of its section, or the sentence that ends with a colon. */
function leadOf(nodes: Root['children'], block: number): number {
  const words = ['paragraph', 'comment', 'mdxFlowExpression'];
  let first = block;
  while (words.includes(nodes[first - 1]?.type ?? '')) first -= 1;
  const heading = nodes[first - 1];
  if (heading?.type === 'heading' && heading.depth > 1) return first - 1;
  const sentence = nodes[block - 1];
  if (sentence?.type !== 'paragraph' || !plainText(sentence).trim().endsWith(':')) return block;
  const mark = nodes[block - 2]?.type ?? '';
  return words.slice(1).includes(mark) ? block - 2 : block - 1;
}
