import { languages } from '../../snippets/languages.ts';
import type { Document, ShownBlock } from '../markdown/document.ts';
import type { SiteText } from './index-text.ts';

const name = 'weaviate-model2vec';
const description =
  'Use when writing or mending code that searches by meaning with Weaviate and Model2Vec (text2vec-model2vec): ' +
  'connecting, creating collections, importing, near-text and hybrid search, in Python or TypeScript.';

/** The page whose blocks, joined, are a whole program from connecting to searching. */
const wholeWay = '/weaviate/model-providers/model2vec/embeddings';

/** The text of `skill.md`: what an assistant should do, and programs that ran, for it to start from. */
export function skillText(site: SiteText, documents: readonly Document[]): string {
  const page = documents.find(({ url }) => url.endsWith(wholeWay));
  const blocks = page?.sections.flatMap((section) => section.blocks) ?? [];
  const parts = (['yaml', 'py', 'ts'] as const).map((language) =>
    [`## ${headings[language]}`, ...blocks.filter((block) => ownsFile(block, language)).map(blockText)].join(
      '\n\n',
    ),
  );
  return `${[
    `---\nname: ${name}\ndescription: ${JSON.stringify(description)}\n---`,
    '# Weaviate with Model2Vec',
    advice(site),
    ...parts,
  ].join('\n\n')}\n`;
}

const headings = {
  yaml: 'Start the server: docker-compose.yml',
  py: `${languages.py.label}, from connecting to searching`,
  ts: `${languages.ts.label}, from connecting to searching`,
};

function advice({ root }: SiteText): string {
  return [
    `1. Look a task up in [llms.txt](${new URL('llms.txt', root)}) and read its page as Markdown. Do not write names of settings or methods from memory.`,
    '2. Copy blocks whole. Each ran as it stands, on the versions below it; blocks of one language on one page, in order, are a program.',
    '3. Pin the versions that the blocks ran on, unless you are told others.',
    '4. Set explicitly what the clients default differently: `vectorize_collection_name` and `alpha`.',
    '5. After an import, look at the failed objects. Close the client at the end.',
  ].join('\n');
}

/** Fences have no region: they are parts of files, and not what the stack was started from. */
function ownsFile({ region, language }: ShownBlock, wanted: string): boolean {
  return region !== undefined && language === wanted;
}

function blockText({ region, language, code, output, proof }: ShownBlock): string {
  const printed = output === undefined ? [] : ['Output:', fence('text', output.replace(/\n$/, ''))];
  return [`### ${region}`, fence(language, code), ...printed, proof].filter(Boolean).join('\n\n');
}

function fence(language: string, text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}
